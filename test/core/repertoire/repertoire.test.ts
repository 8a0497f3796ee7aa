/** What becomes of routines for one body, one place or one pace; of all of them: repertoire.properties.test.ts. */
import { describe, expect, it } from 'vitest';
import { defaultBody, type BodyPreferences } from '../../../src/core/preferences/bodyPreferences.ts';
import { holdsBreath, paceFacts, paces, type Pace } from '../../../src/core/routine/pace.ts';
import { poseDemand } from '../../../src/core/repertoire/poseDemands.ts';
import { defaultPreferences, type BreakKind } from '../../../src/core/preferences/preferences.ts';
import { breathSeconds, type Step } from '../../../src/core/routine/routine.ts';
import type { RoutineWishes } from '../../../src/core/preferences/routineWishes.ts';
import { lengthsMs, repertoireOf, withRepertoire } from '../../../src/core/repertoire/repertoire.ts';
import { ownRoutines } from '../../support/ownRoutines.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

const knownPoses = shippedFiles('poses').map(({ name }) => name);

const all = new Map([...shippedRoutines(), ...ownRoutines].map((routine) => [routine.id, routine]));
const asShipped: RoutineWishes = { body: defaultBody, pace: '4-6', rampIn: false, holdsAccepted: false };

function suited(changed: Partial<BodyPreferences>, pace: Partial<RoutineWishes> = {}) {
  return repertoireOf(all, { ...asShipped, ...pace, body: { ...defaultBody, ...changed } });
}

function steps(id: string, changed: Partial<BodyPreferences>, pace: Partial<RoutineWishes> = {}): readonly Step[] {
  return suited(changed, pace).routines.get(id)?.steps ?? [];
}

describe('as shipped', () => {
  it('leaves every shipped routine as it is, the very same object', () => {
    const { routines, standIns } = suited({}, { holdsAccepted: true });
    for (const { id } of shippedRoutines()) expect(routines.get(id)).toBe(all.get(id));
    expect(standIns.size).toBe(0);
  });

  it('knows what every shipped pose asks of a body', () => {
    expect(knownPoses.filter((pose) => poseDemand(pose) === undefined)).toEqual([]);
  });
});

describe('a sore knee', () => {
  it('stretches the same leg on the back instead, as long', () => {
    const swapped = steps('floor_300', { soreKnee: true });
    expect(swapped.slice(1, 5).map(({ pose, side, seconds }) => [pose, side, seconds])).toEqual([
      ['floor_kendall', 'left', 15],
      ['floor_kendall', 'left', 40],
      ['floor_kendall', 'right', 10],
      ['floor_kendall', 'right', 40],
    ]);
    expect(swapped[1]?.cues.at(-1)?.say).toBe('Hug your right knee, keep your back flat.');
  });

  it('is not told to lie down when already lying', () => {
    expect(steps('floor_300', { soreKnee: true })[5]?.cues.map(({ say }) => say)).toEqual([
      'Let go of the knee.',
      'Rest your calves on the seat.',
    ]);
  });

  it('hears an own routine’s own lines where they suit lying as well', () => {
    expect(
      steps('own_kneel', { soreKnee: true })
        .slice(2, 4)
        .map(({ pose, cues }) => [pose, cues.map(({ say }) => say)]),
    ).toEqual([
      ['floor_kendall', ['Notice the hips.']],
      ['side_rest', ['Over to the side.']],
    ]);
  });
});

describe('pregnant or reflux', () => {
  it('sits for every lying step, and is told how to get up from kneeling', () => {
    const swapped = steps('floor_300', { pregnantOrReflux: true });
    expect(swapped.slice(0, 5)).toEqual(all.get('floor_300')?.steps.slice(0, 5));
    expect(swapped.slice(5).every(({ pose }) => pose === 'chair_tall')).toBe(true);
    expect(swapped[5]?.cues[0]?.say).toBe('Hold the chair and rise slowly.');
    expect(swapped.at(-1)?.cues).toEqual(all.get('floor_300')?.steps.at(-1)?.cues);
  });

  it('offers one routine where two have become the same', () => {
    const { routines, standIns } = suited({ pregnantOrReflux: true });
    expect(routines.get('bed_180')).toMatchObject({ name: 'Seated breathing', setting: 'chair' });
    expect(standIns.get('floor_180')).toBe('bed_180');
  });
});

describe('a pace', () => {
  const rhythms = (id: string, pace: Partial<RoutineWishes>, body: Partial<BodyPreferences> = {}): string[] =>
    steps(id, body, pace).flatMap((step) =>
      step.kind === 'breathe'
        ? [`${String(step.seconds)} ${step.breath ? Object.values(step.breath).join('-') : 'free'}`]
        : [],
    );

  it.each([
    ['5-5', ['8 3-0-5-0', '40 5-0-5-0']],
    ['3-5', ['8 3-0-5-0', '40 3-0-5-0']],
    ['4-8', ['8 3-0-5-0', '4 free', '36 4-0-8-0']],
    ['box', ['8 3-0-5-0', '8 free', '32 4-4-4-4']],
    ['4-7-8', ['8 3-0-5-0', '11 free', '19 4-7-8-0', '10 4-0-6-0']],
  ] as const)('%s fills the steps of downshift_60 with whole breaths', (pace, expected) => {
    expect(rhythms('downshift_60', { pace, holdsAccepted: true })).toEqual(expected);
  });

  it('4-7-8 is done four times in a routine at most, and never standing', () => {
    for (const { steps: each } of suited({}, { pace: '4-7-8', holdsAccepted: true }).routines.values()) {
      const held = each.filter((step) => step.breath?.holdIn === 7);
      const { breath: cycle } = paceFacts('4-7-8');
      expect(held.reduce((sum, { seconds }) => sum + seconds / breathSeconds(cycle), 0)).toBeLessThanOrEqual(4);
      expect(held.filter(({ pose }) => poseDemand(pose) === 'standing')).toEqual([]);
    }
  });

  it.each(paces.filter(holdsBreath))('%s is 4-6 until its warning is accepted', (pace: Pace) => {
    expect(rhythms('downshift_60', { pace })).toEqual(['8 3-0-5-0', '40 4-0-6-0']);
    expect(rhythms('downshift_60', { pace, holdsAccepted: true }, { pregnantOrReflux: true })).toEqual([
      '8 3-0-5-0',
      '40 4-0-6-0',
    ]);
  });

  it('says its own numbers, and says “out” on the out-breath', () => {
    const [led] = steps('floor_300', {}, { pace: '5-5' }).filter(({ seconds }) => seconds === 120);
    expect(led?.cues[0]?.say).toBe('In for five, out for five.');
    const [first] = steps('downshift_60', {}, { pace: '5-5' }).filter(({ seconds }) => seconds === 40);
    expect(first?.cues.slice(0, 2)).toEqual([
      { at: 0, say: 'Breathe in, ribs widen.' },
      { at: 5, say: 'Breathe out, let your shoulders drop.' },
    ]);
  });

  it('keeps an own routine from holding the breath until the warning is accepted', () => {
    expect(rhythms('own_box', {})).toEqual(['32 free']);
    expect(rhythms('own_box', { holdsAccepted: true })).toEqual(['32 4-4-4-4']);
  });

  it('says nothing of holding where nothing is held', () => {
    const said = (pace: Partial<RoutineWishes>): string[] | undefined =>
      steps('own_box', {}, pace)[0]?.cues.map(({ say }) => say);
    expect(said({})).toEqual(['In.', 'Out.']);
    expect(said({ holdsAccepted: true })).toEqual(['In.', 'Hold.', 'Out.', 'Rest empty.']);
  });

  it('leaves the leg that a step is for', () => {
    const paced = steps('own_box', {}, { pace: '4-8', holdsAccepted: true });
    expect(paced.map(({ kind, side }) => [kind, side])).toEqual([
      ['breathe', 'both'],
      ['breathe', 'both'],
      ['check-in', undefined],
    ]);
  });
});

describe('the ramp', () => {
  const rhythmsOf = (id: string, pace: Pace): (string | null)[] =>
    steps(id, {}, { rampIn: true, pace }).map(({ breath: rhythm }) =>
      rhythm ? `${String(rhythm.in)}-${String(rhythm.out)}` : null,
    );

  it('leads into the first long breathing step, in the place of its own way in', () => {
    expect(rhythmsOf('floor_300', '4-6').slice(6, -2)).toEqual([null, '2-3', '3-4', '3-5', '4-6']);
    expect(rhythmsOf('stand_180', '4-8').slice(7, -1)).toEqual([null, '2-3', '3-4', '3-5', '4-6', '4-8']);
  });

  it('is left out where there is less than a minute of breathing', () => {
    expect(suited({}, { rampIn: true }).routines.get('downshift_60')).toBe(all.get('downshift_60'));
  });
});

describe('a break kind', () => {
  const kind = (routines: readonly string[]): BreakKind => {
    const [reset] = defaultPreferences.breakKinds;
    if (reset === undefined) throw new Error('there is a first kind');
    return { ...reset, routines };
  };

  it('rotates through what really runs, each once', () => {
    const repertoire = suited({ noFloor: true });
    expect(withRepertoire(kind(['floor_300', 'stand_180', 'downshift_60']), repertoire).routines).toEqual([
      'stand_180',
      'downshift_60',
    ]);
    expect(lengthsMs(repertoire)['stand_180']).toBe(180_000);
  });

  it('turns to what fits its length when none of its routines is there any more', () => {
    expect(withRepertoire(kind(['lost']), suited({})).routines).toEqual([
      'bow_90',
      'circles_90',
      'rock_90',
      'unfold_90',
      'downshift_60',
    ]);
    expect(withRepertoire(kind([]), suited({})).routines).toEqual([]);
  });
});
