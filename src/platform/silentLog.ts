/** For what runs before the log is open. */
import type { Log } from '../app/ports.ts';

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
