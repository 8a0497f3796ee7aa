import { dirname } from 'node:path';
import log from 'electron-log/node';
import type { Log } from '../app/ports.ts';
import { makePrivateFolder, PRIVATE_FILE_MODE } from './files/privateData.ts';

const MAX_LOG_BYTES = 1024 * 1024;

/** A log file (one old copy is kept beside it) and, for people who start the app from a terminal, warnings on the console. */
export function openLog(file: string): Log {
  try {
    makePrivateFolder(dirname(file)); // else it would be made as open as other programs' folders are
  } catch {
    // A log that cannot be written keeps nobody from their breaks: the console is left.
  }
  log.transports.file.writeOptions = { flag: 'a', mode: PRIVATE_FILE_MODE, encoding: 'utf8' };
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = MAX_LOG_BYTES;
  log.transports.file.level = 'info';
  log.transports.console.level = 'warn';
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
