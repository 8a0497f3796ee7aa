import { beforeEach, describe, expect, test } from 'vitest';
import type { StandstillWatch } from '../../src/app/ports.ts';
import { watchStandstill } from '../../src/app/standstill.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { virtualClock, type VirtualClock } from '../support/virtualClock.ts';

let clock: VirtualClock;
let processorWaitMs = 0;
let written: string[] = [];
let watch: StandstillWatch;

beforeEach(() => {
  clock = virtualClock();
  processorWaitMs = 0;
  written = [];
  const write = (level: string) => (message: string) => written.push(`${level}: ${message}`);
  watch = watchStandstill(clock, () => processorWaitMs, {
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  });
});

const taking = (ms: number) => () => clock.freeze(ms);

describe('the watch over the main loop', () => {
  test('writes down what took longer than a tenth of a second, and nothing else', () => {
    watch.during('call getSnapshot', taking(100));
    watch.during('call getHistory', taking(130));
    expect(written).toEqual(['warn: the main loop stood still for 130 ms: call getHistory']);
  });

  test('writes the same thing once a minute, and another one at once', () => {
    for (const what of ['call getHistory', 'call getHistory', 'command skip']) watch.during(what, taking(200));
    clock.pass(MINUTE);
    watch.during('call getHistory', taking(200));
    expect(written.map((line) => line.split(': ')[2])).toEqual(['call getHistory', 'command skip', 'call getHistory']);
  });

  test('blames nobody for a busy machine', () => {
    watch.during('call getHistory', () => {
      clock.freeze(500);
      processorWaitMs += 450;
    });
    expect(written).toEqual([]);
  });

  test('counts a work within a work once, and gives what was worked out, or thrown', () => {
    expect(watch.during('call skip', () => watch.during('command skip', () => (clock.freeze(150), 'done')))).toBe(
      'done',
    );
    const fail = (): never => {
      clock.freeze(150);
      throw new Error('refused');
    };
    expect(() => watch.during('call snooze', fail)).toThrow('refused');
    expect(written).toEqual([
      'warn: the main loop stood still for 150 ms: call skip',
      'warn: the main loop stood still for 150 ms: call snooze',
    ]);
  });

  test('learns from a late heartbeat of what nobody watched, and of nothing twice', () => {
    watch.late(90);
    watch.during('command skip', taking(300));
    watch.late(250); // it was due while that command ran
    clock.pass(1_000);
    watch.late(180);
    expect(written).toEqual([
      'warn: the main loop stood still for 300 ms: command skip',
      'info: the main loop stood still for 180 ms: something else, or the machine was busy',
    ]);
  });
});
