import { afterEach, describe, expect, test, vi } from 'vitest';
import { startSensors } from '../../src/electron/sensors.ts';
import type { SenseSays } from '../../src/core/senses/sense.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';

const { powerMonitor } = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  const answers = { getSystemIdleTime: () => 0, getSystemIdleState: (): string => 'active' };
  return { powerMonitor: Object.assign(new EventEmitter(), answers) };
});
vi.mock('electron', () => ({ powerMonitor }));

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

afterEach(() => void vi.restoreAllMocks());

const allOn = { lock: true, idle: true, sleep: true };

/** A machine whose monotonic clock stands still in its sleep. */
function machine(sleptMs: (() => number) | null = null, on = allOn) {
  const now = { at: 0, wall: Date.UTC(2026, 2, 2, 9) };
  const clock = { now: () => ({ ...now }), after: () => () => undefined };
  const senses = startSensors(clock, quietLog, () => undefined, sleptMs);
  senses.use(on);
  return {
    read: () => senses.sensors.read(),
    suspend: () => powerMonitor.emit('suspend'),
    resume: () => powerMonitor.emit('resume'),
    sleep: (ms: number) => void (now.wall += ms),
    work: (ms: number) => {
      now.at += ms;
      now.wall += ms;
    },
    use: senses.use,
    lock: senses.lock,
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

describe('a sense that is switched off', () => {
  test('asks nobody whether the screen is locked, and a lock that is announced is none', () => {
    const asked = vi.spyOn(powerMonitor, 'getSystemIdleState').mockReturnValue('locked');
    const { read, use, stop } = machine(null, { ...allOn, lock: false });
    powerMonitor.emit('lock-screen');
    expect(read().locked).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    use(allOn);
    expect(read().locked).toBe(true);
    stop();
  });

  test('asks nobody for the last input', () => {
    const asked = vi.spyOn(powerMonitor, 'getSystemIdleTime').mockReturnValue(7);
    const { read, use, stop } = machine(null, { ...allOn, idle: false });
    expect(read().idleMs).toBeNull();
    expect(asked).not.toHaveBeenCalled();
    use(allOn);
    expect(read().idleMs).toBe(7 * SECOND);
    stop();
  });

  test('counts no sleep that is announced, and the one that two clocks tell all the same', () => {
    const off = { ...allOn, sleep: false };
    const announced = machine(null, off);
    announced.suspend();
    announced.sleep(31 * MINUTE);
    announced.resume();
    expect(announced.read().suspendedMs).toBeUndefined();
    announced.stop();
    const clocks = machine(() => 31 * MINUTE, off);
    expect(clocks.read().suspendedMs).toBe(31 * MINUTE);
    clocks.stop();
  });
});

test('whether the screen is locked is told by the readings; on Linux not before it has once been', () => {
  const state = vi.spyOn(powerMonitor, 'getSystemIdleState');
  const { read, lock, stop } = machine();
  const said: SenseSays['answer'][] = [];
  const stopLock = lock(({ answer }) => void said.push(answer));
  read();
  state.mockReturnValue('locked');
  read();
  state.mockReturnValue('active');
  read();
  stopLock();
  read();
  const first = process.platform === 'linux' ? 'unknown' : 'no';
  expect(said).toEqual([first, first, 'yes', 'no']);
  stop();
});
