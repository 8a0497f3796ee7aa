import { beforeEach, describe, expect, test } from 'vitest';
import type { StandstillWatch } from '../../src/app/ports.ts';
import { watchedClock, watchStandstill } from '../../src/app/standstill.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { virtualClock, type VirtualClock } from '../support/virtualClock.ts';

let clock: VirtualClock;
let processor = { workedMs: 0, deniedMs: 0, scarceMs: 0 };
let written: string[] = [];
let watch: StandstillWatch;

beforeEach(() => {
  clock = virtualClock();
  processor = { workedMs: 0, deniedMs: 0, scarceMs: 0 };
  written = [];
  const write = (level: string) => (message: string) => written.push(`${level}: ${message}`);
  watch = watchStandstill(clock, () => processor, {
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

  test.each([
    ['waited for a processor', { workedMs: 40, deniedMs: 450, scarceMs: 450 }],
    ['waited for somebody who waited for one', { workedMs: 40, deniedMs: 0, scarceMs: 450 }],
  ])('blames nobody for a machine on which it %s', (_what, during) => {
    watch.during('call getHistory', () => {
      clock.freeze(500);
      processor = during;
    });
    expect(written).toEqual([]);
  });

  test.each([
    ['works', { workedMs: 300, deniedMs: 150, scarceMs: 500 }, 300],
    ['waits for somebody who does not answer', { workedMs: 10, deniedMs: 20, scarceMs: 100 }, 400],
  ])('tells of what %s for long, on a busy machine, too', (_what, during, forMs) => {
    watch.during('call getHistory', () => {
      clock.freeze(500);
      processor = during;
    });
    expect(written).toEqual([`warn: the main loop stood still for ${String(forMs)} ms: call getHistory`]);
  });

  test('does not count waits for the display server where Chromium works together with it, but all that we work', () => {
    watch.together('making a window', () => {
      clock.freeze(400);
      processor = { workedMs: 60, deniedMs: 0, scarceMs: 0 };
    });
    expect(written).toEqual([]);
    watch.together('making a window', () => {
      clock.freeze(400);
      processor = { workedMs: 180, deniedMs: 0, scarceMs: 0 };
    });
    expect(written).toEqual(['warn: the main loop stood still for 120 ms: making a window']);
  });

  test('watches what waits for its time, and names what took long in it', () => {
    watchedClock(clock, watch).after(MINUTE, () => {
      watch.during('reading the desk', taking(20));
      watch.during('command skip', taking(200));
    });
    clock.pass(MINUTE);
    expect(written).toEqual(['warn: the main loop stood still for 220 ms: what waited for its time › command skip']);
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
      'warn: the main loop stood still for 150 ms: call skip › command skip',
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
