import { describe, expect, it } from 'vitest';
import { figureAt, sceneAt, type Scene, seenBy, type Skeleton } from '../../../src/core/figure/figure.ts';
import {
  distance,
  FOREARM,
  HEAD,
  LUMBAR_LINK,
  PELVIS,
  type Place,
  type Point,
  SHANK,
  SHOULDER_TO_CHIN,
  THIGH,
  THORAX_LINK,
  UPPER_ARM,
} from '../../../src/core/figure/body.ts';
import { mirrored, spanOf } from '../../../src/core/figure/space.ts';
import type { OwnPlace, Poses } from '../../../src/core/figure/pose.ts';
import { drawnSide } from '../../../src/core/figure/poseAngles.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import type { PoseMoment } from '../../../src/core/routine/guidePose.ts';
import { meanLength, psoasBand, STANDING_LENGTH } from '../../../src/core/figure/psoas.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { poseSchema } from '../../support/poseSchema.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, poseSchema.parse(content)]));
const routines = shippedRoutines();
const ids = [...poses.keys()];

function posed(pose: string, side: 'left' | 'right' = 'left', moment: PoseMoment['moment'] = 'rest'): Skeleton {
  const at = { pose, side, moment };
  return figureAt(poses, { from: at, to: at, progress: 1 });
}

/** Less than this of a picture is hardly seen. */
const FADED = 0.1;

function jointsOf({ head, left, right }: Skeleton): readonly Place[] {
  return [
    head.crown,
    ...[left, right].flatMap(({ hip, knee, ankle, elbow, wrist }) => [hip, knee, ankle, elbow, wrist]),
  ];
}

function placesOf({ hip, knee, ankle, heel, ball, toe, shoulder, elbow, wrist, fingertip, thumb }: Skeleton['left']) {
  return [hip, knee, ankle, heel, ball, toe, shoulder, elbow, wrist, fingertip, thumb];
}

const limbsOf = ({ left, right }: Skeleton) => [left, right];

/** How far a place is from where its pose's file has it, on its own side; straight before the joint where it does not say how far out. */
function apart({ x, y, z }: Place, side: 'left' | 'right', contact: OwnPlace): number {
  const out = side === 'right' ? z : -z;
  return spanOf({ x, y, z: out }, { ...contact, z: contact.out ?? out });
}

function expectBody(skeleton: Skeleton): void {
  const links = [PELVIS, LUMBAR_LINK, LUMBAR_LINK, THORAX_LINK, THORAX_LINK];
  skeleton.spine.slice(1).forEach((to, index) => {
    expect(spanOf(skeleton.spine[index] ?? to, to)).toBeCloseTo(links[index] ?? 0, 9);
  });
  expect(spanOf(skeleton.head.chin, skeleton.head.crown)).toBeCloseTo(HEAD, 9);
  expect(spanOf(skeleton.spine.at(-1) ?? skeleton.head.chin, skeleton.head.chin)).toBeCloseTo(SHOULDER_TO_CHIN, 9);
  for (const limb of limbsOf(skeleton)) {
    expect(spanOf(limb.hip, limb.knee)).toBeCloseTo(THIGH, 9);
    expect(spanOf(limb.knee, limb.ankle)).toBeCloseTo(SHANK, 9);
    expect(spanOf(limb.shoulder, limb.elbow)).toBeCloseTo(UPPER_ARM, 9);
    expect(spanOf(limb.elbow, limb.wrist)).toBeCloseTo(FOREARM, 9);
  }
}

/** Every moment that shipped routines show is drawn once: whoever breathes sits as in the frame before, and many routines go the same ways. */
const drawn = new Map<string, Scene>();

/** Every frame a shipped routine shows, a tenth of a second apart; one that was drawn before is the very same. */
function* frames(routine: Routine): Generator<{ readonly at: number; readonly scene: Scene }> {
  for (let at = 0; at <= routine.seconds * 1_000; at += 100) {
    const move = guideAt(routine, at).pose;
    const key = JSON.stringify(move);
    const scene = drawn.get(key) ?? sceneAt(poses, move);
    drawn.set(key, scene);
    yield { at, scene };
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
      const scenes = new Set([...frames(routine)].map(({ scene }) => scene));
      for (const { skeleton } of scenes) expectBody(skeleton);
    },
  );

  it.each(routines.map((routine) => [routine.id, routine] as const))('never jumps in %s', (_id, routine) => {
    let before: readonly Point[] | null = null;
    let last: Scene | null = null;
    for (const { at, scene } of frames(routine)) {
      if (scene === last) continue;
      last = scene;
      const { skeleton, camera, view, seen } = scene;
      // As the picture shows it: the view goes along, and what has faded is not seen to change.
      const now = jointsOf(seenBy(skeleton, camera)).map(({ x, y }) => ({ x: x - view.x, y: y - view.y }));
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
      const active = drawnSide(pose, 'left');
      for (const [role, side] of [
        ['active', active],
        ['other', active === 'left' ? 'right' : 'left'],
      ] as const) {
        const limb = skeleton[side];
        const legPose = shape.legs[role];
        const armPose = shape.arms[role];
        if ('foot' in legPose)
          expect(apart(limb.ball, side, legPose.foot.ball), `${role} foot, ${moment}`).toBeLessThan(0.001);
        if ('hand' in armPose)
          expect(apart(limb.wrist, side, armPose.hand.at), `${role} hand, ${moment}`).toBeLessThan(0.001);
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

  it.each(ids.filter((id) => poses.get(id)?.onSide))('%s: lying on the other side is the picture turned over', (id) => {
    const [left, right] = (['left', 'right'] as const).map((side) => {
      const at = { pose: id, side, moment: 'rest' } as const;
      return sceneAt(poses, { from: at, to: at, progress: 1 });
    });
    expect(left?.skeleton).toEqual(right?.skeleton);
    expect([left?.flipped, right?.flipped]).toEqual([true, false]);
  });

  it.each(ids.filter((id) => !poses.get(id)?.onSide))('%s: right mirrors left', (id) => {
    const left = posed(id, 'left');
    const right = posed(id, 'right');
    expect(placesOf(right.right)).toEqual(placesOf(left.left).map(mirrored));
    expect(placesOf(right.left)).toEqual(placesOf(left.right).map(mirrored));
    expect(right.head.crown).toEqual(mirrored(left.head.crown));
  });
});

it('a pose that nobody drew is an error by its name', () => {
  expect(() => posed('stand_on_head', 'left')).toThrow('stand_on_head');
});

describe('standing feet', () => {
  it('and feet on their way stay above the floor', () => {
    const low = routines.flatMap((routine) =>
      [...frames(routine)]
        .filter(({ scene }) =>
          limbsOf(scene.skeleton).some(({ ball, heel, toe }) => Math.min(ball.y, heel.y, toe.y) <= -0.012),
        )
        .map(({ at }) => `${routine.id} at ${String(at)} ms`),
    );
    expect(low).toEqual([]);
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
    psoasBand(posed(id, 'right', moment), 'right').relativeLength;

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
      let last: Scene | null = null;
      for (const { at, scene } of frames(routine)) {
        if (scene === last) continue;
        last = scene;
        const now = psoasBand(scene.skeleton, 'left').relativeLength;
        if (before !== null && scene.seen >= FADED)
          expect(Math.abs(now - before), `${routine.id} at ${String(at)} ms`).toBeLessThan(0.08);
        before = scene.seen < FADED ? null : now;
      }
    }
  });
});
