/** A packaged app that lives a day within half a minute, from its start on. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NOTE_PATIENCE_MS } from '../../src/app/reminding/noteTrials.ts';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';
import { changeAbout } from './testPackages.ts';

/** Of real time, for each step in which the app waits for a notification server, which answers in real time. */
const PAUSE_MS = 20;

/** A timer that waits. */
interface Waiting {
  /** As `performance.now` tells it. */
  readonly dueMs: number;
  readonly delayMs: number;
  readonly wake: () => void;
}

interface Noted {
  readonly waiting: Map<unknown, Waiting>;
  readonly realTimeout: typeof setTimeout;
  readonly realClear: typeof clearTimeout;
}

/**
 * What is loaded before the app: it notes which timers wait, for those that the start sets are to be lived faster, too. Some come in real
 * time before `liveFaster` is called.
 */
const noteTimers = `
const { setTimeout: realTimeout, clearTimeout: realClear } = globalThis;
const waiting = new Map();
globalThis.noted = { waiting, realTimeout, realClear };
globalThis.setTimeout = (wake, delayMs = 0, ...values) => {
  const timer = realTimeout(() => {
    waiting.delete(timer);
    wake(...values);
  }, delayMs);
  waiting.set(timer, { dueMs: performance.now() + Math.max(1, delayMs), delayMs, wake: () => wake(...values) });
  return timer;
};
globalThis.clearTimeout = (timer) => {
  waiting.delete(timer);
  realClear(timer);
};
await import('./main.js');
`;

/** @param asar the unpacked archive of a packaged app, whose own code stays as it ships */
export function canLiveFaster(asar: string): void {
  writeFileSync(join(asar, 'dist/noteTimers.js'), noteTimers);
  changeAbout(asar, { main: 'dist/noteTimers.js' });
}

/**
 * From now on the main process's clocks and timers run as fast as they can, and somebody uses the desk for fifty minutes of every
 * hour. A clock moves to the timer that is due next and no further, so that on a busy machine a day takes longer and is lived with the
 * same readings. How long ago the last input was is told as lived, for the display knows only real seconds. While the app waits for an
 * answer of another program, each step takes a real moment.
 */
export async function liveFaster(app: RunningApp): Promise<void> {
  await inMain(
    app,
    ({ powerMonitor }, { answerWithinMs, pauseMs }) => {
      const { performance, Date: date } = globalThis;
      const { waiting, realTimeout, realClear } = (globalThis as unknown as { noted: Noted }).noted;
      const [nowAtStart, wallAtStart] = [performance.now(), date.now()];
      let livedMs = 0;
      const now = (): number => nowAtStart + livedMs;
      performance.now = now;
      date.now = () => wallAtStart + livedMs;
      powerMonitor.getSystemIdleTime = () => {
        const intoHour = (livedMs / 1_000) % 3_600;
        return Math.floor(intoHour < 3_000 ? intoHour % 4 : intoHour - 3_000);
      };
      const wait = (timing: Waiting): NodeJS.Timeout => {
        // A timer like any other for whoever holds it, which is woken long before its time.
        const timer = realTimeout(() => undefined, 2 ** 30);
        waiting.set(timer, timing);
        return timer;
      };
      /** The timer due next is woken, in a turn of the loop of its own. */
      const goOn = (): void => {
        const [next] = [...waiting].toSorted(([, one], [, other]) => one.dueMs - other.dueMs);
        if (next !== undefined) {
          const [timer, { dueMs, wake }] = next;
          waiting.delete(timer);
          realClear(timer as NodeJS.Timeout);
          livedMs = Math.max(livedMs, dueMs - nowAtStart);
          wake();
        }
        if ([...waiting.values()].some(({ delayMs }) => delayMs === answerWithinMs)) realTimeout(goOn, pauseMs);
        else setImmediate(goOn);
      };
      Object.assign(globalThis, {
        livedMs: () => livedMs,
        setTimeout: (wake: (...values: unknown[]) => void, delayMs = 0, ...values: unknown[]) =>
          wait({ dueMs: now() + Math.max(1, delayMs), delayMs, wake: () => wake(...values) }),
      });
      goOn();
    },
    { answerWithinMs: NOTE_PATIENCE_MS, pauseMs: PAUSE_MS },
  );
}

export function livedMs(app: RunningApp): Promise<number> {
  return inMain(app, () => (globalThis as unknown as { livedMs: () => number }).livedMs());
}
