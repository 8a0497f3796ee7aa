/** How long the machine slept is what lies between two clocks of the kernel. */
import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { expect, test } from 'vitest';
import { linuxSleepClocks } from '../../src/platform/clock.ts';
import { openSleepClock, sleepBetween } from '../../src/platform/sleepClock.ts';

/** Both clocks run on with `live`; in a sleep only boot time does. */
function steppedMachine() {
  let bootMs = 5_000_000;
  let monotonicMs = 1234.5;
  const slept = sleepBetween({ bootMs: () => Math.floor(bootMs / 10) * 10, monotonicMs: () => monotonicMs });
  return {
    slept,
    live: (ms: number) => {
      bootMs += ms;
      monotonicMs += ms;
    },
    sleep: (ms: number) => void (bootMs += ms),
  };
}

test('a sleep is told once, to the hundredth of a second', () => {
  const { slept, live, sleep } = steppedMachine();
  live(61_003.7);
  expect(slept()).toBe(0);
  sleep(3_600_000);
  live(1500);
  expect(Math.abs(slept() - 3_600_000)).toBeLessThanOrEqual(20);
  live(5000);
  expect(slept()).toBe(0);
});

test('years of reading tell of no sleep that was none', () => {
  const { slept, live } = steppedMachine();
  for (let reading = 0; reading < 100_000; reading += 1) {
    live(4999.37);
    expect(slept()).toBe(0);
  }
});

test('naps too short to tell add up until they count', () => {
  const { slept, live, sleep } = steppedMachine();
  let toldMs = 0;
  for (let nap = 0; nap < 30; nap += 1) {
    sleep(300);
    live(5000);
    toldMs += slept();
  }
  expect(Math.abs(toldMs - 9000)).toBeLessThan(1000);
});

test('a boot clock that jumps back, as in a container that was moved, is no sleep, and the next one is told', () => {
  const { slept, sleep } = steppedMachine();
  sleep(-4_000_000);
  expect(slept()).toBe(0);
  sleep(90_000);
  expect(slept()).toBe(90_000);
});

test.runIf(process.platform === 'linux')('on this machine, awake all the while, nothing was slept', async () => {
  const slept = openSleepClock(linuxSleepClocks);
  for (let look = 0; look < 20; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(slept?.()).toBe(0);
  }
  const [kernelS] = readFileSync('/proc/uptime', 'utf8').split(' ');
  expect(Math.abs(uptime() - Number(kernelS))).toBeLessThan(1);
});

test('elsewhere there is no such clock', () => {
  expect(openSleepClock(linuxSleepClocks, 'darwin')).toBeNull();
  expect(openSleepClock(linuxSleepClocks, 'win32')).toBeNull();
});
