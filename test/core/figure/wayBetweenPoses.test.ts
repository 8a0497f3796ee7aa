/** Ways from pose to pose, as a body with weight could go them: of the shipped routines, of all swaps, and of any two poses. */
import { beforeAll, describe, expect, it } from 'vitest';
import { everyBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { suitedToBody } from '../../../src/core/repertoire/bodySwaps.ts';
import { passageBetween, sceneAt, sceneOn, type Skeleton } from '../../../src/core/figure/figure.ts';
import { distance, KNEE, type Point, SHANK, THIGH } from '../../../src/core/figure/body.ts';
import { spanOf } from '../../../src/core/figure/space.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { type PoseMoment, type PoseMove, poseMoveAt } from '../../../src/core/routine/guidePose.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

// figure.test.ts checks the files' form.
const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));

type Ends = Pick<PoseMove, 'from' | 'to'>;
type Fault = 'floats' | 'slides' | 'breaks' | 'jumps';

const FRAMES = 100;
/** What moves less than this between two frames stays where it is; body heights, as all here. */
const STILL = 0.0005;
const ON_FLOOR = 0.001;
/** A foot may roll by so much a frame as it comes off the floor. */
const ROLLED = 0.003;
/** A cushion or a mattress gives by so much. */
const SOFT = 0.03;
/** The furthest a joint goes in a hundredth of a way. */
const BRISK = 0.09;
/** Hips may be shuffled a little on what they rest on. */
const SHUFFLED = 0.002;

const shipped = waysOf(
  shippedRoutines().flatMap((routine) =>
    everyBody().flatMap((body) => {
      const { steps } = suitedToBody(routine, body);
      return steps.flatMap((step, index) =>
        // The way into the step; then, where there are any, out and back of a repetition of either leg.
        [0, 0.75, 1, 1.75].map((reps) =>
          poseMoveAt(steps, index, step.reps ? (reps * step.seconds * 1_000) / step.reps : 0),
        ),
      );
    }),
  ),
);
const rests = [...poses.keys()].flatMap((pose) =>
  (['left', 'right'] as const).map((side): PoseMoment => ({ pose, side, moment: 'rest' })),
);
// The other leg's ways are their mirrors.
const any = waysOf(rests.filter(({ side }) => side === 'left').flatMap((from) => rests.map((to) => ({ from, to }))));

describe.each([
  ['of the shipped routines, for every answer about the body', shipped],
  ['between any two poses', any],
])('the ways %s', (_name, ways) => {
  const faulty: Record<Fault, string[]> = { floats: [], slides: [], breaks: [], jumps: [] };
  // A way is drawn once for all that is asked of it, and then let go of: all of them together would fill the memory.
  beforeAll(() => {
    for (const way of ways) for (const fault of faultsOf(way)) faulty[fault].push(named(way));
  }, 60_000);

  it.each<[string, Fault]>([
    ['always have something on the ground that carries, and stays where it is', 'floats'],
    ['never let a foot slide that a person stands on', 'slides'],
    ['keep knees and feet above the floor, and bones as long as they are', 'breaks'],
    ['never jump', 'jumps'],
  ])('%s', (_what, fault) => {
    expect(faulty[fault]).toEqual([]);
  });
});

it('walking goes forward over the foot that is left behind', () => {
  const standing = { pose: 'walk_short', side: 'left', moment: 'rest' } as const;
  const left = { ...standing, moment: 'effort' } as const;
  const right = { ...left, side: 'right' } as const;
  for (const way of [
    { from: standing, to: left },
    { from: left, to: right },
    { from: right, to: left },
    { from: left, to: standing },
  ]) {
    const frames = framesOf(way);
    expect((frames.at(-1)?.left.hip.x ?? 0) - (frames[0]?.left.hip.x ?? 0)).toBeGreaterThan(0.1);
  }
});

it('who walks is taller over the standing leg than between two stands, and never as tall as standing', () => {
  const left = { pose: 'walk_short', side: 'left', moment: 'effort' } as const;
  const [first, passing, last] = [0, 0.5, 1].map(
    (progress) => sceneAt(poses, { from: left, to: { ...left, side: 'right' }, progress }).skeleton.left.hip.y,
  );
  expect(first).toBeCloseTo(last ?? 0, 9);
  expect(passing).toBeGreaterThan((first ?? 0) + 0.01);
  expect(passing).toBeLessThan(poses.get('stand_tall')?.hip.y ?? 0);
});

function waysOf(moves: readonly Ends[]): readonly Ends[] {
  const ways = moves.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
  return [...new Map(ways.map(({ from, to }) => [named({ from, to }), { from, to }])).values()];
}

function named({ from, to }: Ends): string {
  return [from, to].map(({ pose, side, moment }) => `${pose} ${side} ${moment}`).join(' → ');
}

function framesOf({ from, to }: Ends): readonly Skeleton[] {
  const passage = passageBetween(poses, from, to);
  // Where one picture fades into the other, nothing moves: its first and its last frame are all there are.
  const last = passage.way.fades ? 1 : FRAMES;
  return Array.from({ length: last + 1 }, (_, frame) => sceneOn(passage, { progress: frame / last }).skeleton);
}

function faultsOf(way: Ends): readonly Fault[] {
  const frames = framesOf(way);
  // Two frames of which one fades into the other are not neighbours.
  const pairs =
    frames.length === 2 ? [] : frames.slice(1).map((frame, index) => [frames[index] ?? frame, frame] as const);
  return [
    ...(pairs.every(([a, b]) => carried(way, a, b)) ? [] : ['floats' as const]),
    ...(pairs.some(([a, b]) => !hipsRest(way, a) && !hipsRest(way, b) && slid(a, b)) ? ['slides' as const] : []),
    ...(frames.some((frame) => sides(frame).some((limb) => isBroken(limb))) ? ['breaks' as const] : []),
    ...(pairs.some(([a, b]) => jumped(a, b)) ? ['jumps' as const] : []),
  ];
}

function carried(way: Ends, a: Skeleton, b: Skeleton): boolean {
  const onFeet = sides(a).some((limb, index) => {
    const later = sides(b)[index] ?? limb;
    const foot = limb.ball.y < ON_FLOOR && later.ball.y < ON_FLOOR && distance(limb.ball, later.ball) < STILL;
    const knee = limb.knee.y < KNEE + SOFT && distance(limb.knee, later.knee) < STILL;
    return foot || knee;
  });
  return onFeet || (hipsRest(way, a) && hipsRest(way, b) && distance(a.left.hip, b.left.hip) < SHUFFLED);
}

function hipsRest({ from, to }: Ends, { left: { hip } }: Skeleton): boolean {
  return [from, to].some(({ pose: id }) => {
    const pose = poses.get(id);
    return pose && ['seat', 'back'].includes(pose.contact) && Math.abs(hip.y - pose.hip.y) < SOFT;
  });
}

function slid(a: Skeleton, b: Skeleton): boolean {
  return sides(a).some((limb, index) => {
    const later = sides(b)[index] ?? limb;
    const stands = [limb, later].every(({ heel, ball }) => Math.max(heel.y, ball.y) < ON_FLOOR);
    return stands && distance(limb.ball, later.ball) > ROLLED;
  });
}

function isBroken({ hip, knee, ankle, heel, ball, toe }: Skeleton['left']): boolean {
  const lowest = Math.min(heel.y, ball.y, toe.y, knee.y - KNEE / 2);
  return lowest < -0.012 || Math.abs(spanOf(hip, knee) - THIGH) > 1e-9 || Math.abs(spanOf(knee, ankle) - SHANK) > 1e-9;
}

function jumped(a: Skeleton, b: Skeleton): boolean {
  const later = jointsOf(b);
  return jointsOf(a).some((joint, index) => distance(joint, later[index] ?? joint) > BRISK);
}

function jointsOf({ head, left, right }: Skeleton): readonly Point[] {
  return [
    head.crown,
    ...[left, right].flatMap(({ hip, knee, ankle, elbow, wrist }) => [hip, knee, ankle, elbow, wrist]),
  ];
}

function sides({ left, right }: Skeleton) {
  return [left, right];
}
