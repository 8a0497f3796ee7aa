/** What a trial of one says of days that are made up, and what may be kept or wished for. */
import { describe, expect, test } from 'vitest';
import type { TensionPair } from '../../../src/core/history/trends.ts';
import { atPace, isBreathedAt } from '../../../src/core/repertoire/pacedRoutine.ts';
import { paces, type Pace } from '../../../src/core/routine/pace.ts';
import { DAY } from '../../../src/core/time/time.ts';
import { shownTrial } from '../../../src/core/trial/shownTrial.ts';
import { armOn, plannedTrial, wayOn, type Trial, type TrialWish } from '../../../src/core/trial/trial.ts';
import { pacesForTrial, partnersOf, routinesFor } from '../../../src/core/trial/trialChoices.ts';
import { bandOf, resultOfTrial, verdictOf } from '../../../src/core/trial/trialResult.ts';
import { parseKeptTrial } from '../../../src/core/trial/trialShape.ts';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const monday = Date.UTC(2026, 2, 2) / DAY;
const wish: TrialWish = {
  kind: 'release',
  arms: { a: { routine: 'stand_180', pace: null }, b: { routine: 'chair_180', pace: null } },
};
const trial = plannedTrial(wish, 0b1010101, monday, {});

/** Two breaks on each day, after which the tension has fallen by so much. */
function answered(
  fell: (day: number, arm: 'a' | 'b') => number,
  leaves: (day: number) => boolean = () => false,
): TensionPair[] {
  return trial.days.flatMap((day, index) => {
    const arm = armOn(trial, day) ?? 'a';
    const after = 7 - fell(index, arm);
    const pair = { day, routine: trial.arms[arm].routine, pace: '4-6' as const, before: 7, after, lengthMs: 180_000 };
    return leaves(index) ? [pair] : [pair, pair];
  });
}

describe('a result', () => {
  test('names the one that settled more, with the same days drawn and counted for both', () => {
    const { difference, verdict, ahead, arms } = resultOfTrial(
      trial,
      answered((index, arm) => (arm === 'b' ? 4 : 1) + (index % 3) / 2),
    );
    expect([verdict, ahead]).toEqual(['more', 'b']);
    expect(difference?.mean).toBeLessThan(-2.5);
    expect(arms.a).toMatchObject({ counted: 7, planned: 7, means: { before: 7 } });
  });

  test('leaves out a day with one answered break, and its pair with it', () => {
    const { wholePairs, days, arms } = resultOfTrial(
      trial,
      answered(
        () => 2,
        (index) => index === 3,
      ),
    );
    expect(wholePairs).toBe(6);
    expect(days[3]).toMatchObject({ answered: 1, means: null });
    expect(arms.a.counted + arms.b.counted).toBe(13);
  });

  test('of two paces counts only what was led at the day’s pace', () => {
    const arms = { a: { routine: 'chair_180', pace: '4-6' }, b: { routine: 'chair_180', pace: 'box' } } as const;
    const ofPaces: Trial = { ...trial, arms };
    const led = (ofB: Pace | null) =>
      answered(() => 2).map((pair) => {
        const isB = armOn(trial, pair.day) === 'b';
        return { ...pair, routine: 'chair_180', pace: isB ? ofB : ('4-6' as const) };
      });
    expect(resultOfTrial(ofPaces, led('box'))).toMatchObject({ wholePairs: 7, arms: { b: { counted: 7 } } });
    for (const other of ['4-6', null] as const)
      expect(resultOfTrial(ofPaces, led(other))).toMatchObject({
        ...{ wholePairs: 0, verdict: 'tooFew' },
        arms: { a: { counted: 7 }, b: { counted: 0 } },
      });
  });

  test('is none below six whole pairs, and knows no means of days that nobody answered', () => {
    expect(resultOfTrial(trial, [])).toMatchObject({
      ...{ verdict: 'tooFew', difference: null, wholePairs: 0 },
      arms: { a: { counted: 0, means: null } },
    });
  });

  test.each([
    ['more', { mean: 1, low: 0.1, high: 1.9 }],
    ['more', { mean: -1.2, low: -2, high: -0.2 }],
    ['little', { mean: 0.6, low: 0.2, high: 0.9 }],
    ['little', { mean: 0.9, low: 0.1, high: 1.4 }],
    ['same', { mean: 0.2, low: -0.5, high: 1 }],
    ['same', { mean: 0, low: 0, high: 0 }],
    ['open', { mean: 0.4, low: -0.4, high: 1.1 }],
    ['open', { mean: 2, low: 0, high: 4 }],
  ] as const)('says “%s” of %j', (verdict, difference) => {
    expect(verdictOf(difference)).toBe(verdict);
  });

  test('has the band that was worked out by hand for six pairs: the smallest and the largest', () => {
    expect(bandOf([1, 2, 3, 4, 5, 6])).toEqual({ mean: 3.5, low: 1, high: 6 });
    expect(bandOf([1, 2, 3, 4, 5])).toBeNull();
  });
});

test('nothing of an arm or an answer is shown before the end', () => {
  const pairs = answered(() => 2);
  const running = shownTrial(trial, trial.days[4] ?? 0, pairs);
  expect(running).toMatchObject({ phase: 'running', daysPassed: 4, days: 14 });
  expect(running).not.toHaveProperty('result');
  expect(JSON.stringify(running)).not.toContain('aFirst');
  expect(shownTrial({ ...trial, shown: true }, monday + 40, pairs)).toHaveProperty('result');
});

test('without a trial, and on days off, breaks are as always', () => {
  expect(wayOn(null, monday + 1)).toBeNull();
  expect(wayOn(trial, monday + 5)).toBeNull();
  expect(wayOn(trial, monday + 1)).toEqual({ kind: 'release', routine: 'stand_180', pace: null });
});

describe('what can be compared', () => {
  const routines = [
    { id: 'short', seconds: 60 },
    { id: 'long', seconds: 180 },
    { id: 'longer', seconds: 220 },
    { id: 'longest', seconds: 240 },
  ];

  test('is what fits the break, and takes about as long', () => {
    const fitting = routinesFor({ lengthMs: 240_000 }, routines);
    expect(fitting.map(({ id }) => id)).toEqual(['longest', 'longer', 'long']);
    expect(partnersOf({ id: 'long', seconds: 180 }, fitting).map(({ id }) => id)).toEqual(['longer']);
  });

  test('holds the breath only after the warning, and never in pregnancy', () => {
    const paced = { chair_180: paces };
    const offered = (holdsAccepted: boolean, body = defaultBody): readonly Pace[] =>
      pacesForTrial('chair_180', { holdsAccepted, body, paced });
    expect(offered(false)).toEqual(['4-6', '5-5', '3-5', '4-8']);
    expect(offered(true)).toContain('box');
    expect(offered(true, { ...defaultBody, pregnantOrReflux: true })).not.toContain('box');
  });

  test('is none where a routine is breathed at no pace of its own', () => {
    expect(pacesForTrial('walk_180', { holdsAccepted: true, body: defaultBody, paced: {} })).toEqual([]);
  });
});

test('any two paces that a shipped routine is breathed at are two different breaks', () => {
  for (const routine of shippedRoutines()) {
    const led = paces.map((pace) => [pace, atPace(routine, { pace, rampIn: false, mayHoldBreath: true })] as const);
    const breathed = led.filter(([pace, atIt]) => isBreathedAt(pace, atIt));
    const rhythms = breathed.map(([, { steps }]) =>
      JSON.stringify(steps.map(({ seconds, breath }) => [seconds, breath])),
    );
    expect(new Set(rhythms).size, routine.id).toBe(breathed.length);
  }
});

describe('the file of a trial', () => {
  const kept = (changed: Partial<Trial>): unknown => JSON.parse(JSON.stringify({ trial: { ...trial, ...changed } }));

  test('gives back what was written', () => {
    expect(parseKeptTrial(kept({}))).toEqual({ trial });
    expect(parseKeptTrial({ trial: null })).toEqual({ trial: null });
  });

  test.each([
    ['nothing', null],
    ['days that go back', kept({ days: trial.days.toReversed() })],
    ['half a pair', kept({ days: trial.days.slice(1) })],
    ['a lot too few', kept({ aFirst: trial.aFirst.slice(1) })],
    ['an unknown pace', kept({ arms: { ...trial.arms, a: { routine: 'stand_180', pace: '9-9' as never } } })],
  ])('is none with %s', (_what, input) => {
    expect(parseKeptTrial(input)).toBeNull();
  });
});
