import type { Log } from '../app/ports.ts';

/** For what runs before the log is open. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
