/** What a person meets in a working day who changes nothing: every break that asks is taken, morning and afternoon. */
import { expect, it } from 'vitest';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { shippedRoutines } from '../support/shippedFiles.ts';
import { simulateDesk, type Living } from '../support/simulatedDesk.ts';

const MOST_A_DAY = 2;
const shipped = shippedRoutines();
const routineLengthsMs = Object.fromEntries(shipped.map(({ id, seconds }) => [id, seconds * 1_000]));

/** Half an hour at the desk and the break that is due then; who is done earlier sits on. */
const halfHour: readonly Living[] = ['work 31m', 'startBreak', 'work 3m'];
/** Nine hours: seven breaks, lunch, and as many again. */
const half = Array.from({ length: 7 }, () => halfHour).flat();
const day: readonly Living[] = [...half, 'idle 60m', ...half];

it('nobody meets the same break more than twice in a working day, nor twice in a row, day after day', () => {
  const desk = simulateDesk({ routineLengthsMs, readingEveryMs: '5s' });
  for (let days = 0; days < 3; days += 1) {
    const before = desk.lines.length;
    desk.live(...day);
    const met = desk.lines.slice(before).flatMap(({ event }) => {
      return event.event === 'break opened' && 'routine' in event ? [String(event['routine'])] : [];
    });
    expect(met).toHaveLength(14);
    for (const id of new Set(met))
      expect(met.filter((other) => other === id).length, id).toBeLessThanOrEqual(MOST_A_DAY);
    expect(met.filter((id, index) => id === met[index - 1])).toEqual([]);
    desk.live('sleep 14h');
  }
});

it('all that turns come from is there, and fits its kind', () => {
  for (const { routines, lengthMs } of defaultPreferences.breakKinds)
    for (const id of routines) {
      expect(routineLengthsMs[id], id).toBeLessThanOrEqual(lengthMs);
      expect(routineLengthsMs[id], id).toBeGreaterThan(lengthMs / 2);
    }
});
