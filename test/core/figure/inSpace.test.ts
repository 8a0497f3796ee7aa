/** What hips that open and turn, a trunk that turns and the viewer's place do to the figure. */
import { describe, expect, it } from 'vitest';
import { FOREARM, HAND, type Place, SHANK, THIGH } from '../../../src/core/figure/body.ts';
import { sceneAt, seenBy, type Skeleton } from '../../../src/core/figure/figure.ts';
import { legPoints } from '../../../src/core/figure/limbs.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { leant, spanOf, turned, turnsBetween, unit, UPRIGHT } from '../../../src/core/figure/space.ts';
import { seen, type Camera } from '../../../src/core/figure/viewpoint.ts';
import type { PoseMoment } from '../../../src/core/routine/guidePose.ts';
import { shippedFiles } from '../../support/shippedFiles.ts';

// figure.test.ts checks the files' form.
const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));
const cameras: readonly Camera[] = ['side', 'front', 'frontHigh', 'above'];

function at(pose: string, side: PoseMoment['side'] = 'left', moment: PoseMoment['moment'] = 'rest'): PoseMoment {
  return { pose, side, moment };
}

function moving(from: PoseMoment, to: PoseMoment, progress: number) {
  return sceneAt(poses, { from, to, progress });
}

function posed(moment: PoseMoment): Skeleton {
  return moving(moment, moment, 1).skeleton;
}

const hip: Place = { x: 0, y: 0.3, z: 0.04 };
const straight = { hip: 0, abduct: 0, turn: 0, knee: 0, ankle: 0, evert: 0, toeOut: 0, toes: 0 };

describe('a hip', () => {
  it('opens: the knee goes outward, in a seat level with the hip', () => {
    const { knee } = legPoints(hip, UPRIGHT, { ...straight, hip: 90, abduct: 30 });
    expect(knee.y).toBeCloseTo(hip.y, 9);
    expect(knee.z).toBeCloseTo(hip.z + THIGH / 2, 9);
  });

  it('turns out: the knee stays, and a foot below a bent knee goes inward', () => {
    const bent = { ...straight, hip: 90, knee: 90 };
    const [before, after] = [legPoints(hip, UPRIGHT, bent), legPoints(hip, UPRIGHT, { ...bent, turn: 40 })];
    expect(spanOf(after.knee, before.knee)).toBeCloseTo(0, 9);
    expect(after.ankle.z).toBeCloseTo(hip.z - SHANK * Math.sin((40 * Math.PI) / 180), 9);
  });

  it('has its turns told back from where they led', () => {
    const from = leant(UPRIGHT, 12);
    for (const turns of [
      { flex: 70, abduct: 30, turn: 45 },
      { flex: -15, abduct: -8, turn: -30 },
      { flex: 120, abduct: 5, turn: 95 },
    ]) {
      const { flex, abduct, turn } = turnsBetween(from, turned(from, turns));
      expect([flex, abduct, turn].map((angle) => Math.round(angle * 1e6) / 1e6)).toEqual(Object.values(turns));
    }
  });
});

it('in a figure four the ankle lies on the other thigh, near its knee', () => {
  const { left, right } = posed(at('chair_figure_four'));
  const alongThigh = (left.ankle.x - right.hip.x) / (right.knee.x - right.hip.x);
  expect(alongThigh).toBeGreaterThan(0.7);
  expect(Math.abs(left.ankle.z - right.knee.z)).toBeLessThan(0.04);
  expect(left.ankle.y - right.knee.y).toBeGreaterThan(0.05);
  expect(left.ankle.y - right.knee.y).toBeLessThan(0.1);
});

it('in a seated turn the shoulders turn to that side by thirty degrees, and the hips do not', () => {
  for (const side of ['left', 'right'] as const) {
    const { rightward } = posed(at('chair_turn', side));
    const turn = (Math.atan2(-rightward.thorax.x, rightward.thorax.z) * 180) / Math.PI;
    expect(turn).toBeCloseTo(side === 'right' ? 30 : -30, 0);
    expect(rightward.pelvis).toEqual({ x: 0, y: 0, z: 1 });
  }
});

it('a neck tilts away from the side that is stretched, and not forward', () => {
  const [tilted, tall] = [posed(at('neck_tilt', 'left')), posed(at('chair_tall'))];
  expect(tilted.head.crown.z).toBeGreaterThan(0.05);
  expect(tall.head.crown.z).toBeCloseTo(0, 9);
});

it('in hip circles the knee goes up in front, and comes down by the outside', () => {
  const [rest, effort] = [at('stand_circle'), at('stand_circle', 'left', 'effort')];
  const outward = (from: PoseMoment, to: PoseMoment) =>
    [0, 0.5, 1].map((progress) => {
      const { hip: joint, knee } = moving(from, to, progress).skeleton.left;
      return joint.z - knee.z;
    });
  for (const way of outward(rest, effort)) expect(Math.abs(way)).toBeLessThan(0.03);
  expect(outward(effort, rest)[1]).toBeGreaterThan(0.12);
});

it('in the hip switch and in wipers both knees go to the named side, and the feet stay', () => {
  for (const pose of ['floor_9090', 'floor_wipers']) {
    const [rest, fallen] = [posed(at(pose)), posed(at(pose, 'left', 'effort'))];
    for (const leg of ['left', 'right'] as const) {
      expect(fallen[leg].knee.z - rest[leg].knee.z).toBeLessThan(-0.07);
      expect(spanOf(fallen[leg].ball, rest[leg].ball)).toBeLessThan(0.001);
    }
  }
});

it('palms turn: the thumbs point outward with palms up, inward with palms down', () => {
  const thumb = (moment: PoseMoment['moment']) => posed(at('hands_turn', 'left', moment)).right.thumb.z;
  expect(thumb('rest')).toBeGreaterThan(0.9);
  expect(thumb('effort')).toBeLessThan(-0.9);
});

describe('the viewer', () => {
  it.each(cameras)('at %s sees nothing longer than it is, and what lies square to them as long', (camera) => {
    for (const [id] of poses) {
      const { left } = seenBy(posed(at(id)), camera);
      expect(Math.hypot(left.knee.x - left.hip.x, left.knee.y - left.hip.y)).toBeLessThan(THIGH + 1e-9);
      expect(spanOf(left.elbow, left.wrist)).toBeCloseTo(FOREARM, 9);
      expect(spanOf(left.wrist, left.fingertip)).toBeCloseTo(HAND, 9);
    }
  });

  it('before the person has their left on the right, and their front nearer', () => {
    expect(seen({ x: 0, y: 0, z: -1 }, 'front').x).toBe(1);
    expect(seen({ x: 1, y: 0, z: 0 }, 'front').z).toBeGreaterThan(0.9);
  });

  it('goes elsewhere only while nothing is seen', () => {
    for (const progress of [0.1, 0.3, 0.45, 0.55, 0.9]) {
      const { camera, seen: shown } = moving(at('chair_tall'), at('chair_turn'), progress);
      expect(camera).toBe(progress < 0.5 ? 'side' : 'front');
      expect(shown).toBeCloseTo(Math.abs(2 * progress - 1), 9);
    }
  });

  it('sees who lies on one side turned over for the other, and one picture fade into the other', () => {
    const [left, right] = [at('side_stretch', 'left'), at('side_stretch', 'right')];
    expect(moving(left, right, 0.25)).toMatchObject({ flipped: true, seen: 0.5 });
    expect(moving(left, right, 0.75)).toMatchObject({ flipped: false, seen: 0.5 });
  });
});

it('what has no length points nowhere, and stays so', () => {
  expect(unit({ x: 0, y: 0, z: 0 })).toEqual({ x: 0, y: 0, z: 0 });
  expect(unit({ x: 0, y: -2, z: 0 })).toEqual({ x: 0, y: -1, z: 0 });
});
