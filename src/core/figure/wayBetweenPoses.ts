/**
 * How a person gets from one pose to the next without ever leaving the ground: what carries the body, where the two
 * pictures' floors lie on each other, and which part moves when. Source: docs/LOOK.md#the-figure-in-numbers, "the
 * contact named by the pose". Where nobody could go in one movement (rolling to one side, from a bed to the floor) one picture fades
 * into the other. Tests try it between any two poses, for people's own routines have any of them.
 */
import { HIP_OUT } from './body.ts';
import { cameraOf } from './viewpoint.ts';
import type { Pose, StandingFoot } from './pose.ts';
import type { PoseAngles } from './poseAngles.ts';
import type { PoseMoment } from '../routine/guidePose.ts';

/** A part of the way, 0..1. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Way {
  /** Body heights by which the first pose must be moved forward, so that what carries the body lies in one place in both. */
  readonly shift: number;
  /** Nobody could move so (the picture is seen from elsewhere, or nothing carries): one picture fades, the other appears. */
  readonly fades: boolean;
  readonly hip: Span;
  readonly trunk: Span;
  readonly left: Span;
  readonly right: Span;
  /** Whether the hips come down on something, or up from it: the trunk then leans over the feet. */
  readonly changesSupport: boolean;
  /** From one stride to the next; the hips then rise so far over the leg that carries, in body heights. Else null. */
  readonly stride: { readonly rise: number } | null;
  /** How much further outward than straight each leg goes, halfway, in degrees. */
  readonly around: Readonly<Record<LegSide, number>>;
}

/** One end of a move. */
export interface Stand {
  readonly pose: Pose;
  readonly moment: PoseMoment;
  readonly angles: PoseAngles;
}

const WHOLE: Span = { from: 0, to: 1 };
const FIRST: Span = { from: 0, to: 0.5 };
const SECOND: Span = { from: 0.5, to: 1 };

/** The hips go before the trunk on the way down, and after it on the way up, so that the weight stays over the feet. */
const SIT_DOWN = { hip: { from: 0, to: 0.65 }, trunk: { from: 0.25, to: 1 } };
const STAND_UP = { hip: { from: 0.35, to: 1 }, trunk: { from: 0, to: 0.75 } };
const LIE_DOWN = { hip: { from: 0.1, to: 0.5 }, trunk: { from: 0.3, to: 0.7 } };
const GET_UP = { hip: { from: 0.6, to: 1 }, trunk: { from: 0.3, to: 0.75 } };

/** Hips lower than this are on the floor, or nearly. In body heights, like all lengths here. */
const LOW = 0.2;
/** Supports whose heights differ by less are one: a mattress gives as much. */
const SAME_LEVEL = 0.03;
/** Nobody slides further than this on what they sit or lie on. */
const SHUFFLE = 0.05;
/** Hips follow a foot that is set down anew no further than this, while the other carries. */
const STEP = 0.15;
/** Feet this near to each other stand in the same place. */
const SAME_PLACE = 1e-6;
/** Hips are put down, and lifted, this far behind the ball of the foot that carries them. */
const SEAT_BEHIND_BALL = 0.3;

const sides = ['left', 'right'] as const;
type LegSide = (typeof sides)[number];

export function wayBetween(a: Stand, b: Stand): Way {
  if (isSeenFromElsewhere(a, b) || risesUnseen(a, b) || turnsRound(a, b)) return faded(a, b);
  if (isRepetition(a, b)) {
    const shift = sharedFurniture(a, b) ?? stayingFoot(a, b) ?? hipsTogether(a, b);
    const stride = isMirrored(a, b) ? { rise: a.pose.hip.y - a.angles.hip.y } : null;
    return { ...together(shift), stride, around: aroundBy(a, b) };
  }
  if (hipsRest(a) && hipsRest(b) && isLevel(a, b)) {
    const shift = sharedFurniture(a, b) ?? hipsTogether(a, b);
    if (Math.abs(shift - hipsTogether(a, b)) > SHUFFLE) return faded(a, b);
    return { ...together(shift), ...(isMirrored(a, b) && !feetStay(a, b) ? oneAfterTheOther(a) : {}) };
  }
  return hipsRest(a) || hipsRest(b) ? ontoSupport(a, b) : onTheFeet(a, b);
}

/** From feet to feet, a knee counting as one: one foot stays where it is, or both take turns. */
function onTheFeet(a: Stand, b: Stand): Way {
  const ways = footWays(a, b);
  if (ways.length === 0 && a.pose.contact !== b.pose.contact) return faded(a, b);
  // Who stands on one foot stays on it, and nobody walks far on the spot: furniture then gives way to furniture.
  const shared = ways.length === 1 ? null : sharedFurniture(a, b);
  const isNear = shared !== null && Math.abs(shared - hipsTogether(a, b)) < STEP;
  const shift = (isNear ? shared : stayingFoot(a, b)) ?? hipsTogether(a, b);
  const stays = ways.some((way) => Math.abs(way - shift) < SAME_PLACE);
  return stays ? together(shift) : { ...together(shift), ...oneAfterTheOther(a) };
}

/** Down on a seat or the floor, or up from it: feet stand all the while, or until or as soon as they are needed. */
function ontoSupport(a: Stand, b: Stand): Way {
  if (isNoWay(a, b)) return faded(a, b);
  const stays = a.pose.contact === 'knee' ? null : stayingFoot(a, b);
  if (stays !== null) return { ...together(stays), ...(hipsRest(b) ? SIT_DOWN : STAND_UP), changesSupport: true };

  const before = carryingBall(a);
  if (before !== null) {
    const shift = sharedFurniture(a, b) ?? b.angles.hip.x - (before - SEAT_BEHIND_BALL);
    const leg = (side: LegSide): Span => (ballOf(a, side) === null ? { from: 0, to: 0.35 } : { from: 0.62, to: 1 });
    return { ...together(shift), ...LIE_DOWN, left: leg('left'), right: leg('right'), changesSupport: true };
  }
  const after = carryingBall(b);
  if (after === null) return faded(a, b);
  const shift = sharedFurniture(a, b) ?? after - SEAT_BEHIND_BALL - a.angles.hip.x;
  const leg = (side: LegSide): Span => (ballOf(b, side) === null ? { from: 0.38, to: 1 } : { from: 0, to: 0.38 });
  return { ...together(shift), ...GET_UP, left: leg('left'), right: leg('right'), changesSupport: true };
}

/** Nobody gets in one movement from the floor into a stretch or back, except from kneeling; nor from a bed onto the floor. */
function isNoWay(a: Stand, b: Stand): boolean {
  const sitsBack = a.pose.contact === 'knee' && !b.pose.stretches;
  const stretches = a.pose.stretches || b.pose.stretches;
  const onBed = [a, b].some(({ pose }) => pose.props.some(({ kind }) => kind === 'bed'));
  return (stretches && !sitsBack && (isDown(a) || isDown(b))) || (onBed && hipsRest(a) && hipsRest(b));
}

function isDown({ pose, angles }: Stand): boolean {
  return pose.contact === 'back' || angles.hip.y < LOW;
}

function together(shift: number): Way {
  return {
    shift,
    fades: false,
    hip: WHOLE,
    trunk: WHOLE,
    left: WHOLE,
    right: WHOLE,
    changesSupport: false,
    stride: null,
    around: { left: 0, right: 0 },
  };
}

function faded(a: Stand, b: Stand): Way {
  return { ...together(hipsTogether(a, b)), fades: true };
}

/** The stretched leg comes home first, and only then the other leaves; a knee that carries waits for its successor. */
function oneAfterTheOther({ pose, moment }: Stand): Pick<Way, LegSide> {
  const activeFirst = pose.contact !== 'knee';
  return (moment.side === 'left') === activeFirst ? { left: FIRST, right: SECOND } : { left: SECOND, right: FIRST };
}

/**
 * How far the floors must be moved for a foot that stands in both to stay; null where none does. It is the one with the
 * shorter way, as seen from the hips; in a repetition, which then is a stride, the one the body leaves behind.
 */
function stayingFoot(a: Stand, b: Stand): number | null {
  const home = hipsTogether(a, b);
  const forward = footWays(a, b).map((way) => way - home);
  if (forward.length === 0) return null;
  const nearer = (x: number, y: number) => (Math.abs(y) < Math.abs(x) ? y : x);
  return home + (isRepetition(a, b) ? Math.min(...forward) : forward.reduce(nearer));
}

/** How far it is from where a foot stands in one file to where it does in the other, for each that stands in both. */
function footWays(a: Stand, b: Stand): readonly number[] {
  return sides.flatMap((leg) => {
    const [before, after] = [ballOf(a, leg), ballOf(b, leg)];
    return before === null || after === null ? [] : [after - before];
  });
}

function carryingBall(stand: Stand): number | null {
  return ballOf(stand, 'left') ?? ballOf(stand, 'right');
}

/** Where the ball of that foot is, if it stands on the floor. */
function ballOf({ angles }: Stand, leg: LegSide): number | null {
  const { foot } = angles[leg].leg;
  return foot !== null && foot.ball.y < SAME_PLACE ? foot.ball.x : null;
}

function hipsRest({ pose }: Stand): boolean {
  return pose.contact === 'seat' || pose.contact === 'back';
}

function isLevel(a: Stand, b: Stand): boolean {
  return Math.abs(a.angles.hip.y - b.angles.hip.y) < SAME_LEVEL;
}

/** Out of a rest, back to it, or on from one stride to the next. */
function isRepetition(a: Stand, b: Stand): boolean {
  return a.moment.moment === 'effort' || b.moment.moment === 'effort';
}

function isMirrored(a: Stand, b: Stand): boolean {
  return a.pose === b.pose && a.moment.side !== b.moment.side;
}

function hipsTogether(a: Stand, b: Stand): number {
  return b.angles.hip.x - a.angles.hip.x;
}

/**
 * How far the floors must be moved so that a piece of furniture that is in both pictures stays in one place; null where
 * none is.
 */
function sharedFurniture(a: Stand, b: Stand): number | null {
  for (const prop of a.pose.props) {
    const same = b.pose.props.find(({ kind }) => kind === prop.kind);
    if (same) return same.x - prop.x;
  }
  return null;
}

function isSeenFromElsewhere(a: Stand, b: Stand): boolean {
  return isFromAbove(a.pose) !== isFromAbove(b.pose) || cameraOf(a.pose) !== cameraOf(b.pose);
}

/** How the weight gets from one support to another can be told from the side only. */
function risesUnseen(a: Stand, b: Stand): boolean {
  return cameraOf(b.pose) !== 'side' && (hipsRest(a) !== hipsRest(b) || !isLevel(a, b)) && a.pose !== b.pose;
}

function isFromAbove({ props }: Pose): boolean {
  return props.some(({ kind }) => kind === 'matFromAbove');
}

/**
 * Whoever holds on to something beside them has to turn round to hold on with the other hand, and whoever lies on one side,
 * to lie on the other.
 */
function turnsRound(a: Stand, b: Stand): boolean {
  if (a.pose.onSide !== b.pose.onSide) return true;
  return isMirrored(a, b) && (a.pose.onSide === true || a.pose.props.some(({ kind }) => kind === 'deskBeside'));
}

/** Both feet are down and stay where they are: the knees may then cross the middle together. */
function feetStay(a: Stand, b: Stand): boolean {
  return sides.every((leg) => {
    const [before, after] = [a.angles[leg].leg.foot, b.angles[leg].leg.foot];
    return before !== null && after !== null && isSamePlace(before, after);
  });
}

function isSamePlace(a: StandingFoot, b: StandingFoot): boolean {
  const outward = Math.abs((a.ball.out ?? HIP_OUT) - (b.ball.out ?? HIP_OUT));
  return outward + Math.abs(a.ball.x - b.ball.x) < SAME_PLACE;
}

/** On its way back from the far end of a repetition, where the pose says so. */
function aroundBy(a: Stand, { moment }: Stand): Readonly<Record<LegSide, number>> {
  const around = a.moment.moment === 'effort' && moment.moment === 'rest' ? (a.pose.around ?? 0) : 0;
  return { left: 0, right: 0, [a.moment.side]: around };
}
