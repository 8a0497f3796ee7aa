/** The system's dialogs for choosing and saving files. Each belongs to the window in front, if one is. */
import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type FileFilter } from 'electron';
import type { DialogFolders } from '../app/dialogFolders.ts';
import type { FoundFile } from '../app/files/foundFile.ts';
import type { ChosenFile, Log } from '../app/ports.ts';
import { largestBytes } from '../core/text/limits.ts';

/**
 * What may be chosen, and how large it may be: the app would be busy for long with a film that was clicked by mistake.
 */
export interface FileSort {
  /** Without the dot. */
  readonly extensions: readonly string[];
  /** A larger file is not read. */
  readonly largestBytes: number;
}

/** Keeps the folders over restarts. */
interface FolderMemory {
  readonly load: () => DialogFolders | null;
  readonly save: (folders: DialogFolders) => void;
}

export const preferencesSort: FileSort = { extensions: ['json'], largestBytes: largestBytes.preferences };
export const routineSort: FileSort = { extensions: ['json'], largestBytes: largestBytes.routine };

/** Of sounds. */
export const bellExtensions = ['wav', 'ogg', 'oga', 'opus', 'flac', 'mp3'] as const;

/** The one way to read and to write a file. */
export interface FileAccess {
  readonly read: (file: string, longestBytes: number) => FoundFile;
  /** @throws when it cannot be written */
  readonly write: (file: string, text: string) => void;
}

export interface FileDialogs {
  /** The path of a file to read; null when none was chosen. @param extensions without the dot */
  choosePath(title: string, extensions: readonly string[]): Promise<string | null>;
  /** The path of a file to write; null when none was chosen. */
  choosePlace(title: string, suggestedName: string): Promise<string | null>;
  /** A file to read; null when none was chosen. One that cannot be read, or is too large, comes back empty. */
  choose(title: string, sort: FileSort): Promise<ChosenFile | null>;
  /** Writes a file where the person wants it; false when they chose no place. @throws when it cannot be written */
  save(title: string, suggestedName: string, text: string): Promise<boolean>;
}

/**
 * The dialogs begin in the folder in which one of their kind was last answered, as long as it is there. No system remembers
 * that for an app by itself on all its ways to show a dialog.
 */
export function openFileDialogs(memory: FolderMemory, access: FileAccess, log: Log): FileDialogs {
  let folders = memory.load() ?? {};
  const remember = (direction: 'open' | 'save', path: string): void => {
    const folder = dirname(path);
    if (folders[direction] === folder) return;
    folders = { ...folders, [direction]: folder };
    memory.save(folders);
  };
  const choosePath: FileDialogs['choosePath'] = async (title, extensions) => {
    const start = folderStillThere(folders.open);
    const options = {
      title,
      filters: [filterOf(extensions)],
      properties: ['openFile' as const],
      ...(start === null ? {} : { defaultPath: start }),
    };
    await systemsTurn();
    const owner = BrowserWindow.getFocusedWindow();
    const { filePaths } = await (owner === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(owner, options));
    const [path] = filePaths;
    if (path === undefined) return null;
    remember('open', path);
    return path;
  };
  const choosePlace: FileDialogs['choosePlace'] = async (title, suggestedName) => {
    const filters = [filterOf([extname(suggestedName).slice(1)])];
    const start = folderStillThere(folders.save) ?? app.getPath('documents');
    const options = { title, filters, defaultPath: join(start, suggestedName) };
    await systemsTurn();
    const owner = BrowserWindow.getFocusedWindow();
    const { filePath } = await (owner === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(owner, options));
    if (filePath === '') return null;
    remember('save', filePath);
    return filePath;
  };
  return {
    choosePath,
    choosePlace,
    async choose(title, sort) {
      const path = await choosePath(title, sort.extensions);
      return path === null ? null : { name: basename(path), text: textOf(access.read(path, sort.largestBytes), log) };
    },
    async save(title, suggestedName, text) {
      const path = await choosePlace(title, suggestedName);
      if (path === null) return false;
      access.write(path, text);
      return true;
    },
  };
}

/**
 * Where GTK draws the dialog it does so on this thread, for a tenth of a second the first time, and nothing of ours can shorten that. So
 * it gets a turn of the loop of its own, in which no standstill of ours is looked for (app/standstill.ts).
 */
function systemsTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Null also where nobody can tell: a mount that does not answer, a path through what is a file by now. */
function folderStillThere(folder: string | undefined): string | null {
  if (folder === undefined) return null;
  try {
    return statSync(folder).isDirectory() ? folder : null;
  } catch {
    return null;
  }
}

function filterOf(extensions: readonly string[]): FileFilter {
  return { name: extensions.join(', ').toUpperCase(), extensions: [...extensions] };
}

function textOf(found: FoundFile, log: Log): string {
  if (found.type === 'text') return found.text;
  log.warn('the chosen file could not be read', found.type === 'damaged' ? found.why : found.type);
  return '';
}
