import { describe, expect, it } from 'vitest';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';
import {
  draftOf,
  freeId,
  newRoutine,
  routineFrom,
  secondsOf,
  withoutStep,
  withStepAfter,
  withStepChanged,
  withStepMoved,
} from '../../../renderer/preferences/routineDraft.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

const knownPoses = shippedFiles('poses').map(({ name }) => name);
const draft = draftOf(
  newRoutine('mine', { name: 'Mine', settle: 'Sit tall, feet flat.', breathe: 'Breathe in, ribs widen.' }),
);

function checked(changed: typeof draft) {
  return parseRoutine(routineFrom(changed), knownPoses);
}

describe('a draft', () => {
  it.each(shippedRoutines())('of $id gives the same routine back', (routine) => {
    expect(routineFrom(draftOf(routine))).toEqual(routine);
  });

  it.each([0, 3, 4])('is sound where 3 s of breathing in are topped up after %i s, which is not at all', (topUp) => {
    const steps = [
      {
        kind: 'breathe',
        seconds: 20,
        pose: 'chair_tall',
        breath: { in: 3, topUp, holdIn: 0, out: 7, holdOut: 0 },
        cues: [],
      },
    ];
    const written = parseRoutine({ id: 'mine', name: 'Mine', setting: 'chair', seconds: 20, steps }, knownPoses);
    expect(written).toMatchObject({ ok: true });
    expect(written.ok && checked(draftOf(written.routine))).toMatchObject({ ok: true });
  });

  it('begins as a sound routine', () => {
    expect(checked(draft)).toMatchObject({ ok: true });
  });

  it('adds, moves and removes steps, and its seconds stay their sum', () => {
    const longer = withStepAfter(draft, 0);
    expect(longer.steps.map(({ kind }) => kind)).toEqual(['transition', 'hold', 'breathe']);
    expect(new Set(longer.steps.map(({ key }) => key)).size).toBe(3);
    expect(checked(longer)).toMatchObject({ ok: true, routine: { seconds: 38 } });
    expect(withStepMoved(longer, 2, -1).steps.map(({ kind }) => kind)).toEqual(['transition', 'breathe', 'hold']);
    expect(withStepMoved(longer, 0, -1)).toBe(longer);
    expect(withStepMoved(longer, 2, 1)).toBe(longer);
    expect(withoutStep(longer, 1).steps).toEqual(draft.steps);
  });

  it.each([
    ['4-6', { in: 4, holdIn: 0, out: 6, holdOut: 0 }],
    ['5-0-5-0', { in: 5, holdIn: 0, out: 5, holdOut: 0 }],
    ['2+1-0-7-0', { in: 3, topUp: 2, holdIn: 0, out: 7, holdOut: 0 }],
    [' 2 - 0 - 3 - 0 ', { in: 2, holdIn: 0, out: 3, holdOut: 0 }],
  ])('reads the breath “%s”', (breath, expected) => {
    const parsed = checked(withStepChanged(draft, 1, { breath }));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.routine.steps[1]?.breath).toEqual(expected);
  });

  it.each(['slow', '4-', '4-0-6', '-'])('hands in the breath “%s”, and the check names it', (breath) => {
    const refused = checked(withStepChanged(draft, 1, { breath }));
    expect(refused).toMatchObject({ ok: false, step: 2 });
    expect(refused.ok ? '' : refused.field).toMatch(/^breath\./);
  });

  it('hands in an empty field of seconds, and the check names it', () => {
    const empty = withStepChanged(draft, 0, { seconds: NaN });
    expect(secondsOf(empty.steps)).toBe(20);
    expect(checked(empty)).toMatchObject({ ok: false, step: 1, field: 'seconds' });
  });
});

describe('freeId', () => {
  it.each([
    ['My routine', [], 'my_routine'],
    ['My routine', ['my_routine', 'my_routine_2'], 'my_routine_3'],
    ['Für Ömer, 2×', [], 'fur_omer_2'],
    ['休み', [], 'routine'],
    ['Con', [], 'con_2'], // Windows keeps the name
  ])('%s', (name, taken, id) => {
    expect(freeId(name, taken)).toBe(id);
  });
});
