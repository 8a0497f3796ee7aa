import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figureAt, sceneAt, type Skeleton } from '../../../src/core/figure/figure.ts';
import {
  distance,
  FOREARM,
  HEAD,
  LUMBAR_LINK,
  PELVIS,
  type Point,
  SHANK,
  SHOULDER_TO_CHIN,
  THIGH,
  THORAX_LINK,
  UPPER_ARM,
} from '../../../src/core/figure/body.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import type { PoseMoment } from '../../../src/core/routine/guidePose.ts';
import { meanLength, psoasBand, STANDING_LENGTH } from '../../../src/core/figure/psoas.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

const point = z.strictObject({ x: z.number(), y: z.number() });
const trunk = z.strictObject({
  pelvis: z.number(),
  lumbar: z.number(),
  thorax: z.number(),
  neck: z.number(),
  head: z.number(),
});
const leg = z.union([
  z.strictObject({ hip: z.number(), knee: z.number().min(0), ankle: z.number(), toes: z.number() }),
  z.strictObject({ foot: z.strictObject({ ball: point, heelUp: z.number().min(0).max(80) }) }),
]);
const arm = z.union([
  z.strictObject({ shoulder: z.number(), elbow: z.number().min(0), wrist: z.number() }),
  z.strictObject({ hand: z.strictObject({ at: point, points: z.number() }) }),
]);
const legs = z.strictObject({ active: leg, other: leg });
const arms = z.strictObject({ active: arm, other: arm });
const kinds = [
  ...(['chair', 'chairTurned', 'chairSideOn', 'chairBeside', 'cushion'] as const),
  ...(['desk', 'mat', 'matFromAbove', 'bed'] as const),
];
const marks = z.array(z.enum(['tuck', 'squeeze', 'flatten', 'arch', 'press', 'lift']));
const poseSchema = z.strictObject({
  id: z.string(),
  view: point,
  props: z.array(z.strictObject({ kind: z.enum(kinds), x: z.number() })),
  contact: z.enum(['feet', 'knee', 'seat', 'back']),
  stretches: z.boolean(),
  hip: point,
  trunk,
  legs,
  arms,
  marks: marks.exactOptional(),
  effort: z
    .strictObject({
      hip: point.exactOptional(),
      trunk: trunk.exactOptional(),
      legs: legs.exactOptional(),
      arms: arms.exactOptional(),
      marks: marks.exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<Pose>;

const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, poseSchema.parse(content)]));
const routines = shippedRoutines();
const ids = [...poses.keys()];

function posed(pose: string, side: 'left' | 'right' = 'left', moment: PoseMoment['moment'] = 'rest'): Skeleton {
  const at = { pose, side, moment };
  return figureAt(poses, { from: at, to: at, progress: 1 });
}

/** Less than this of a picture is hardly seen. */
const FADED = 0.1;

function jointsOf({ head, left, right }: Skeleton): readonly Point[] {
  return [
    head.crown,
    ...[left, right].flatMap(({ hip, knee, ankle, elbow, wrist }) => [hip, knee, ankle, elbow, wrist]),
  ];
}

const limbsOf = ({ left, right }: Skeleton) => [left, right];

function expectBody(skeleton: Skeleton): void {
  const links = [PELVIS, LUMBAR_LINK, LUMBAR_LINK, THORAX_LINK, THORAX_LINK];
  skeleton.spine.slice(1).forEach((to, index) => {
    expect(distance(skeleton.spine[index] ?? to, to)).toBeCloseTo(links[index] ?? 0, 9);
  });
  expect(distance(skeleton.head.chin, skeleton.head.crown)).toBeCloseTo(HEAD, 9);
  expect(distance(skeleton.spine.at(-1) ?? skeleton.head.chin, skeleton.head.chin)).toBeCloseTo(SHOULDER_TO_CHIN, 9);
  for (const limb of limbsOf(skeleton)) {
    expect(distance(limb.hip, limb.knee)).toBeCloseTo(THIGH, 9);
    expect(distance(limb.knee, limb.ankle)).toBeCloseTo(SHANK, 9);
    expect(distance(limb.shoulder, limb.elbow)).toBeCloseTo(UPPER_ARM, 9);
    expect(distance(limb.elbow, limb.wrist)).toBeCloseTo(FOREARM, 9);
  }
}

/** Every frame a shipped routine shows, a tenth of a second apart. */
function* frames(routine: Routine): Generator<{ at: number; skeleton: Skeleton; view: Point; seen: number }> {
  for (let at = 0; at <= routine.seconds * 1_000; at += 100) {
    yield { at, ...sceneAt(poses, guideAt(routine, at).pose) };
  }
}

describe('the body', () => {
  it('is one body height tall from sole to crown', () => {
    const { spine, head } = posed('stand_tall');
    const links = spine.slice(1).reduce((sum, to, index) => sum + distance(spine[index] ?? to, to), 0);
    expect(links).toBeCloseTo(0.288, 6);
    expect(head.crown.y).toBeGreaterThan(0.96);
    expect(head.crown.y).toBeLessThan(1.01);
  });

  it.each(routines.map((routine) => [routine.id, routine] as const))(
    'keeps its lengths in every frame of %s',
    (_id, routine) => {
      for (const { skeleton } of frames(routine)) expectBody(skeleton);
    },
  );

  it.each(routines.map((routine) => [routine.id, routine] as const))('never jumps in %s', (_id, routine) => {
    let before: readonly Point[] | null = null;
    for (const { at, skeleton, view, seen } of frames(routine)) {
      // As the picture shows it: the view goes along, and what has faded is not seen to change.
      const now = jointsOf(skeleton).map(({ x, y }) => ({ x: x - view.x, y: y - view.y }));
      const pairs = seen < FADED || before === null ? [] : now.map((to, index) => [before?.[index] ?? to, to] as const);
      // An eighth of a body height in a tenth of a second is already brisk.
      for (const [from, to] of pairs) expect(distance(from, to), `at ${at} ms`).toBeLessThan(0.125);
      before = seen < FADED ? null : now;
    }
  });
});

describe('poses', () => {
  it.each(ids)('%s: its file is named after it', (id) => {
    expect(poses.get(id)?.id).toBe(id);
  });

  it.each(ids)('%s: standing feet and resting hands are where the pose puts them', (id) => {
    const pose = poses.get(id);
    if (!pose) throw new Error(id);
    for (const moment of ['rest', 'effort'] as const) {
      const shape = moment === 'effort' ? { ...pose, ...pose.effort } : pose;
      const skeleton = posed(id, 'left', moment);
      for (const [role, limb] of [
        ['active', skeleton.left],
        ['other', skeleton.right],
      ] as const) {
        const legPose = shape.legs[role];
        const armPose = shape.arms[role];
        if ('foot' in legPose)
          expect(distance(limb.ball, legPose.foot.ball), `${role} foot, ${moment}`).toBeLessThan(0.001);
        if ('hand' in armPose)
          expect(distance(limb.wrist, armPose.hand.at), `${role} hand, ${moment}`).toBeLessThan(0.001);
      }
    }
  });

  it.each(ids)('%s: nothing goes through the floor', (id) => {
    for (const moment of ['rest', 'effort'] as const) {
      const skeleton = posed(id, 'left', moment);
      const limbPoints = limbsOf(skeleton).flatMap((limb): Point[] => [
        limb.knee,
        limb.ankle,
        limb.heel,
        limb.ball,
        limb.toe,
        limb.elbow,
        limb.wrist,
        limb.fingertip,
      ]);
      const points = [...skeleton.spine, skeleton.head.crown, ...limbPoints];
      expect(Math.min(...points.map(({ y }) => y))).toBeGreaterThan(-0.012);
    }
  });

  it.each(ids)('%s: right mirrors left', (id) => {
    const left = posed(id, 'left');
    const right = posed(id, 'right');
    expect(right.right).toEqual(left.left);
    expect(right.left).toEqual(left.right);
  });
});

it('a pose that nobody drew is an error by its name', () => {
  expect(() => posed('stand_on_head', 'left')).toThrow('stand_on_head');
});

describe('standing feet', () => {
  it('and feet on their way stay above the floor', () => {
    for (const routine of routines) {
      for (const { at, skeleton } of frames(routine)) {
        for (const limb of limbsOf(skeleton)) {
          expect(Math.min(limb.ball.y, limb.heel.y, limb.toe.y), `${routine.id} at ${at} ms`).toBeGreaterThan(-0.012);
        }
      }
    }
  });

  it('do not slide while the rest of the body moves', () => {
    const stand = { pose: 'stand_tall', side: 'left', moment: 'rest' } as const;
    const tuck = { pose: 'stand_glute_squeeze', side: 'left', moment: 'rest' } as const;
    for (let progress = 0; progress <= 1; progress += 0.05) {
      for (const limb of limbsOf(figureAt(poses, { from: stand, to: tuck, progress }))) {
        expect(limb.ball.x).toBeCloseTo(0.06, 6);
        expect(limb.ball.y).toBeCloseTo(0, 6);
        expect(limb.heel.y).toBeCloseTo(0, 6);
      }
    }
  });
});

describe('the psoas band', () => {
  const relative = (id: string, moment: PoseMoment['moment'] = 'rest') =>
    psoasBand(posed(id, 'left', moment), 'left').relativeLength;

  it('is measured against quiet standing', () => {
    expect(meanLength(psoasBand(posed('stand_tall'), 'left').strands)).toBeCloseTo(STANDING_LENGTH, 4);
  });

  it.each(['chair_tall', 'sit_floor', 'bed_edge_sit', 'rest_calves_chair'])('is folded in %s', (id) => {
    expect(relative(id)).toBeLessThan(0.9);
  });

  it.each(ids.filter((id) => poses.get(id)?.stretches))(
    'is longer in %s than standing, and than sitting by far',
    (id) => {
      expect(relative(id)).toBeGreaterThan(1);
      expect(relative(id)).toBeGreaterThan(relative('chair_tall') + 0.15);
    },
  );

  it('shortens when a knee is lifted and lengthens in a bridge', () => {
    expect(relative('stand_march', 'effort')).toBeLessThan(0.9);
    expect(relative('floor_bridge', 'effort')).toBeGreaterThan(relative('floor_bridge') + 0.1);
  });

  it('never jumps while a pose changes: wrapping over the brim begins and ends smoothly', () => {
    for (const routine of routines) {
      let before: number | null = null;
      for (const { skeleton, seen } of frames(routine)) {
        const now = psoasBand(skeleton, 'left').relativeLength;
        if (before !== null && seen >= FADED) expect(Math.abs(now - before)).toBeLessThan(0.08);
        before = seen < FADED ? null : now;
      }
    }
  });
});
