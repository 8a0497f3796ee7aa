/** The system's dialogs for choosing and saving files. Each belongs to the window in front, if one is. */
import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';
import type { ChosenFile, Log } from '../app/ports.ts';
import { withoutByteOrderMark } from '../core/text/byteOrderMark.ts';

/**
 * What may be chosen, and how large it may be: the app would be busy for long with a film that was clicked by mistake.
 */
export interface FileSort {
  /** Without the dot. */
  readonly extensions: readonly string[];
  /** A larger file is not read. */
  readonly largestBytes: number;
}

/** Routines and preferences are a few kilobytes. */
export const smallJson: FileSort = { extensions: ['json'], largestBytes: 1_000_000 };

/** A file to read; null when none was chosen. One that cannot be read, or is too large, comes back empty. */
export async function chooseFile(title: string, sort: FileSort, log: Log): Promise<ChosenFile | null> {
  const options = { title, filters: [filterOf(sort.extensions)], properties: ['openFile' as const] };
  const owner = BrowserWindow.getFocusedWindow();
  const { filePaths } = await (owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options));
  const [path] = filePaths;
  return path === undefined ? null : { name: basename(path), text: textOf(path, sort.largestBytes, log) };
}

/** Writes a file where the person wants it; false when they chose no place. @throws when it cannot be written */
export async function saveFile(title: string, suggestedName: string, text: string): Promise<boolean> {
  const filters = [filterOf([extname(suggestedName).slice(1)])];
  const options = { title, filters, defaultPath: join(app.getPath('documents'), suggestedName) };
  const owner = BrowserWindow.getFocusedWindow();
  const { filePath } = await (owner === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(owner, options));
  if (filePath === '') return false;
  await writeFile(filePath, text);
  return true;
}

function filterOf(extensions: readonly string[]): FileFilter {
  return { name: extensions.join(', ').toUpperCase(), extensions: [...extensions] };
}

function textOf(path: string, largestBytes: number, log: Log): string {
  try {
    return statSync(path).size > largestBytes ? '' : withoutByteOrderMark(readFileSync(path, 'utf8'));
  } catch (error) {
    log.warn('the chosen file could not be read', error);
    return '';
  }
}
