/**
 * electron-updater's updaters, without what they would tell of a person: a number of their own with each question, kept in a file. Loaded
 * only once somebody has switched on that newer versions are looked for.
 */
import type { Session } from 'electron';
import { AppImageUpdater, MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import { isAllowedAddress } from '../app/updates/updateAddress.ts';

/** For what only asks it is any of them: the question is the same everywhere. */
export function quietUpdater(feed: string, platform: NodeJS.Platform): AppUpdater {
  const options = { provider: 'generic', url: feed } as const;
  const updater =
    platform === 'win32'
      ? new NsisUpdater(options)
      : platform === 'darwin'
        ? new MacUpdater(options)
        : new LinuxUpdater(options);
  // Its own getter makes such a number, and a file for it.
  Object.defineProperty(updater, 'stagingUserIdPromise', { value: { value: Promise.resolve('') } });
  updater.logger = null;
  updater.autoDownload = false;
  updater.disableDifferentialDownload = true; // parts of a file that is there and parts of a feed's: more to go wrong than it saves
  updater.on('error', () => undefined); // each also fails the call that led to it
  guard(updater.netSession);
  return updater;
}

class LinuxUpdater extends AppImageUpdater {
  /** Its own would refuse a Debian package even the question. */
  override isUpdaterActive(): boolean {
    return true;
  }
}

/** Whatever a feed names or redirects to: no address goes out that is not encrypted, and nothing about who asks. */
function guard(net: Session): void {
  net.webRequest.onBeforeRequest(({ url }, goOn) => {
    goOn({ cancel: !isAllowedAddress(url) });
  });
  net.webRequest.onBeforeSendHeaders(({ requestHeaders }, goOn) => {
    const { 'x-user-staging-id': number, ...others } = requestHeaders;
    goOn({ requestHeaders: number === undefined ? requestHeaders : others });
  });
}
