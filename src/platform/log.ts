import log from 'electron-log/node';
import type { Log } from '../app/ports.ts';

const MAX_LOG_BYTES = 1024 * 1024;

/** A log file (one old copy is kept beside it) and, for people who start the app from a terminal, warnings on the console. */
export function openLog(file: string): Log {
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

const given = (details: unknown): unknown[] => (details === undefined ? [] : [details]);
