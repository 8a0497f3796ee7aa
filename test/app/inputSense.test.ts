/** A desk that cannot tell when the last input was answers 0 for ever. It is not believed for long, and it is said. */
import { describe, expect, test } from 'vitest';
import { blindAfterTellingMs, unbelievedAfterMs, watchInput } from '../../src/app/inputSense.ts';
import type { Reading } from '../../src/core/cycle/reading.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { simulateApp } from '../support/simulatedApp.ts';

/** A desk that is read every five seconds, and answers what it is told to. */
function watchedDesk() {
  const now = { at: 0, wall: Date.UTC(2026, 2, 2, 9) };
  const answer: { idleMs: number; locked: boolean; lockIsLost?: boolean; suspendedMs?: number } = {
    idleMs: 0,
    locked: false,
  };
  const logged: string[] = [];
  const note = (message: string): void => void logged.push(message);
  const input = watchInput(
    { read: () => ({ ...now, ...answer, holds: [] }) },
    { now: () => ({ ...now }), after: () => () => undefined },
    { info: note, warn: note, error: note },
  );
  const pass = (ms: number): void => {
    now.at += ms;
    now.wall += ms;
  };
  input.sensors.read();
  return {
    input,
    answer,
    logged,
    pass,
    read: () => input.sensors.read(),
    /** The last of the readings on the way. */
    live: (ms: number): Reading => {
      for (let left = ms; left > 5 * SECOND; left -= 5 * SECOND) {
        pass(5 * SECOND);
        input.sensors.read();
      }
      pass(((ms - 1) % (5 * SECOND)) + 1);
      return input.sensors.read();
    },
    /** Asleep: the monotonic clock stands still. */
    sleep: (ms: number) => void (now.wall += ms),
  };
}

describe('a desk that answers 0 for ever', () => {
  test('is believed for two minutes, then unknown, and that is said once', () => {
    const { input, live, logged } = watchedDesk();
    expect(live(unbelievedAfterMs - SECOND).idleMs).toBe(0);
    expect(input.isBlind()).toBe(false);
    expect(live(SECOND).idleMs).toBeNull();
    expect(input.isBlind()).toBe(true);
    expect(live(30 * MINUTE).idleMs).toBeNull();
    expect(logged).toEqual([expect.stringContaining('does not tell')]);
  });

  test('is no fault of it while it is not asked: nothing is said, and asked again it is believed at first', () => {
    const { input, live, logged } = watchedDesk();
    input.use(false);
    live(30 * MINUTE);
    expect([input.isBlind(), logged]).toEqual([false, []]);
    input.use(true);
    expect(live(unbelievedAfterMs - SECOND).idleMs).toBe(0);
    expect(live(10 * SECOND).idleMs).toBeNull();
    expect([input.isBlind(), logged.length]).toEqual([true, 1]);
    input.use(false);
    expect(live(MINUTE).idleMs).toBe(0);
    expect([input.isBlind(), logged.length]).toEqual([false, 1]);
  });

  test('stays unknown while our own eyes see the person, who is known for that moment', () => {
    const { input, live, pass, read } = watchedDesk();
    live(3 * MINUTE);
    pass(2 * SECOND);
    input.noteLife();
    pass(SECOND);
    expect(read().idleMs).toBe(SECOND);
    expect(live(5 * SECOND).idleMs).toBeNull();
    expect(input.isBlind()).toBe(true);
  });

  test('is believed for two minutes more by a sign of life', () => {
    const { input, live } = watchedDesk();
    live(MINUTE);
    input.noteLife();
    expect(live(unbelievedAfterMs - SECOND).idleMs).toBe(0);
    expect(live(SECOND).idleMs).toBeNull();
  });

  test('shows who unlocks it, and who wakes it, announced or not', () => {
    const { answer, live, pass, read, sleep } = watchedDesk();
    live(3 * MINUTE);
    answer.locked = true;
    expect(live(10 * MINUTE).idleMs).toBeNull();
    answer.locked = false;
    expect(live(SECOND).idleMs).toBe(0);
    expect(live(5 * SECOND).idleMs).toBeNull();

    sleep(40 * MINUTE);
    expect(read().idleMs).toBe(0);
    expect(live(5 * SECOND).idleMs).toBeNull();

    pass(SECOND);
    answer.suspendedMs = 10 * SECOND;
    expect(read().idleMs).toBe(0);
  });
});

test('a lock of which nobody knows any more shows nobody', () => {
  const { answer, live } = watchedDesk();
  live(3 * MINUTE);
  answer.locked = true;
  live(MINUTE);
  answer.locked = false;
  answer.lockIsLost = true;
  expect(live(SECOND).idleMs).toBeNull();
});

test('a clock that is set forward shows nobody, where the system knows that it did not sleep', () => {
  const { answer, live, read, sleep } = watchedDesk();
  answer.suspendedMs = 0;
  live(3 * MINUTE);
  sleep(2 * 60 * MINUTE); // the wall clock alone has moved
  expect(read().idleMs).toBeNull();
});

describe('a desk that tells', () => {
  test('is believed, with the first answer above 0 at the latest', () => {
    const { input, answer, live, logged } = watchedDesk();
    live(3 * MINUTE);
    answer.idleMs = SECOND;
    expect(live(SECOND).idleMs).toBe(SECOND);
    expect(input.isBlind()).toBe(false);
    answer.idleMs = 0;
    expect(live(unbelievedAfterMs - SECOND).idleMs).toBe(0);
    expect(logged).toEqual([expect.stringContaining('does not tell'), expect.stringContaining('tells again')]);
  });

  test('is not called blind because somebody types without a rest; nobody knows of their input, that is all', () => {
    const { input, answer, live } = watchedDesk();
    answer.idleMs = SECOND;
    live(SECOND);
    answer.idleMs = 0;
    expect(live(unbelievedAfterMs + 5 * SECOND).idleMs).toBeNull();
    expect(input.isBlind()).toBe(false);
    live(blindAfterTellingMs);
    expect(input.isBlind()).toBe(true);
  });
});

describe('the app at a desk that answers 0 for ever', () => {
  test('counts desk time, reminds, and is told of an absence by the lock', () => {
    const desk = simulateApp({ idleIsAlwaysZero: true });
    desk.idle(29 * MINUTE);
    desk.lock(6 * MINUTE);
    desk.idle(10 * SECOND); // an unlocking of which no desktop tells is read within five seconds
    expect(desk.app.snapshot().outlook).toMatchObject({
      phase: { type: 'working' },
      deskMsToday: 29 * MINUTE + 5 * SECOND,
    });
    desk.idle(30 * MINUTE);
    expect(desk.events.filter((event) => event.startsWith('reminder:'))).toHaveLength(1);
    desk.touchUs();
    expect(desk.app.snapshot().outlook.phase.type).toBe('reminding');
  });
});
