/**
 * On from wherever the figure is, in the midst of a movement, too: where a break jumps, nobody snaps into another posture. The way is the
 * one that leads between the poses that the two stances are nearest to (`wayBetweenPoses.ts`).
 */
import { distance, mix, mixPoints, type Point } from './body.ts';
import { anglesOnTheWay, type PoseShare, sceneOf, seenBy, type Stance } from './figure.ts';
import { shiftedAngles } from './poseAngles.ts';
import { seen } from './viewpoint.ts';
import { type Stand, type Way, wayBetween } from './wayBetweenPoses.ts';

export interface GoingOn {
  readonly from: Stance;
  readonly to: Stance;
  readonly way: Way;
}

export function goingOn(from: Stance, to: Stance): GoingOn {
  const [a, b] = [nearestPose(from), nearestPose(to)];
  const isOtherPose = a.pose !== b.pose;
  const way = wayBetween(standOf(from, a, isOtherPose), standOf(to, b, isOtherPose));
  const fades = way.fades || from.camera !== to.camera || from.flipped !== to.flipped;
  return { from: shiftedStance(from, b.shift + way.shift - a.shift), to, way: { ...way, fades } };
}

/** @param progress 0..1, eased like a movement */
export function stanceGoingOn({ from, to, way }: GoingOn, progress: number): Stance {
  if (way.fades) {
    const shown = progress < 0.5 ? from : to;
    return { ...shown, seen: shown.seen * Math.abs(2 * progress - 1) };
  }
  return {
    angles: anglesOnTheWay(way, from.angles, to.angles, progress),
    camera: to.camera,
    view: mixPoints(from.view, to.view, progress),
    reach: mix(from.reach, to.reach, progress),
    flipped: to.flipped,
    seen: mix(from.seen, to.seen, progress),
    shares: joined([...weighed(from.shares, 1 - progress), ...weighed(to.shares, progress)]),
  };
}

/** How far what is seen of the body goes at most in one of so many parts of the time, in body heights; nowhere where it fades. */
export function furthestIn(parts: number, way: GoingOn, easedAt: (part: number) => number): number {
  if (way.way.fades) return 0;
  const seenAt = Array.from({ length: parts + 1 }, (_, at) => placesSeen(stanceGoingOn(way, easedAt(at / parts))));
  const steps = seenAt.slice(1).flatMap((places, at) => {
    const before = seenAt[at] ?? places;
    return places.map((place, index) => distance(before[index] ?? place, place));
  });
  return Math.max(...steps);
}

/** From the middle of the picture. */
function placesSeen(stance: Stance): readonly Point[] {
  const { head, left, right } = seenBy(sceneOf(stance).skeleton, stance.camera);
  const limbs = [left, right].flatMap(({ hip, knee, toe, elbow, fingertip }) => [hip, knee, toe, elbow, fingertip]);
  return [head.crown, ...limbs].map(({ x, y }) => ({ x: x - stance.view.x, y: y - stance.view.y }));
}

/** The later one of two that weigh the same. */
function nearestPose({ shares }: Stance): PoseShare {
  const [first, ...others] = shares;
  if (first === undefined) throw new RangeError('a stance has a pose at least');
  return others.reduce((nearest, share) => (share.weight >= nearest.weight ? share : nearest), first);
}

/** As its pose's file has it. On the way to another pose nobody is in the midst of a repetition. */
function standOf({ angles }: Stance, { pose, moment, shift }: PoseShare, isOtherPose: boolean): Stand {
  return {
    pose,
    moment: isOtherPose ? { ...moment, moment: 'rest' } : moment,
    angles: shiftedAngles(angles, -shift),
  };
}

function shiftedStance(stance: Stance, shift: number): Stance {
  const { x, y } = seen({ x: shift, y: 0, z: 0 }, stance.camera);
  return {
    ...stance,
    angles: shiftedAngles(stance.angles, shift),
    view: { x: stance.view.x + x, y: stance.view.y + y },
    shares: stance.shares.map((share) => ({ ...share, shift: share.shift + shift })),
  };
}

function weighed(shares: readonly PoseShare[], by: number): readonly PoseShare[] {
  return shares.map((share) => ({ ...share, weight: share.weight * by }));
}

/** One share for each pose in its place, however often it was gone on to. */
function joined(shares: readonly PoseShare[]): readonly PoseShare[] {
  const byPlace = new Map<string, PoseShare>();
  for (const share of shares) {
    const { pose, moment, weight, shift } = share;
    const place = [pose.id, moment.side, moment.moment, shift.toFixed(3)].join();
    if (weight > 0) byPlace.set(place, { ...share, weight: weight + (byPlace.get(place)?.weight ?? 0) });
  }
  return [...byPlace.values()];
}
