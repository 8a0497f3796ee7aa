/** Looks for newer versions by electron-updater's generic feed; on Windows and macOS written from documentation, not run. */
import type { AppUpdater, UpdateInfo } from 'electron-updater';
import type { Log } from '../app/ports.ts';
import type { CheckNews, Updater } from '../app/updates/updatePorts.ts';
import { shownChanges } from '../core/updates/shownChanges.ts';
import type { UpdateWay } from '../core/updates/updateSteps.ts';
import type { UpdateTrouble } from '../core/updates/updateState.ts';

/** @param feed the folder in which `latest-linux.yml` and its like lie */
export function startUpdater(feed: string, way: UpdateWay, log: Log): Updater {
  let loaded: AppUpdater | null = null;
  let cancelFetching: () => void = () => undefined;

  const updater = async (): Promise<AppUpdater> => {
    if (loaded !== null) return loaded;
    const { quietUpdater } = await import('./quietUpdaters.ts');
    loaded = quietUpdater(feed, process.platform);
    loaded.autoInstallOnAppQuit = way === 'fetches';
    return loaded;
  };

  const run = async (news: CheckNews): Promise<void> => {
    const asked = await updater();
    const found = await asked.checkForUpdates();
    if (found === null || !found.isUpdateAvailable) {
      news.nothing();
      return;
    }
    const { version } = found.updateInfo;
    if (!news.newer(version, changesOf(found.updateInfo))) return;
    const progress = ({ percent }: { readonly percent: number }): void => {
      news.progress(percent);
    };
    asked.on('download-progress', progress);
    cancelFetching = () => found.cancellationToken?.cancel();
    try {
      await asked.downloadUpdate(found.cancellationToken);
    } finally {
      asked.off('download-progress', progress);
      cancelFetching = () => undefined;
    }
    log.info(`version ${version} was fetched and is put in place at quit`);
    news.fetched();
  };

  return {
    way,
    check(news) {
      run(news).catch((error: unknown) => {
        log.warn('no newer version could be had', error);
        news.failed(troubleOf(error));
      });
    },
    restart(startAnew) {
      // Linux: as we quit the file is replaced, and what is started anew waits until we are gone. electron-updater starts it at once: it would find us.
      if (process.platform === 'linux') startAnew();
      else loaded?.quitAndInstall(true, true);
    },
    cancel() {
      cancelFetching();
      if (loaded !== null) loaded.autoInstallOnAppQuit = false;
      loaded = null;
    },
  };
}

function changesOf({ releaseNotes }: UpdateInfo): string {
  return typeof releaseNotes === 'string' ? shownChanges(releaseNotes) : '';
}

/** By the codes of electron-updater, of Chromium's network and of the file system. */
function troubleOf(error: unknown): UpdateTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = error instanceof Error ? error.message : '';
  if (code === 'ERR_CHECKSUM_MISMATCH' || /ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE/.test(words))
    return 'notAsAnnounced';
  if (/^ERR_UPDATER_(INVALID|NO_FILES|NO_CHECKSUM|ZIP)/.test(code) || code === 'ERR_UPDATER_ASSET_NOT_FOUND')
    return 'unreadable';
  if (/^E(NOSPC|ACCES|PERM|ROFS|DQUOT|NOENT)$/.test(code)) return 'notKept';
  if (/^(net::|HttpError|Cannot download|Request timed)/.test(words) || code !== '') return 'unreachable';
  return 'unreadable'; // what is no error of the network or of the disk comes of a feed that is none
}
