/** The system's dialogs for choosing files. Each belongs to the window in front, if one is. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import type { ChosenFile, Log } from '../app/ports.ts';

/** Routines and preferences are a few kilobytes; nobody wants to wait for a film that was clicked by mistake. */
const LARGEST_BYTES = 1_000_000;

const filters = [{ name: 'JSON', extensions: ['json'] }];

/** A JSON file to read; null when none was chosen. One that cannot be read comes back empty. */
export async function chooseJsonFile(title: string, log: Log): Promise<ChosenFile | null> {
  const options = { title, filters, properties: ['openFile' as const] };
  const owner = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options));
  const [path] = filePaths;
  return path === undefined ? null : { name: basename(path), text: textOf(path, log) };
}

/** Writes a JSON file where the person wants it; false when they chose no place. @throws when it cannot be written */
export async function saveJsonFile(title: string, name: string, text: string): Promise<boolean> {
  const options = { title, filters, defaultPath: name };
  const owner = BrowserWindow.getFocusedWindow();
  const { filePath } = await (owner === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(owner, options));
  if (!filePath) return false;
  writeFileSync(filePath, text);
  return true;
}

function textOf(path: string, log: Log): string {
  try {
    return statSync(path).size > LARGEST_BYTES ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    log.warn('the chosen file could not be read', error);
    return '';
  }
}
