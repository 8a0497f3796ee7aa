/** A log file; four old ones are kept beside it, `main.1.log` the newest of them. Nothing of it is printed: only an app that cannot start says so in the terminal. */
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import log from 'electron-log/node';
import type { Log } from '../app/ports.ts';
import { largestBytes } from '../core/text/limits.ts';
import { readFound } from './files/fileReading.ts';
import { makePrivateFolder, PRIVATE_FILE_MODE } from './files/privateData.ts';
import { setAside } from './files/setAside.ts';

const MAX_LOG_BYTES = 1024 * 1024;
const OLD_LOGS = 4;

export function openLog(file: string): Log {
  try {
    makePrivateFolder(dirname(file)); // else it would be made as open as other programs' folders are
    if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) setAside(file, Date.now()); // a pipe would be waited for
  } catch {
    // A log that cannot be written keeps nobody from their breaks.
  }
  log.transports.file.writeOptions = { flag: 'a', mode: PRIVATE_FILE_MODE, encoding: 'utf8' };
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = MAX_LOG_BYTES;
  log.transports.file.archiveLogFn = () => {
    rotate(file);
  };
  log.transports.file.level = 'info';
  log.transports.file.setAppName('Unbrace'); // asked for even where the path is given; it would be looked for in the working folder
  log.transports.console.writeFn = () => undefined; // a level would not hold back what the library itself has to say
  return {
    info: (message, details) => {
      log.info(message, ...given(details));
    },
    warn: (message, details) => {
      log.warn(message, ...given(details));
    },
    error: (message, details) => {
      log.error(message, ...given(details));
    },
  };
}

/** Each takes the next one's name, and the oldest goes. A log that cannot be moved grows on, which does less harm than none. */
export function rotate(file: string): void {
  try {
    rmSync(oldLog(file, OLD_LOGS), { force: true });
    for (let number = OLD_LOGS; number > 0; number -= 1) {
      const newer = oldLog(file, number - 1);
      if (existsSync(newer)) renameSync(newer, oldLog(file, number));
    }
  } catch {
    // As said above.
  }
}

/** @param number 0 for the log itself */
function oldLog(file: string, number: number): string {
  const { dir, name, ext } = parse(file);
  return number === 0 ? file : join(dir, `${name}.${String(number)}${ext}`);
}

/** What was written last, whether the newest log has just begun or not: it, and the one before it. */
export function latestLog(file: string): string {
  return [oldLog(file, 1), file]
    .map((name) => readFound(name, largestBytes.log))
    .map((found) => (found.type === 'text' ? found.text : ''))
    .join('');
}

/** How the log calls an error that nobody has caught. */
export const loggedAs = { exception: 'uncaught', rejection: 'unhandled' } as const;

/** An error that nobody has caught is written down, and the app goes on. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error(loggedAs.exception, error);
  });
  process.on('unhandledRejection', (reason) => {
    log.error(loggedAs.rejection, reason);
  });
}

const given = (details: unknown): unknown[] => (details === undefined ? [] : [details]);
