/** Every routine, for every body, place and pace: sound, as long as before, and without what was ruled out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBody, everyBody, type BodyPreferences } from '../../../src/core/preferences/bodyPreferences.ts';
import { holdsBreath, paceFacts, paces, type Pace } from '../../../src/core/routine/pace.ts';
import { poseDemand } from '../../../src/core/repertoire/poseDemands.ts';
import { defaultPreferences, type BreakKind } from '../../../src/core/preferences/preferences.ts';
import { breathSeconds, type Routine, type Step } from '../../../src/core/routine/routine.ts';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';
import type { RoutineWishes } from '../../../src/core/preferences/routineWishes.ts';
import { lengthsMs, repertoireOf, standInFor, withRepertoire } from '../../../src/core/repertoire/repertoire.ts';
import { ownRoutines } from '../../support/ownRoutines.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

/** Besides kneeling. */
const bendsAKnee = /figure_four|couch|9090|side_stretch/;

/** Of a back. */
const foldsHangsOrTurns = /chair_fold|hinge|couch|edge_hang|hug_both|wipers/;
/** With these a leg goes behind its hip. */
const trails = /lunge|split|couch|half_kneel|stride|swing|hinge|kendall|bridge|edge_hang|side_stretch/;
/** With these a hip comes to 90° and past it, crosses, or turns in. */
const bendsFar =
  /chair_march|chair_fold|figure_four|bow|hinge|circle|9090|wipers|hug_both|knees_chest|kendall|edge_hang/;

const knownPoses = shippedFiles('poses').map(({ name }) => name);

const all = new Map([...shippedRoutines(), ...ownRoutines].map((routine) => [routine.id, routine]));
const asShipped: RoutineWishes = { body: defaultBody, pace: '4-6', rampIn: false, holdsAccepted: false };

const wishes: fc.Arbitrary<RoutineWishes> = fc.record({
  body: fc.constantFrom(...everyBody()),
  pace: fc.constantFrom(...paces),
  rampIn: fc.boolean(),
  holdsAccepted: fc.boolean(),
});

function suited(changed: Partial<BodyPreferences>, pace: Partial<RoutineWishes> = {}) {
  return repertoireOf(all, { ...asShipped, ...pace, body: { ...defaultBody, ...changed } });
}

function steps(id: string, changed: Partial<BodyPreferences>, pace: Partial<RoutineWishes> = {}): readonly Step[] {
  return suited(changed, pace).routines.get(id)?.steps ?? [];
}

/** No file says how far a repetition goes. */
function withoutRanges(routine: Routine): Routine {
  const asInFile = (step: Step): Step =>
    Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'range')) as unknown as Step;
  return { ...routine, steps: routine.steps.map(asInFile) };
}

describe('the repertoire, whatever is wished', () => {
  const everyWish = (check: (wish: RoutineWishes) => void) => {
    fc.assert(fc.property(wishes, check), { numRuns: 400 });
  };

  it('holds only routines that pass the same check as a file, and as long as they were', () => {
    everyWish((wish) => {
      for (const routine of repertoireOf(all, wish).routines.values()) {
        const asInFile = withoutRanges(routine);
        expect(parseRoutine(asInFile, knownPoses)).toEqual({ ok: true, routine: asInFile });
        expect(routine.seconds).toBe(all.get(routine.id)?.seconds);
      }
    });
  });

  it('offers every routine, or says which one stands in for it', () => {
    everyWish((wish) => {
      const repertoire = repertoireOf(all, wish);
      for (const id of all.keys()) {
        expect(repertoire.routines.has(id)).toBe(!repertoire.standIns.has(id));
        expect(repertoire.routines.has(standInFor(id, repertoire))).toBe(true);
      }
    });
  });

  it('asks nothing of a body that was ruled out', () => {
    everyWish((wish) => {
      const { soreKnee, soreBack, pregnantOrReflux, hipPrecautions, hipApproach, noFloor } = wish.body;
      const cannotStand = wish.body.cannotStand || wish.body.wheelchair;
      const poses = [...repertoireOf(all, wish).routines.values()].flatMap((routine) =>
        routine.steps.map(({ pose }) => pose),
      );
      const asked = new Set(poses.map(poseDemand));
      if (soreKnee) {
        expect(asked).not.toContain('kneeling');
        expect(poses.filter((pose) => bendsAKnee.test(pose))).toEqual([]);
      }
      if (soreBack) expect(poses.filter((pose) => foldsHangsOrTurns.test(pose))).toEqual([]);
      if (pregnantOrReflux) expect(poses).not.toContain('chair_fold');
      if (pregnantOrReflux || noFloor || wish.body.cannotStand) expect(asked).not.toContain('lying');
      if (noFloor || cannotStand) expect(asked).not.toContain('kneeling');
      if (cannotStand) expect(asked).not.toContain('standing');
      if (cannotStand && (noFloor || wish.body.cannotStand)) expect([...asked]).toEqual(['seated']);
      if (hipPrecautions && hipApproach === 'anterior') expect(poses.filter((pose) => trails.test(pose))).toEqual([]);
      if (hipPrecautions && hipApproach === 'posterior')
        expect(poses.filter((pose) => bendsFar.test(pose))).toEqual([]);
      if (hipPrecautions && hipApproach === 'unknown')
        expect(poses.filter((pose) => !['chair_tall', 'stand_tall'].includes(pose))).toEqual([]);
    });
  });

  it('says nothing of standing to who cannot', () => {
    everyWish((wish) => {
      if (!wish.body.cannotStand && !wish.body.wheelchair) return;
      const said = [...repertoireOf(all, wish).routines.values()].flatMap((routine) =>
        routine.steps.flatMap(({ cues }) => cues.map(({ say }) => say)),
      );
      expect(said.filter((line) => /\b(stand|walk|rise)\b/i.test(line))).toEqual([]);
    });
  });

  it('holds no breath before the warning is accepted, nor in pregnancy', () => {
    everyWish((wish) => {
      if (wish.holdsAccepted && !wish.body.pregnantOrReflux) return;
      for (const { steps: each } of repertoireOf(all, wish).routines.values())
        for (const step of each) expect((step.breath?.holdIn ?? 0) + (step.breath?.holdOut ?? 0)).toBe(0);
    });
  });
});

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
