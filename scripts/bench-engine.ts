/**
 * `npm run bench:engine`: what a reading costs, over a day, a month and a year of eight-hour days read every second.
 * The person works, takes the breaks, goes to lunch and goes home, so every kind of reading has its share.
 */
import { performance } from 'node:perf_hooks';
import { startCycle, stepBreakCycle, type CycleState, type EngineSettings } from '../src/core/cycle/breakCycle.ts';
import { defaultPreferences } from '../src/core/preferences/preferences.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../src/core/time/time.ts';

const settings: EngineSettings = {
  preferences: defaultPreferences,
  routineLengthsMs: { unfold_90: 90 * SECOND, downshift_60: 60 * SECOND, stand_180: 180 * SECOND },
  timeZone: 'Europe/Amsterdam',
};
const startsAtWall = Date.UTC(2026, 0, 5, 8);
const noHolds: readonly never[] = [];

/** A person types for 40 s and reads for 20, and is at lunch in the fifth hour for half an hour. */
function idleAt(dayMs: number): number {
  const lunchMs = dayMs - 4 * HOUR;
  if (lunchMs >= 0 && lunchMs < 30 * MINUTE) return lunchMs;
  return Math.max(0, (dayMs % MINUTE) - 40 * SECOND);
}

interface Lived {
  readonly readings: number;
  readonly breaks: number;
  readonly ms: number;
  readonly heapGrowthMb: number;
}

function live(days: number): Lived {
  let state: CycleState = startCycle(settings, { at: 0, wall: startsAtWall }).state;
  let readings = 0;
  let breaks = 0;
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const began = performance.now();
  for (let day = 0; day < days; day += 1) {
    for (let dayMs = 0; dayMs < 8 * HOUR; dayMs += SECOND) {
      const at = day * DAY + dayMs;
      const wall = startsAtWall + at;
      const reading = { at, wall, idleMs: idleAt(dayMs), locked: false, holds: noHolds };
      const step = stepBreakCycle(state, { type: 'reading', reading }, settings);
      state = step.state;
      readings += 1;
      for (const effect of step.effects) {
        if (effect.type === 'closeBreak') breaks += 1;
        if (effect.type !== 'showReminder') continue;
        state = stepBreakCycle(
          state,
          { type: 'call', call: { type: 'startBreak' }, now: { at, wall } },
          settings,
        ).state;
      }
    }
  }
  const ms = performance.now() - began;
  globalThis.gc?.();
  return { readings, breaks, ms, heapGrowthMb: (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20 };
}

live(20);
for (const [name, days] of [
  ['1 day', 1],
  ['1 month', 30],
  ['1 year', 365],
] as const) {
  const { readings, breaks, ms, heapGrowthMb } = live(days);
  const perSecond = Math.round(readings / (ms / 1000)).toLocaleString('en-US');
  const each = ((ms * 1e6) / readings).toFixed(0);
  console.log(
    `${name}: ${readings.toLocaleString('en-US')} readings, ${breaks} breaks, ${(ms / 1000).toFixed(3)} s, ` +
      `${perSecond} readings/s, ${each} ns a reading, heap ${heapGrowthMb.toFixed(1)} MB`,
  );
}
