/**
 * Memory at rest is at most 10 % above an empty tray app (`npm run bench:idle`): no window lives while none is open, the windows' session
 * comes with the first one, packages bring no features that we do not use (vite.main.config.ts), and what V8 took for the start is given
 * back here.
 */

/** The first heartbeats and the tray's first picture are over by then. */
const START_IS_OVER_AFTER_MS = 5_000;

/**
 * Gives back, once the start is over, what V8 took for it and would keep all day: its nursery, which the start's burst of objects
 * lets grow from 1 to 8 MiB, and code that runs only once. Measured with `npm run bench:idle`: 8 to 9 MiB of the main process.
 *
 * It asks the inspector, which is documented and answers that it does not know a request. V8's flags are not: the next V8 may lack
 * any of them, and then prints a complaint for the person to see. On a runtime without an inspector nothing is given back.
 */
export function giveBackStartMemory(): void {
  setTimeout(() => void collectGarbage(), START_IS_OVER_AFTER_MS).unref();
}

async function collectGarbage(): Promise<void> {
  if (!process.features.inspector) return;
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  // The collection runs later; a session closed within its own answer would never let the app quit.
  session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()));
}
