/** What is said of answers that a history really holds: also of one to which another computer's was added. */
import { expect, it } from 'vitest';
import { DAYS_BETWEEN_CHECKS, type FeltAnswer } from '../../../src/core/checkIn/selfCheck.ts';
import { saidOf, type AnswersOfDay } from '../../../src/core/checkIn/selfCheckText.ts';
import { DAY } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';

const named = 'For three months you have felt it more clearly.';

/** Answers to the tilt, so many days apart. */
function series(days: number, answers: readonly FeltAnswer[], firstDay = 0): readonly AnswersOfDay[] {
  return answers.map((felt, index) => ({
    ...{ beganWall: (firstDay + index * days) * DAY, felt, leftHip: null, rightHip: null },
  }));
}

function said(...all: readonly (readonly AnswersOfDay[])[]): string | undefined {
  const inOrder = all.flat().toSorted((one, other) => one.beganWall - other.beganWall);
  return saidOf(inOrder, 'tilt', english)[0];
}

const three = ['notYet', 'notYet', 'clear'] as const;
const six = ['notYet', 'notYet', 'notYet', 'clear', 'clear', 'clear'] as const;

it('names a change after six months', () => {
  expect(said(series(30, six))).toBe(named);
  expect(said(series(DAYS_BETWEEN_CHECKS, six))).toBe(named);
});

it('counts one answer a month where two computers asked: three months are too few for a change', () => {
  // Together six answers in a row: not yet three times, then clear three times.
  expect(said(series(30, three), series(30, ['notYet', 'clear', 'clear'], 14))).toBe('About the same.');
  expect(said(series(30, six), series(30, six, 14))).toBe(named);
});

it('counts the same answer once, and those that come too soon not at all', () => {
  expect(said(series(30, three), series(30, ['notYet', 'clear', 'clear']))).toBe('About the same.');
  expect(said(series(DAYS_BETWEEN_CHECKS - 1, six))).toBe('About the same.');
});

it('measures from the last answer that counts, not from one that was left out', () => {
  // Every second one counts: twelve answers a fortnight apart are six months.
  const doubled = six.flatMap((felt) => [felt, felt]);
  expect(said(series(DAYS_BETWEEN_CHECKS / 2, doubled))).toBe(named);
});

it('never says that the tilt is felt less', () => {
  expect(said(series(30, six.toReversed()))).toBe('About the same.');
});

it('says of each hip by itself whether it has changed, and which way', () => {
  const answers = (['above', 'below'] as const).flatMap((leftHip) => Array<typeof leftHip>(3).fill(leftHip));
  const hips = (changed: (index: number) => Partial<AnswersOfDay>): readonly AnswersOfDay[] =>
    answers.map((leftHip, index) => ({
      ...{ beganWall: index * 30 * DAY, felt: null, leftHip, rightHip: 'level' },
      ...changed(index),
    }));
  const sentences = (given: readonly AnswersOfDay[]) => saidOf(given, 'hip', english).slice(0, -1);
  expect(sentences(hips(() => ({})))).toEqual(['Your left thigh has hung lower for three months.']);
  expect(sentences(hips((index) => ({ leftHip: 'level', rightHip: answers.toReversed()[index] ?? null })))).toEqual([
    'Your right thigh has hung higher for three months.',
  ]);
});
