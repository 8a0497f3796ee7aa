/** The app as a soak runs it: a folder with a main process of its own, pages that know which day it is, and all else as it was built. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce, SetUpError } from '../setup/announce.ts';
import { root, runNode } from '../setup/child.ts';

const preload = join('dist', 'preload.cjs');

export interface SoakApp {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * dist/ must have been built.
 * @param pagesWall what the clock of each page says, in epoch milliseconds: the history window asks it what today is
 * @throws SetUpError where the build of the main process fails; Vite has said why
 */
export async function buildSoakApp(pagesWall: number): Promise<SoakApp> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-soak-app-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  mkdirSync(join(folder, 'dist'));
  // Whatever else is built goes along: only the main process, the worker that is built with it, and the preload are the soak's.
  const built = readdirSync(join(root, 'dist')).filter((name) => !/^(?:main|history-worker|preload)\b/.test(name));
  for (const same of ['package.json', 'assets', 'node_modules', ...built.map((name) => join('dist', name))])
    symlinkSync(join(root, same), join(folder, same));
  const pagesClock = `require('electron').webFrame.executeJavaScript('Date.now = () => ${pagesWall}');`;
  writeFileSync(join(folder, preload), `${pagesClock}\n${readFileSync(join(root, preload), 'utf8')}`);
  announce('Building main with the clock of the soak');
  const code = await runNode('node_modules/vite/bin/vite.js', [
    'build',
    ...['--config', 'scripts/soak/vite.soak.config.ts', '--outDir', join(folder, 'dist'), '--logLevel', 'warn'],
  ]);
  if (code === 0) return { folder, remove };
  remove();
  throw new SetUpError('The build of main failed; see the messages above.');
}
