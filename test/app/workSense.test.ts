/** Input elsewhere is work, and is counted as such: one key is no minute of typing, and nothing done in our own windows is any. */
import { describe, expect, test } from 'vitest';
import { mostForOneReadingMs, watchWork } from '../../src/app/workSense.ts';
import { SECOND } from '../../src/core/time/time.ts';

interface DeskWishes {
  /** How exactly the desk tells the time since the last input, in milliseconds. */
  readonly toldIn?: number;
  /** It has never told of a pause. */
  readonly untold?: boolean;
}

/** A desk that has told of a pause already, at which somebody has just begun to type or not. */
function watchedDesk({ toldIn = SECOND, untold = false }: DeskWishes = {}) {
  const now = { at: 0, wall: 0 };
  const state = { lastInputAt: 0, locked: false, known: true };
  const clock = { now: () => ({ ...now }), after: () => () => undefined };
  const read = () => {
    const idleMs = Math.floor((now.at - state.lastInputAt) / toldIn) * toldIn;
    return { ...now, idleMs: state.known ? idleMs : null, locked: state.locked, holds: [] };
  };
  const work = watchWork({ read }, clock);
  const pass = (ms: number): void => void (now.at += ms);
  work.sensors.read();
  if (!untold) {
    pass(5 * SECOND);
    work.sensors.read();
  }
  return {
    state,
    pass,
    press: () => void (state.lastInputAt = now.at),
    pressHere: () => {
      state.lastInputAt = now.at;
      work.noteOwnInput();
    },
    /** What was worked as the readings have it, read so often for so long; somebody may do something before each step of 100 ms. */
    worked: (forMs: number, everyMs: number, act: (passedMs: number) => void = () => undefined): number => {
      let sum = 0;
      let nextAt = now.at + everyMs;
      for (let passedMs = 0; passedMs < forMs; passedMs += 100) {
        act(passedMs);
        pass(100);
        if (now.at < nextAt) continue;
        nextAt = now.at + everyMs;
        sum += work.sensors.read().workedMs ?? 0;
      }
      return sum;
    },
  };
}

const readingPeriods = [300, 500, 1_000, 1_100];

describe('what is typed elsewhere', () => {
  test.each(readingPeriods)('one key is at most two seconds of work, read every %i ms', (everyMs) => {
    for (let waitMs = 0; waitMs < 1_200; waitMs += 100) {
      const desk = watchedDesk();
      desk.pass(waitMs);
      const sum = desk.worked(10 * SECOND, everyMs, (passedMs) => {
        if (passedMs === 1_500) desk.press();
      });
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(2 * SECOND);
    }
  });

  test('one key is one second of work, read every second and never quite on time', () => {
    const desk = watchedDesk();
    const at = [1_002, 1_001, 1_003, 1_002, 1_001];
    desk.press();
    expect(at.map((ms) => desk.worked(ms, ms)).reduce((a, b) => a + b)).toBeLessThanOrEqual(1_100);
  });

  test.each(readingPeriods)('steady typing is all of the time, read every %i ms', (everyMs) => {
    const desk = watchedDesk();
    const sum = desk.worked(12 * SECOND, everyMs, () => desk.press());
    expect(sum).toBeGreaterThan(12 * SECOND - 2 * everyMs);
    expect(sum).toBeLessThanOrEqual(12 * SECOND);
  });

  test('a key every three seconds is not steady typing', () => {
    const desk = watchedDesk();
    const sum = desk.worked(12 * SECOND, SECOND, (passedMs) => {
      if (passedMs % (3 * SECOND) === 100) desk.press();
    });
    expect(sum).toBeLessThanOrEqual(4 * SECOND);
  });

  test('a desk that tells to the millisecond says the same', () => {
    const desk = watchedDesk({ toldIn: 1 });
    expect(desk.worked(10 * SECOND, SECOND, (passedMs) => passedMs === 1_500 && desk.press())).toBe(SECOND);
  });

  test('a reading that comes late says no more than it can know, and sees what was done before a rest', () => {
    const desk = watchedDesk();
    const late = desk.worked(6 * SECOND, 6 * SECOND, (passedMs) => passedMs === 2 * SECOND && desk.press());
    expect(late).toBe(mostForOneReadingMs);
    expect(desk.worked(6 * SECOND, 6 * SECOND)).toBe(0);
  });
});

describe('what is no work', () => {
  test('rest', () => {
    expect(watchedDesk().worked(20 * SECOND, SECOND)).toBe(0);
  });

  test('what is done in a window of ours, however often it is read', () => {
    for (const everyMs of readingPeriods) {
      const desk = watchedDesk();
      const sum = desk.worked(20 * SECOND, everyMs, (passedMs) => {
        if (passedMs % 400 === 0 && passedMs < 10 * SECOND) desk.pressHere();
      });
      expect(sum).toBe(0);
    }
  });

  test('unless it goes on elsewhere', () => {
    const desk = watchedDesk();
    const sum = desk.worked(12 * SECOND, SECOND, (passedMs) => {
      if (passedMs === 1_000) desk.pressHere();
      else if (passedMs > 1_000) desk.press();
    });
    expect(sum).toBeGreaterThanOrEqual(9 * SECOND);
  });

  test('where nobody knows when the last input was, and where the desk has never told of a pause', () => {
    const unknown = watchedDesk();
    unknown.state.known = false;
    expect(unknown.worked(20 * SECOND, SECOND, unknown.press)).toBe(0);
    const silent = watchedDesk({ untold: true });
    expect(silent.worked(20 * SECOND, SECOND, silent.press)).toBe(0);
  });

  test('what is typed on a locked screen', () => {
    const desk = watchedDesk();
    desk.state.locked = true;
    expect(desk.worked(20 * SECOND, SECOND, desk.press)).toBe(0);
  });
});
