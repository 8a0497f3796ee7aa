/**
 * The programs that this person runs, by the names of their files. Nobody tells of them, so /proc is read every 15 s; but of a process
 * that was there before only its number, which costs half a millisecond. Of the words that a program was started with, the first alone is kept.
 * Source: proc(5).
 */
import { readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { largestBytes } from '../../core/text/limits.ts';
import { SECOND } from '../../core/time/time.ts';
import { readFound } from '../files/fileReading.ts';
import { isOwnProcess, processFolders } from './processFolders.ts';
import type { Watch } from './watch.ts';

const LOOK_EVERY_MS = 15 * SECOND;

interface Process {
  readonly names: readonly string[];
  /** A process becomes another program soon after its begin, if ever: it is read twice. */
  readonly isSettled: boolean;
}

/** Tells the names, in lower case, of all that runs at each look. */
export const runningProgramsWatch: Watch<ReadonlySet<string>> = (hear) => {
  let processes = new Map<string, Process>();
  const look = (): void => {
    const before = processes;
    processes = new Map();
    for (const folder of processFolders()) {
      const known = before.get(folder);
      processes.set(folder, known?.isSettled ? known : { names: namesOf(folder), isSettled: known !== undefined });
    }
    hear(new Set([...processes.values()].flatMap(({ names }) => names)));
  };
  const first = setImmediate(look);
  const others = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearImmediate(first);
    clearInterval(others);
  };
};

/** None of a process that is another person's, or has ended. */
function namesOf(folder: string): readonly string[] {
  if (!isOwnProcess(folder)) return [];
  const line = readFound(join(folder, 'cmdline'), largestBytes.systemEntry);
  const [started = ''] = line.type === 'text' ? line.text.split('\0') : [];
  // A program of Windows is started by its own path.
  const names = [fileOf(folder), basename(started.replaceAll('\\', '/'))];
  return names.filter((name) => name !== '').map((name) => name.toLowerCase());
}

function fileOf(folder: string): string {
  try {
    return basename(readlinkSync(join(folder, 'exe')));
  } catch {
    return ''; // a part of the kernel, or a process that hides itself
  }
}
