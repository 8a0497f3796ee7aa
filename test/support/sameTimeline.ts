/** Whether one day read at two periods has the same timeline. */
import { expect } from 'vitest';
import type { EngineStep } from '../../src/core/cycle/breakCycle.ts';
import type { TimelineLine } from '../../src/core/day/simulate.ts';
import type { Scenario } from '../../src/core/day/scenario.ts';
import { livedThrough } from './randomDays.ts';

/** What is said to somebody who is there. */
const WORDS: readonly string[] = [
  'reminder shown',
  'reminder hidden',
  'notice shown',
  'notice hidden',
  'posture suggested',
];

/**
 * The same events in the same order, each within a period of its twin. Only what was said within two periods of somebody being found
 * away may be missing from one of the two: no reading may have fallen into the time before that.
 * @param often the day, read far more often than every `periodMs`
 */
export function expectSameWithin(often: Scenario, seldom: Scenario, periodMs: number): void {
  const wentMs: number[] = [];
  let was = 'present';
  const mark = ({ state: { presence } }: EngineStep, elapsedMs: number): void => {
    if (presence.type === 'away' && was === 'present') wentMs.push(elapsedMs);
    was = presence.type;
  };
  const [all, other] = [livedThrough(often, mark), livedThrough(seldom)];
  const mayBeMissing = (line: TimelineLine | undefined): boolean =>
    line !== undefined &&
    WORDS.includes(line.event.event) &&
    wentMs.some((ms) => ms >= line.atMs - periodMs && ms <= line.atMs + 2 * periodMs);
  const matchesFrom = (one: number, two: number): boolean => {
    if (one >= all.length && two >= other.length) return true;
    if (areTwins(all[one], other[two], periodMs) && matchesFrom(one + 1, two + 1)) return true;
    if (mayBeMissing(all[one]) && matchesFrom(one + 1, two)) return true;
    return mayBeMissing(other[two]) && matchesFrom(one, two + 1);
  };
  if (!matchesFrom(0, 0)) expect(other).toEqual(all);
}

function areTwins(one: TimelineLine | undefined, other: TimelineLine | undefined, periodMs: number): boolean {
  if (!one || !other || Math.abs(one.atMs - other.atMs) > periodMs) return false;
  const told = ({ event }: TimelineLine) => JSON.stringify({ ...event, untilMs: 0, awayMs: 0 });
  return told(one) === told(other);
}
