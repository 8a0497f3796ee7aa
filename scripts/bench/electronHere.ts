/** The Electron that benches run on, and the least that can run on it. */
import { join } from 'node:path';
import { announce, SetUpError } from '../setup/announce.ts';
import { root } from '../setup/child.ts';
import { processesOf } from './processTree.ts';

/** The folder of the least that an Electron tray app can be. */
export const emptyTrayApp = join(root, 'scripts', 'bench', 'emptyTrayApp');

/** The path of its program. */
export function electronHere(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) throw new SetUpError('Start this with npm run, which finds an Electron.');
  return join(folder, 'electron');
}

/**
 * Whether another app runs on it, said where one does: with shared pages each seems to cost less than it does.
 * @param ours the processes of the app that is measured
 */
export function isUsedByOthers(electron: string, ours: readonly number[] = []): boolean {
  const others = processesOf(electron).some((pid) => !ours.includes(pid));
  if (others)
    announce('Another app runs on this Electron: they share pages, so the figures say nothing. Close it first.');
  return others;
}
