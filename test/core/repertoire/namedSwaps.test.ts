/** Stand-ins by name and changes within shipped routines, for what a person tells of their body and place. */
import { describe, expect, it } from 'vitest';
import { defaultBody, everyBody, type BodyPreferences } from '../../../src/core/preferences/bodyPreferences.ts';
import type { RoutineWishes } from '../../../src/core/preferences/routineWishes.ts';
import { repertoireOf, standInFor } from '../../../src/core/repertoire/repertoire.ts';
import type { Routine, Step } from '../../../src/core/routine/routine.ts';
import { ownRoutines } from '../../support/ownRoutines.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const all = new Map([...shippedRoutines(), ...ownRoutines].map((routine) => [routine.id, routine]));
const asShipped: RoutineWishes = { body: defaultBody, pace: '4-6', rampIn: false, holdsAccepted: false };

function suited(changed: Partial<BodyPreferences>) {
  return repertoireOf(all, { ...asShipped, body: { ...defaultBody, ...changed } });
}

function steps(id: string, changed: Partial<BodyPreferences>): readonly Step[] {
  return suited(changed).routines.get(id)?.steps ?? [];
}

describe('a place without a floor, a person who cannot stand', () => {
  it.each([
    ['floor_300', { noFloor: true }, 'stand_180'],
    ['bed_180', { noFloor: true }, 'stand_180'],
    ['unfold_90', { cannotStand: true }, 'rock_90'],
    ['winddown_420', { noFloor: true }, 'evening_chair_360'],
    ['couch_180', { soreKnee: true }, 'stand_180'],
    ['semi_supine_300', { pregnantOrReflux: true }, 'evening_chair_360'],
    ['couch_180', { cannotStand: true, soreKnee: true }, 'rock_90'],
    ['stand_180', { cannotStand: true }, 'chair_180'],
    ['floor_300', { cannotStand: true }, 'chair_180'],
  ] as const)('%s with %j gives way to %s', (id, body, instead) => {
    expect(standInFor(id, suited(body))).toBe(instead);
  });

  it('sits and breathes where nothing else is of like length', () => {
    const few = new Map([...all].filter(([id]) => !['evening_chair_360', 'long_exhale_240', 'paces_420'].includes(id)));
    const { routines } = repertoireOf(few, { ...asShipped, body: { ...defaultBody, noFloor: true } });
    expect(routines.get('winddown_420')).toMatchObject({ name: 'Seated breathing', setting: 'chair', seconds: 420 });
  });
});

describe('a fold on the chair', () => {
  const folded = {
    kind: 'hold',
    seconds: 30,
    pose: 'chair_fold',
    cues: [{ at: 0, say: 'Let your head hang.' }],
  } as const;
  const own: Routine = { id: 'own_fold', name: 'Fold', setting: 'chair', seconds: 30, steps: [folded] };
  const withOwn = new Map([...all, [own.id, own]]);

  it.each(['pregnantOrReflux', 'soreBack'] as const)(
    'is neither shown nor spoken of, whatever else is told: %s',
    (told) => {
      const wrong = everyBody()
        .filter((body) => body[told])
        .flatMap((body) => [...repertoireOf(withOwn, { ...asShipped, body }).routines.values()])
        .filter(({ steps: each }) =>
          each.some(
            ({ pose, cues }) =>
              pose === 'chair_fold' || cues.some(({ say }) => /^(Fold onto|Let your head hang|Roll up)/.test(say)),
          ),
        );
      expect(new Set(wrong.map(({ id }) => id))).toEqual(new Set());
    },
  );

  it('gives way without the brakes being forgotten', () => {
    const said = steps('bow_90', { wheelchair: true, pregnantOrReflux: true }).flatMap(({ cues }) => cues);
    expect(said.map(({ say }) => say)).toContain('Put your brakes on.');
  });
});

describe('changed within a routine', () => {
  it.each([
    [
      'bow_90',
      { cannotStand: true },
      'chair',
      ['chair_tall', 'chair_fold', 'chair_fold', 'chair_fold', 'chair_tall', 'chair_tall', 'chair_tall'],
    ],
    ['long_exhale_240', { noFloor: true }, 'chair', Array.from({ length: 6 }, () => 'chair_tall')],
    ['long_exhale_240', { pregnantOrReflux: true }, 'chair', Array.from({ length: 6 }, () => 'chair_tall')],
  ] as const)('%s with %j is done on a %s', (id, body, setting, poses) => {
    expect(suited(body).routines.get(id)?.setting).toBe(setting);
    expect(steps(id, body).map(({ pose }) => pose)).toEqual(poses);
  });

  it.each([
    { pregnantOrReflux: true },
    { pregnantOrReflux: true, hipPrecautions: true },
    { wheelchair: true, hipPrecautions: true },
  ])('a sigh is one sip with %j, with nothing said of a second', (body) => {
    const sighs = steps('sigh_120', body);
    expect(sighs).not.toEqual([]);
    expect(sighs.filter(({ breath }) => breath?.topUp !== undefined)).toEqual([]);
    expect(sighs.flatMap(({ cues }) => cues.map(({ say }) => say))).not.toContain('Top up.');
    expect(steps('sigh_120', {})).toBe(all.get('sigh_120')?.steps);
  });

  it('steps are shorter with a sore knee, and nothing bends it under load', () => {
    expect(steps('stride_180', { soreKnee: true }).map(({ pose }) => pose)).not.toContain('walk_stride');
    expect(steps('own_couch', { soreKnee: true })[0]).toMatchObject({ pose: 'stand_split_tuck', side: 'left' });
  });
});
