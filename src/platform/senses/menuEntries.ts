/** What the desktop's menu says of programs. Source: Desktop Entry and XDG Base Directory specifications (freedesktop.org). */
import { readdirSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { largestBytes } from '../../core/text/limits.ts';
import { readFound } from '../files/fileReading.ts';

/** Ids of windows are no longer. */
const LONGEST_ID = 100;
/** A desktop has some hundred; whoever has more finds the rest of them by their files. */
const MOST_ENTRIES = 2_000;
/** After that long the main loop has its turn. */
const SLICE_MS = 4;

/** The name of the program with that id; null where the menu has none. */
export function nameInMenu(id: string, environment: NodeJS.ProcessEnv): string | null {
  if (id === '' || id.length > LONGEST_ID || id.includes('/')) return null;
  for (const folder of menuFolders(environment)) {
    for (const name of new Set([id, id.toLowerCase()])) {
      const found = valueOf('Name', join(folder, `${name}.desktop`));
      if (found !== null) return found;
    }
  }
  return null;
}

/**
 * The files that the programs of those names run, by the name in lower case; none where the menu does not know it. Reads all of the menu,
 * a few entries at a time.
 */
export async function filesInMenu(
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map(names.map((name): [string, string[]] => [name.trim().toLowerCase(), []]));
  const entries = menuFolders(environment).flatMap((folder) => entriesIn(folder));
  let sliceAt = performance.now();
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    if (performance.now() - sliceAt > SLICE_MS) {
      await nextTurn();
      sliceAt = performance.now();
    }
    const files = found.get(valueOf('Name', entry)?.toLowerCase() ?? '');
    const file = files === undefined ? null : fileOf(valueOf('Exec', entry) ?? '');
    if (file !== null) files?.push(file);
  }
  return found;
}

/** What is run by a command line such as `env A=b /usr/bin/obs %f` or `flatpak run --command=obs com.obsproject.Studio`. */
export function fileOf(command: string): string | null {
  const sandboxed = / --command=(\S+)/.exec(command)?.[1];
  const words = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const first = words.find((word) => word !== '' && basename(word) !== 'env' && !/^\w+=/.test(word));
  const file = basename(sandboxed ?? first ?? '');
  return file === '' ? null : file;
}

function menuFolders(environment: NodeJS.ProcessEnv): readonly string[] {
  const { HOME = '', XDG_DATA_HOME = '', XDG_DATA_DIRS = '' } = environment;
  const own = XDG_DATA_HOME === '' ? join(HOME, '.local/share') : XDG_DATA_HOME;
  const systems = XDG_DATA_DIRS === '' ? '/usr/local/share:/usr/share' : XDG_DATA_DIRS;
  return [own, ...systems.split(':')]
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, 'applications'));
}

function entriesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.desktop'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** The first of that key is that of the program; those of its actions come later. */
function valueOf(key: 'Name' | 'Exec', file: string): string | null {
  const entry = readFound(file, largestBytes.systemEntry);
  if (entry.type !== 'text') return null;
  const line = entry.text.split('\n').find((one) => one.startsWith(`${key}=`));
  return line === undefined ? null : line.slice(key.length + 1).trim();
}
