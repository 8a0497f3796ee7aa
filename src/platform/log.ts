import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import log from 'electron-log/node';
import type { Log } from '../app/ports.ts';
import { makePrivateFolder, PRIVATE_FILE_MODE } from './files/privateData.ts';
import { setAside } from './files/setAside.ts';

const MAX_LOG_BYTES = 1024 * 1024;

/** A log file; one old copy is kept beside it. Nothing of it is printed: only an app that cannot start says so in the terminal. */
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

/** An error that nobody has caught is written down, and the app goes on. */
export function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught', error);
  });
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled', reason);
  });
}

const given = (details: unknown): unknown[] => (details === undefined ? [] : [details]);
