/** At which pace a routine is really led, whatever is asked for. */
import { expect, it } from 'vitest';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import type { RoutineWishes } from '../../../src/core/preferences/routineWishes.ts';
import { repertoireOf } from '../../../src/core/repertoire/repertoire.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const all = new Map(shippedRoutines().map((routine) => [routine.id, routine]));
const usual: RoutineWishes = { body: defaultBody, pace: '4-6', rampIn: false, holdsAccepted: false };

function ledAt(id: string, wishes: Partial<RoutineWishes>) {
  return repertoireOf(all, { ...usual, ...wishes }).paces.get(id);
}

it('is the one that is asked for', () => {
  expect(ledAt('chair_180', {})).toBe('4-6');
  expect(ledAt('chair_180', { pace: '5-5' })).toBe('5-5');
  expect(ledAt('chair_180', { pace: 'box', holdsAccepted: true })).toBe('box');
});

it('is the usual one where a hold of the breath is ruled out: by its warning, a body, or standing', () => {
  const pregnant = { ...defaultBody, pregnantOrReflux: true };
  expect(ledAt('chair_180', { pace: 'box' })).toBe('4-6');
  expect(ledAt('chair_180', { pace: 'box', holdsAccepted: true, body: pregnant })).toBe('4-6');
  expect(ledAt('walk_180', { pace: 'box', holdsAccepted: true })).toBe('4-6');
});

it('is none where the rhythm of every breath is what the routine is for', () => {
  expect(ledAt('sigh_120', { pace: '5-5' })).toBeNull();
  expect(ledAt('find_pace_600', { pace: '5-5' })).toBeNull();
});
