/** What the app says of itself: versions, sources, licences, and what helps to find a fault. */
import { hostname, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { app, clipboard } from 'electron';
import { diagnosticsText } from '../app/diagnostics/diagnostics.ts';
import type { About } from '../app/preferences/systemCalls.ts';
import { isPlaceholder } from '../app/updates/updateAddress.ts';
import type { Snapshot } from '../contract.ts';
import { isRecord } from '../core/text/plainData.ts';
import { readShippedBytes } from '../platform/files/fileReading.ts';
import { ownPackage } from '../platform/files/ownPackage.ts';
import { latestLog } from '../platform/log.ts';
import { logFile, type AppBase } from './appBase.ts';

export function openAbout({ root }: AppBase, snapshot: () => Snapshot): About {
  const { electron, chrome, node } = process.versions;
  const version = app.getVersion();
  const surroundings = (): Readonly<Record<string, string>> => ({
    Unbrace: version,
    runtime: `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    system: `${process.platform} ${process.arch} ${process.getSystemVersion()}`,
    desktop: [process.env['XDG_CURRENT_DESKTOP'], process.env['XDG_SESSION_TYPE']].filter(Boolean).join(', '),
    packaged: String(app.isPackaged),
    language: snapshot().locale.language,
  });
  return {
    versions: { version, electron, sources: sourcesOf(root) },
    licences: async () =>
      gunzipSync(await readShippedBytes(join(root, 'dist', 'third-party-licences.txt.gz'))).toString('utf8'),
    async copyDiagnostics() {
      const log = (): string => latestLog(logFile());
      await clipboard.writeText(diagnosticsText({ snapshot, surroundings, log, ownNames }));
    },
  };
}

/** Of the person and the machine; the folder of their home may have another name than they. */
function ownNames(): readonly string[] {
  try {
    const { username, homedir } = userInfo();
    return [homedir, username, basename(homedir), hostname()];
  } catch {
    return [hostname()]; // a user whom the system does not know
  }
}

/** Empty while the project's address is not known. */
function sourcesOf(root: string): string {
  const { repository } = ownPackage(root);
  const url = isRecord(repository) ? repository['url'] : undefined;
  return typeof url === 'string' && !isPlaceholder(url) ? url.replace(/\.git$/, '') : '';
}
