/**
 * The figure of a break, from picture to picture. Where the break jumps, because a step was skipped or repeated, something hurts, or
 * another routine was chosen, it goes on from where it is, and comes to where the break has it in the time of a usual move.
 */
import {
  type Passage,
  passageBetween,
  type Scene,
  sceneOf,
  type Stance,
  stanceOn,
} from '../../src/core/figure/figure.ts';
import type { Place } from '../../src/core/figure/body.ts';
import { furthestIn, type GoingOn, goingOn, stanceGoingOn } from '../../src/core/figure/goingOn.ts';
import type { Poses } from '../../src/core/figure/pose.ts';
import { guideAt } from '../../src/core/routine/guide.ts';
import { eased, type PoseMove, SETTLE_MOVE_MS, TRANSITION_MOVE_MS } from '../../src/core/routine/guidePose.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { placesOfArm, placesOfLeg, placesOfTrunk } from '../shared/figure/placesOf.ts';
import type { BreakClock } from './breakClock.ts';

export interface Timeline {
  readonly routine: Routine;
  readonly clock: BreakClock;
}

export interface FigureNow {
  readonly scene: Scene;
  /** Whether the figure goes on from here by itself. */
  readonly moves: boolean;
}

/** Nothing that moved by less is drawn anew, in pixels. */
const SEEN_STEP_PX = 1.2;
/** Of furniture and marks, which come and go with the way from one pose to the other. */
const SEEN_SHARE = 0.04;
/** A picture that waited longer for its frame, as in a window that was hidden, is worked out anew. */
const STALE_AFTER_MS = 100;

export interface FigureInBreak {
  /** The picture that is drawn next. `nowMs` is of a clock that goes on by itself, in milliseconds. */
  readonly draw: (timeline: Timeline, nowMs: number) => FigureNow;
  /**
   * Whether another picture of the same timeline would be seen to differ from the one drawn last; before it rests one always does.
   * @param picturePx from one edge of the picture to the other, at most
   */
  readonly hasMovedOn: (nowMs: number, picturePx: number) => boolean;
}

/** It may take this much longer, to arrive where the figure stands still anyway. */
const LATER_MS = 1_000;
const LOOK_EVERY_MS = 100;
/** Of a move, so little is no jump: what main and the window's own clock may differ by. */
const SAME_PROGRESS = 0.005;
/** A longer way takes longer, as a transition does: no part of the body goes further in a second, in body heights. */
const FASTEST = 0.6;
const PARTS = 24;

interface Arriving {
  readonly way: GoingOn;
  readonly sinceMs: number;
  readonly lastsMs: number;
}

export function figureInBreak(poses: Poses): FigureInBreak {
  let followed: Timeline | null = null;
  let drawn: FigureNow | null = null;
  /** What was found to be worth a picture, until it is drawn. */
  let next: (FigureNow & { readonly atMs: number }) | null = null;
  let arriving: Arriving | null = null;
  const stanceOf = withKeptPassage(poses);

  const stanceNow = (timeline: Timeline, nowMs: number): Stance =>
    arriving === null
      ? stanceOf(moveIn(timeline, 0))
      : stanceGoingOn(arriving.way, eased((nowMs - arriving.sinceMs) / arriving.lastsMs));

  const arrival = (from: Stance, timeline: Timeline): Omit<Arriving, 'sinceMs'> => {
    const within = (usualMs: number) => {
      const lastsMs = arrivesInMs(timeline, usualMs);
      return { way: goingOn(from, stanceOf(moveIn(timeline, lastsMs))), lastsMs };
    };
    const soon = within(SETTLE_MOVE_MS);
    const neededMs = ((furthestIn(PARTS, soon.way, eased) * PARTS) / FASTEST) * SECOND;
    return neededMs <= soon.lastsMs ? soon : within(Math.min(neededMs, TRANSITION_MOVE_MS));
  };

  const figureAt = (timeline: Timeline, nowMs: number): FigureNow => {
    if (arriving !== null && nowMs >= arriving.sinceMs + arriving.lastsMs) arriving = null;
    const leftMs = arriving === null ? 0 : arriving.sinceMs + arriving.lastsMs - nowMs;
    if (followed !== null && (differ(followed, timeline, 0) || (leftMs > 0 && differ(followed, timeline, leftMs)))) {
      arriving = { ...arrival(stanceNow(followed, nowMs), timeline), sinceMs: nowMs };
    }
    followed = timeline;
    const scene = sceneOf(stanceNow(timeline, nowMs));
    return { scene, moves: arriving !== null || (timeline.clock.running && isMoving(timeline)) };
  };

  return {
    draw(timeline, nowMs) {
      const isFollowed = followed?.routine === timeline.routine && followed.clock === timeline.clock;
      const ready = isFollowed && next !== null && nowMs - next.atMs < STALE_AFTER_MS ? next : null;
      const figure = ready ?? figureAt(timeline, nowMs);
      drawn = figure;
      next = null;
      return figure;
    },
    hasMovedOn(nowMs, picturePx) {
      if (followed === null || drawn === null) return true;
      const now = { ...figureAt(followed, nowMs), atMs: nowMs };
      const isSeen = now.moves !== drawn.moves || isSeenToDiffer(drawn.scene, now.scene, picturePx);
      next = isSeen ? now : null;
      return isSeen;
    },
  };
}

function isSeenToDiffer(was: Scene, is: Scene, picturePx: number): boolean {
  if (is.seen !== was.seen || is.shares.length !== was.shares.length) return true;
  if (is.shares.some(({ weight }, index) => Math.abs(weight - (was.shares[index]?.weight ?? 0)) >= SEEN_SHARE))
    return true;
  const step = (SEEN_STEP_PX * 2 * is.reach) / picturePx; // in body heights
  const before = placesOf(was);
  return placesOf(is).some(({ x, y, z }, index) => {
    const from = before[index];
    return from === undefined || Math.max(Math.abs(x - from.x), Math.abs(y - from.y), Math.abs(z - from.z)) >= step;
  });
}

/** All that the lines of the body depend on, wherever it is looked at from. */
function placesOf({ skeleton }: Scene): readonly Place[] {
  const { left, right } = skeleton;
  const limbs = [left, right].flatMap((side) => [...placesOfLeg(side), ...placesOfArm(side)]);
  return [...placesOfTrunk(skeleton), ...limbs];
}

/** What the break has the figure do so much later. */
function moveIn({ routine, clock }: Timeline, ms: number): PoseMove {
  return guideAt(routine, clock.elapsedMs() + (clock.running ? ms : 0)).pose;
}

function isMoving({ routine, clock }: Timeline): boolean {
  const guide = guideAt(routine, clock.elapsedMs());
  return !guide.done && (guide.rep !== null || guide.pose.progress < 1);
}

function differ(before: Timeline, now: Timeline, inMs: number): boolean {
  if (before.routine === now.routine && before.clock === now.clock) return false;
  const [was, is] = [atAnEnd(moveIn(before, inMs)), atAnEnd(moveIn(now, inMs))];
  return endsOf(was) !== endsOf(is) || Math.abs(was.progress - is.progress) > SAME_PROGRESS;
}

/** Whoever has arrived, or has not left yet, stands in one pose, whatever lies behind them or before. */
function atAnEnd(move: PoseMove): PoseMove {
  if (move.progress === 0) return { ...move, to: move.from };
  return move.progress === 1 ? { from: move.to, to: move.to, progress: 0 } : move;
}

function endsOf({ from, to }: PoseMove): string {
  return [from, to].map(({ pose, side, moment }) => `${pose} ${side} ${moment}`).join();
}

/** After the usual time or a little later: where the move of that moment is slowest, the sooner the better. */
function arrivesInMs(timeline: Timeline, usualMs: number): number {
  let best = { ms: usualMs, speed: Infinity };
  for (let ms = usualMs; ms <= usualMs + LATER_MS; ms += LOOK_EVERY_MS) {
    const [before, after] = [moveIn(timeline, ms - LOOK_EVERY_MS / 2), moveIn(timeline, ms + LOOK_EVERY_MS / 2)];
    // Where one move follows another, the figure has come to rest between the two.
    const speed = endsOf(before) === endsOf(after) ? Math.abs(after.progress - before.progress) : 0;
    if (speed < best.speed) best = { ms, speed };
  }
  return best.ms;
}

/** All pictures of a move have what is worked out once for it in common. */
function withKeptPassage(poses: Poses): (move: PoseMove) => Stance {
  let kept: { readonly ends: string; readonly passage: Passage } | null = null;
  return (move) => {
    const ends = endsOf(move);
    if (kept?.ends !== ends) kept = { ends, passage: passageBetween(poses, move.from, move.to) };
    return stanceOn(kept.passage, move);
  };
}
