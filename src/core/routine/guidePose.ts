/**
 * Which two poses the figure stands between, and how far. Knows poses by name only; `figure.ts` knows what they look like.
 */
import type { Side, Step } from './routine.ts';
import { SECOND } from '../time/time.ts';

/** People watch a transition to copy it, so it takes its time; other steps settle quickly into their pose. */
export const TRANSITION_MOVE_MS = 5 * SECOND;
/** …but it stands still for the rest of the step, to be looked at. */
const TRANSITION_SHARE = 0.5;
export const SETTLE_MOVE_MS = 1.5 * SECOND;
/** Walked rather than repeated: one stride leads to the next, without coming to rest in between. */
const WALKED: ReadonlySet<string> = new Set(['walk_short', 'walk_stride']);

export interface PoseMoment {
  readonly pose: string;
  /** The leg that is stretched or works. */
  readonly side: 'left' | 'right';
  /** `effort` is the far end of a repetition: the knee lifted, the hips raised. */
  readonly moment: 'rest' | 'effort';
}

export interface PoseMove {
  readonly from: PoseMoment;
  readonly to: PoseMoment;
  /** From `from` to `to`, 0..1, eased like a movement: still at both ends, except where strides follow each other. */
  readonly progress: number;
  /** Of a repetition's way back, where it went out a part of its way only: how far, above 0 and below 1. */
  readonly range?: number;
}

export interface RepMoment {
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  /** Of this repetition, 0..1. */
  readonly progress: number;
  readonly leftMs: number;
  /** The leg that works in this repetition. */
  readonly side: Side;
}

/** The repetition at `stepElapsedMs` into the step, or null in a step without. For both legs they alternate, left first. */
export function repAt(step: Step, stepElapsedMs: number): RepMoment | null {
  if (!step.reps) return null;
  const repMs = (step.seconds * SECOND) / step.reps;
  const index = Math.min(Math.floor(stepElapsedMs / repMs), step.reps - 1);
  const progress = Math.min((stepElapsedMs - index * repMs) / repMs, 1);
  const alternating = index % 2 === 0 ? 'left' : 'right';
  const side = step.side === 'left' || step.side === 'right' ? step.side : alternating;
  return { number: index + 1, of: step.reps, progress, leftMs: repMs * (1 - progress), side };
}

/** The figure's movement at `stepElapsedMs` into step `stepIndex`: into the step's pose, then its repetitions. */
export function poseMoveAt(steps: readonly Step[], stepIndex: number, stepElapsedMs: number): PoseMove {
  const step = steps[stepIndex];
  if (!step) throw new RangeError(`no step ${stepIndex}`);

  const rep = repAt(step, stepElapsedMs);
  if (rep && isWalk(step)) {
    const stood = stepIndex > 0 ? restingPose(steps, stepIndex - 1) : null;
    return strideAt(rep, step, { before: steps[stepIndex - 1], stood, after: steps[stepIndex + 1] });
  }
  if (rep) {
    // Out and back within one repetition, standing still at both ends: (1 − cos 2πt) / 2. Back is a move of its own,
    // for who walks does not step back. The first way out begins wherever the step before has ended.
    const out = (1 - Math.cos(2 * Math.PI * rep.progress)) / 2;
    const side = rep.side === 'right' ? 'right' : 'left';
    const rest: PoseMoment = { pose: step.pose, side, moment: 'rest' };
    const before = rep.number === 1 && stepIndex > 0 ? restingPose(steps, stepIndex - 1) : rest;
    const start = before.pose === step.pose ? rest : before;
    const effort: PoseMoment = { pose: step.pose, side, moment: 'effort' };
    // A part of the way is counted from the pose's own rest: coming from another pose, the first repetition only leads there.
    if (step.range !== undefined && start !== rest) return { from: start, to: rest, progress: eased(rep.progress) };
    const { range = 1 } = step;
    return rep.progress < 0.5
      ? { from: start, to: effort, progress: out * range }
      : { from: effort, to: rest, progress: 1 - out * range, ...(range < 1 && { range }) };
  }

  const to = restingPose(steps, stepIndex);
  const before = stepIndex > 0 ? restingPose(steps, stepIndex - 1) : to;
  if (before.pose === to.pose && before.side === to.side) return { from: to, to, progress: 1 };
  const stepMs = step.seconds * SECOND;
  const moveMs =
    step.kind === 'transition'
      ? Math.min(TRANSITION_MOVE_MS, stepMs * TRANSITION_SHARE)
      : Math.min(SETTLE_MOVE_MS, stepMs);
  return { from: before, to, progress: eased(Math.min(stepElapsedMs / moveMs, 1)) };
}

function isWalk({ pose, reps = 0 }: Step): boolean {
  return reps > 1 && WALKED.has(pose);
}

/** Whether one walk leads on into the next: its last stride must leave the other leg behind than the next one's first. */
function walksOn(before: Step | undefined, after: Step | undefined): boolean {
  return before !== undefined && after !== undefined && isWalk(before) && isWalk(after) && (before.reps ?? 0) % 2 === 0;
}

interface Neighbours {
  readonly before: Step | undefined;
  /** Where `before` has ended. */
  readonly stood: PoseMoment | null;
  readonly after: Step | undefined;
}

/**
 * A repetition of a walk is a stride, whatever leg the step names: the first gathers speed out of standing, or of whatever pose the step
 * before has ended in, the last loses it again, and in all between the body goes on at one speed. From one walk to the next nobody stands still.
 */
function strideAt({ number, of, progress }: RepMoment, step: Step, { before, stood, after }: Neighbours): PoseMove {
  const { pose } = step;
  const leftBehind = (stride: number): PoseMoment => ({
    pose,
    side: stride % 2 === 1 ? 'left' : 'right',
    moment: 'effort',
  });
  const standing: PoseMoment = { pose, side: 'left', moment: 'rest' };
  if (number === 1 && walksOn(before, step))
    return { from: { pose: before?.pose ?? pose, side: 'right', moment: 'effort' }, to: leftBehind(1), progress };
  if (number === 1) {
    const from = stood === null || stood.pose === pose ? standing : stood;
    return { from, to: leftBehind(1), progress: progress ** 2 };
  }
  if (number === of && !walksOn(step, after))
    return { from: leftBehind(of - 1), to: standing, progress: 1 - (1 - progress) ** 2 };
  return { from: leftBehind(number - 1), to: leftBehind(number), progress };
}

/** Whether the move leads from one stride of a walk to the next. */
export function isStride({ from, to }: Pick<PoseMove, 'from' | 'to'>): boolean {
  return from.moment === 'effort' && to.moment === 'effort' && from.side !== to.side;
}

/**
 * The pose a step rests in. A step that names no single leg keeps the one before it in front, so that nothing swaps
 * legs without being told to.
 */
function restingPose(steps: readonly Step[], stepIndex: number): PoseMoment {
  const named = steps
    .slice(0, stepIndex + 1)
    .reverse()
    .find((step) => step.side === 'left' || step.side === 'right');
  return { pose: steps[stepIndex]?.pose ?? '', side: named?.side === 'right' ? 'right' : 'left', moment: 'rest' };
}

/** 0..1 to 0..1, slow at both ends (smoothstep). */
export function eased(t: number): number {
  return t * t * (3 - 2 * t);
}
