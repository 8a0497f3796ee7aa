import { expect, test, vi } from 'vitest';
import { startSensors } from '../../src/electron/sensors.ts';
import { MINUTE } from '../../src/core/time/time.ts';

const { powerMonitor } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  const answers = { getSystemIdleTime: () => 0, getSystemIdleState: () => 'active' };
  return { powerMonitor: Object.assign(new EventEmitter(), answers) };
});
vi.mock('electron', () => ({ powerMonitor }));

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A machine whose monotonic clock stands still in its sleep. */
function machine(sleptMs: (() => number) | null = null) {
  const now = { at: 0, wall: Date.UTC(2026, 2, 2, 9) };
  const clock = { now: () => ({ ...now }), after: () => () => undefined };
  const senses = startSensors(clock, quietLog, () => undefined, sleptMs);
  return {
    read: () => senses.sensors.read(),
    suspend: () => powerMonitor.emit('suspend'),
    resume: () => powerMonitor.emit('resume'),
    sleep: (ms: number) => void (now.wall += ms),
    work: (ms: number) => {
      now.at += ms;
      now.wall += ms;
    },
    stop: senses.stop,
  };
}

test('the reading after a sleep tells how long it was, once', () => {
  const { read, suspend, resume, sleep, stop } = machine();
  suspend();
  sleep(31 * MINUTE);
  resume();
  expect(read().suspendedMs).toBe(31 * MINUTE);
  expect(read().suspendedMs).toBeUndefined();
  stop();
});

test('a heartbeat that wakes before the news of it has the sleep in its clocks, and the news does not tell it again', () => {
  const { read, suspend, resume, sleep, work, stop } = machine();
  suspend();
  sleep(31 * MINUTE);
  expect(read().suspendedMs).toBeUndefined();
  work(500);
  resume();
  expect(read().suspendedMs).toBe(500);
  stop();
});

test('where two clocks tell it exactly, every reading has it, and what is announced is not told beside it', () => {
  let slept = 0;
  const { read, suspend, resume, sleep, work, stop } = machine(() => {
    const ms = slept;
    slept = 0;
    return ms;
  });
  work(5000);
  expect(read().suspendedMs).toBe(0);
  suspend();
  sleep(31 * MINUTE + 250);
  slept = 31 * MINUTE;
  resume();
  expect(read().suspendedMs).toBe(31 * MINUTE);
  expect(read().suspendedMs).toBe(0);
  stop();
});
