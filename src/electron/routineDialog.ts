import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { Log, RoutineFile } from '../app/ports.ts';

/** A routine is a few kilobytes; nobody wants to wait for a film that was clicked by mistake. */
const LARGEST_BYTES = 1_000_000;

/** The system's dialog for choosing a routine file; null when nothing was chosen. A file that cannot be read comes back empty. */
export async function chooseRoutineFile(title: string, log: Log): Promise<RoutineFile | null> {
  const options = { title, filters: [{ name: 'JSON', extensions: ['json'] }], properties: ['openFile' as const] };
  const owner = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options));
  const [path] = filePaths;
  return path === undefined ? null : { name: basename(path), text: textOf(path, log) };
}

function textOf(path: string, log: Log): string {
  try {
    return statSync(path).size > LARGEST_BYTES ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    log.warn('the chosen routine file could not be read', error);
    return '';
  }
}
