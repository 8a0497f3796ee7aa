/** At which pace a routine is really led, whatever is asked for; and which of its paces can be compared. */
import { describe, expect, it } from 'vitest';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import type { RoutineWishes } from '../../../src/core/preferences/routineWishes.ts';
import { repertoireOf } from '../../../src/core/repertoire/repertoire.ts';
import { breathSeconds, type Breath, type Routine } from '../../../src/core/routine/routine.ts';
import { pacesToCompare } from '../../../src/core/trial/pacesToCompare.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const all = new Map(shippedRoutines().map((routine) => [routine.id, routine]));
const usual: RoutineWishes = { body: defaultBody, pace: '4-6', rampIn: false, holdsAccepted: false };

function ledAt(id: string, wishes: Partial<RoutineWishes>, among: ReadonlyMap<string, Routine> = all) {
  return repertoireOf(among, { ...usual, ...wishes }).paces.get(id);
}

const fiveFive = { in: 5, holdIn: 0, out: 5, holdOut: 0 };
const box = { in: 4, holdIn: 4, out: 4, holdOut: 4 };

/** A routine that a person wrote, in breaths of theirs, seated: how often each. */
function own(...parts: readonly (readonly [times: number, Breath])[]): ReadonlyMap<string, Routine> {
  const steps = parts.map(([times, breath]) => ({
    ...{ kind: 'breathe' as const, seconds: times * breathSeconds(breath), pose: 'chair_tall', breath, cues: [] },
  }));
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return new Map([['own', { id: 'own', name: 'Own', setting: 'chair', seconds, steps }]]);
}

const same = (routine: Routine): Routine => routine;

function compared(among: ReadonlyMap<string, Routine>, wishes: Partial<RoutineWishes> = {}, given = same) {
  return pacesToCompare(among, { ...usual, ...wishes }, given)['own'];
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

describe('an own routine', () => {
  it('at a rhythm of its own is led at the usual pace only where some breath really is', () => {
    const written = own([6, fiveFive]);
    expect(ledAt('own', {}, written)).toBeNull();
    expect(ledAt('own', { pace: '5-5' }, written)).toBe('5-5');
    // The way into the usual pace brings it along.
    expect(ledAt('own', { rampIn: true }, own([12, fiveFive]))).toBe('4-6');
  });

  it('compares no pace with a rhythm that it keeps', () => {
    expect(compared(own([6, fiveFive]))).not.toContain('4-6');
    expect(compared(own([6, fiveFive]))).toEqual(expect.arrayContaining(['5-5', '3-5', '4-8']));
  });

  it('compares only paces that make two different breaks of it', () => {
    // One breath each: neither step has room for what the other is breathed at.
    const written = own([1, { in: 4, holdIn: 0, out: 6, holdOut: 0 }], [1, { in: 4, holdIn: 0, out: 8, holdOut: 0 }]);
    expect(ledAt('own', { pace: '4-8' }, written)).toBe('4-8');
    expect(compared(written)).toContain('4-6');
    expect(compared(written)).not.toContain('4-8');
  });

  it('that lost its held breath is led at the usual pace only where it is breathed instead', () => {
    expect(ledAt('own', {}, own([5, box]))).toBe('4-6');
    expect(ledAt('own', {}, own([4, box]))).toBeNull(); // 64 s: free breathing
    expect(ledAt('own', { pace: '5-5' }, own([4, box]))).toBeNull();
    expect(ledAt('own', { pace: 'box', holdsAccepted: true }, own([4, box]))).toBe('box');
  });

  it('compares what is left of it once moves of it give way', () => {
    const withoutBreath = (routine: Routine): Routine => ({
      ...routine,
      steps: routine.steps.map(({ kind, seconds, pose, cues }) => ({ kind, seconds, pose, cues })),
    });
    expect(compared(own([6, fiveFive]), {}, withoutBreath) ?? []).toEqual([]);
  });
});
