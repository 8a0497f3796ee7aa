import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gentlerRoutine, joinedGentler } from '../../../src/core/care/gentlerRoutine.ts';
import { gentlerEntries, gentlerNow, wayFor } from '../../../src/core/care/gentlerWays.ts';
import type { Pose } from '../../../src/core/figure/pose.ts';
import { defaultBody, type BodyPreferences } from '../../../src/core/preferences/bodyPreferences.ts';
import { eases } from '../../../src/core/preferences/gentlerPreferences.ts';
import { poseDemand } from '../../../src/core/repertoire/poseDemands.ts';
import { repertoireOf } from '../../../src/core/repertoire/repertoire.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import type { Routine, Step } from '../../../src/core/routine/routine.ts';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

const poses = shippedFiles('poses').map(({ name }) => name);
const routines = shippedRoutines();
const pregnant: BodyPreferences = { ...defaultBody, pregnantOrReflux: true };

function routineOf(id: string): Routine {
  const routine = routines.find((known) => known.id === id);
  if (routine === undefined) throw new Error(`no routine ${id}`);
  return routine;
}

function pressed(routine: Routine, ...pressedAtMs: number[]): Routine {
  return gentlerRoutine(routine, { always: [], pressedAtMs, body: defaultBody }).routine;
}

describe('the table of gentler ways', () => {
  it('has one for each pose that ships', () => {
    expect(poses.filter((pose) => !gentlerEntries.has(pose))).toEqual([]);
  });

  it('leads to poses that ship, and to rest in one that ships', () => {
    for (const pose of poses) {
      const gentler = wayFor(pose, 'gentler', 'floor', defaultBody);
      expect(poses).toContain(gentler.pose);
      for (const place of ['chair', 'standing', 'floor', 'bed'] as const)
        for (const body of [defaultBody, pregnant]) expect(poses).toContain(wayFor(pose, 'rest', place, body).pose);
    }
  });

  // What is easier in them is felt and not seen: a support, or how hard somebody presses.
  const onlyFelt = [
    ...['chair_tall', 'stand_glute_squeeze', 'floor_supine_bent', 'rest_calves_chair', 'bed_lie_bent'],
    ...['side_rest', 'sit_floor', 'bed_edge_sit'],
  ];

  it('shows less of a move than what hurts, wherever there is less to be shown', () => {
    for (const [pose, way] of gentlerEntries) {
      const isHeld = (shippedFiles('poses').find(({ name }) => name === pose)?.content as Pose).effort === undefined;
      const goesLessFar = way.range !== undefined || way.reps !== undefined;
      expect(way.pose !== pose || (goesLessFar && !isHeld), pose).toBe(!onlyFelt.includes(pose));
    }
  });

  it('asks for no more of a body than the pose did: no standing from a chair, no kneeling, and in pregnancy no lying', () => {
    for (const [pose] of gentlerEntries)
      for (const place of ['chair', 'standing', 'floor', 'bed'] as const)
        for (const ease of eases) {
          const demand = poseDemand(wayFor(pose, ease, place, pregnant).pose);
          if (poseDemand(pose) !== 'lying') expect(demand, `${pose} in pregnancy`).not.toBe('lying');
          const instead = wayFor(pose, ease, place, defaultBody).pose;
          if (instead === pose) continue;
          expect(poseDemand(instead), `instead of ${pose}`).not.toBe('kneeling');
          if (poseDemand(pose) === 'seated') expect(poseDemand(instead), `instead of ${pose}`).toBe('seated');
        }
  });
});

describe('a press', () => {
  const lunge = routineOf('floor_300');
  const kneels = lunge.steps.findIndex(({ pose, kind }) => pose === 'floor_half_kneel' && kind === 'hold');
  const startsAtMs = lunge.steps.slice(0, kneels).reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
  const side = lunge.steps[kneels]?.side;

  it('swaps what is shown from that moment on, for the same leg, and says so', () => {
    const atMs = startsAtMs + 8_000;
    const gentler = pressed(lunge, atMs);
    expect(guideAt(gentler, atMs - 1)).toMatchObject({ step: { pose: 'floor_half_kneel', side } });
    expect(guideAt(gentler, atMs)).toMatchObject({ step: { pose: 'floor_kendall', side }, caption: gentlerNow });
    expect(guideAt(gentler, atMs + 2_000).caption).toBe('Lie down, hug one knee.');
    // The other leg is another move.
    const other = lunge.steps.findIndex((step, at) => at > kneels && step.kind === 'hold' && step.side !== side);
    expect(gentler.steps[other + 1]).toEqual(lunge.steps[other]);
  });

  it('on the way into a move swaps the move as well', () => {
    const way = lunge.steps.findIndex(({ pose }) => pose === 'floor_half_kneel');
    expect(lunge.steps[way]?.kind).toBe('transition');
    const gentler = pressed(lunge, startsAtMs - 3_000);
    expect(guideAt(gentler, startsAtMs + 5_000).step.pose).toBe('floor_kendall');
  });

  it('a second time gives rest in the easiest pose, breathing freely, to the end of the step', () => {
    const gentler = pressed(lunge, startsAtMs + 5_000, startsAtMs + 10_000);
    const { step, breath } = guideAt(gentler, startsAtMs + 14_000);
    expect({ pose: step.pose, kind: step.kind, breath }).toEqual({ pose: 'side_rest', kind: 'breathe', breath: null });
    // A third one finds nothing gentler.
    expect(pressed(lunge, startsAtMs + 5_000, startsAtMs + 10_000, startsAtMs + 12_000)).toEqual(gentler);
  });

  it('while breath is led lets it go free', () => {
    const gentler = pressed(routineOf('downshift_60'), 30_000);
    expect(guideAt(gentler, 29_000).breath).not.toBeNull();
    expect(guideAt(gentler, 31_000)).toMatchObject({ breath: null, step: { pose: 'chair_tall' } });
  });

  it('while breath is led lets it go free for as long as the pose stays, and not where it only led there', () => {
    const evening = routineOf('evening_chair_360');
    const breathes = evening.steps.findIndex(({ kind }) => kind === 'breathe');
    const beginsAtMs = evening.steps.slice(0, breathes).reduce((sum, { seconds }) => sum + seconds * 1_000, 0);
    const laterAtMs = beginsAtMs + 60_000;
    expect(guideAt(evening, laterAtMs)).toMatchObject({ step: { kind: 'breathe' }, stepIndex: breathes + 1 });
    expect(guideAt(pressed(evening, beginsAtMs + 5_000), laterAtMs).breath).toBeNull();
    expect(guideAt(pressed(evening, beginsAtMs - 4_000), laterAtMs).breath).not.toBeNull();
  });

  it('in pregnancy never leads onto the back', () => {
    const wish = { always: [], pressedAtMs: [startsAtMs + 5_000], body: pregnant };
    expect(guideAt(gentlerRoutine(lunge, wish).routine, startsAtMs + 6_000).step.pose).toBe('sit_floor');
  });

  it('is told of as the move that hurt, as far as it gave way', () => {
    const wish = { always: [], body: defaultBody };
    const once = gentlerRoutine(lunge, { ...wish, pressedAtMs: [startsAtMs + 5_000] });
    expect(once.hurt).toEqual([{ pose: 'floor_half_kneel', ease: 'gentler' }]);
    const twice = gentlerRoutine(lunge, { ...wish, pressedAtMs: [startsAtMs + 5_000, startsAtMs + 9_000] });
    expect(twice.hurt).toEqual([{ pose: 'floor_half_kneel', ease: 'rest' }]);
  });

  it('is told of too where the move was as good as over', () => {
    const atMs = lunge.steps.slice(0, kneels + 1).reduce((sum, { seconds }) => sum + seconds * 1_000, -500);
    for (const always of [[], [{ pose: 'sit_floor', ease: 'gentler' }]] as const) {
      const { hurt } = gentlerRoutine(lunge, { always, pressedAtMs: [atMs], body: defaultBody });
      expect(hurt).toEqual([{ pose: 'floor_half_kneel', ease: 'gentler' }]);
    }
  });

  it('moves a walk slower and a tilt half as far', () => {
    const walk = routineOf('walk_180');
    const walked = walk.steps.find(({ pose }) => pose === 'walk_short');
    const gentler = gentlerRoutine(walk, {
      always: [{ pose: 'walk_short', ease: 'gentler' }],
      pressedAtMs: [],
      body: defaultBody,
    });
    const slower = gentler.routine.steps.find(({ pose }) => pose === 'walk_short');
    expect(slower?.reps).toBe(Math.round((walked?.reps ?? 0) / 2));

    const tilt: Routine = {
      ...lunge,
      seconds: 8,
      steps: [{ kind: 'hold', seconds: 8, pose: 'floor_tilt', reps: 2, cues: [] }],
    };
    const half = gentlerRoutine(tilt, {
      always: [{ pose: 'floor_tilt', ease: 'gentler' }],
      pressedAtMs: [],
      body: defaultBody,
    });
    expect(guideAt(half.routine, 2_000).pose.progress).toBeCloseTo(0.5, 9);
    expect(guideAt(tilt, 1_999).pose.progress).toBeCloseTo(1, 3);
  });

  it.each([
    ['floor_tilt', 'half of what a body left of its way', 0.25],
    ['stand_glute_squeeze', 'as far as a body left it, where only a line changes', 0.5],
    ['walk_stride', 'the whole way of another pose', undefined],
  ])('of %s moves %s', (pose, _, range) => {
    const step: Step = { kind: 'hold', seconds: 8, pose, reps: 2, range: 0.5, cues: [] };
    expect(pressed({ ...lunge, seconds: 8, steps: [step] }, 0).steps[0]?.range).toBe(range);
  });
});

it.each([...gentlerEntries].filter(([pose, way]) => way.pose !== pose))(
  'in another pose %s is repeated only where its way says how often',
  (pose, way) => {
    const repeated: Step = { kind: 'hold', seconds: 20, pose, reps: 10, cues: [] };
    const wish = { always: [{ pose, ease: 'gentler' }], pressedAtMs: [], body: defaultBody } as const;
    const [step] = gentlerRoutine({ ...routineOf('walk_180'), seconds: 20, steps: [repeated] }, wish).routine.steps;
    expect(step?.reps).toBe(way.reps === undefined ? undefined : 10 * way.reps);
  },
);

it('who strides walks on with shorter steps, as many of them', () => {
  expect(gentlerEntries.get('walk_stride')).toMatchObject({ pose: 'walk_short', reps: 1 });
});

describe('whatever is pressed, and whatever gives way from the beginning', () => {
  const presses = fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 6 });
  const always = fc.uniqueArray(fc.record({ pose: fc.constantFrom(...poses), ease: fc.constantFrom(...eases) }), {
    selector: ({ pose }) => pose,
    maxLength: 6,
  });

  it('the seconds stay, and every pose ships', () => {
    fc.assert(
      fc.property(fc.constantFrom(...routines), presses, always, (routine, pressedAtMs, ever) => {
        const { steps, seconds } = gentlerRoutine(routine, { always: ever, pressedAtMs, body: defaultBody }).routine;
        expect(steps.reduce((sum, step) => sum + step.seconds, 0)).toBeCloseTo(seconds, 6);
        for (const { pose, cues, seconds: length } of steps) {
          expect(poses).toContain(pose);
          expect(cues.every(({ at }, index) => at < length && at > (cues[index - 1]?.at ?? -1))).toBe(true);
        }
      }),
    );
  });

  it('what gives way from the beginning passes the checks of a file, but for how far it moves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...routines), always, fc.boolean(), (routine, ever, isPregnant) => {
        const body = isPregnant ? pregnant : defaultBody;
        const suited = repertoireOf(new Map([[routine.id, routine]]), {
          body,
          pace: '4-6',
          rampIn: false,
          holdsAccepted: false,
        });
        for (const shown of suited.routines.values()) {
          const gentler = gentlerRoutine(shown, { always: ever, pressedAtMs: [], body }).routine;
          const steps = gentler.steps.map((step) =>
            Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'range')),
          );
          expect(parseRoutine({ ...gentler, steps }, poses)).toMatchObject({ ok: true });
        }
      }),
    );
  });

  it('nothing said changes nothing', () => {
    for (const routine of routines)
      expect(gentlerRoutine(routine, { always: [], pressedAtMs: [], body: defaultBody }).routine).toBe(routine);
  });
});

it('of two lists a pose is kept once, as far as either says', () => {
  const one = [
    { pose: 'chair_tall', ease: 'rest' },
    { pose: 'stand_tall', ease: 'gentler' },
  ] as const;
  const other = [{ pose: 'chair_tall', ease: 'gentler' }] as const;
  expect(joinedGentler(other, one)).toEqual(one);
  expect(joinedGentler(one, other)).toEqual(one);
});
