/**
 * “This hurts” (docs/GUIDED-BREAK.md#this-hurts): a routine in which moves give way to gentler ones. Each press is a moment of the
 * break's timeline; from it on the move at hand is a gentler one, and at the next press rest. The seconds of the routine stay, so
 * neither the engine nor a window's clock notices, and every window draws the same from the same moments.
 */
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import { eases, type Ease, type GentlerPose } from '../preferences/gentlerPreferences.ts';
import { sayable } from '../routine/cueTiming.ts';
import type { Cue, Routine, Step } from '../routine/routine.ts';
import { SECOND } from '../time/time.ts';
import { breatheFreely, gentlerNow, wayFor, type Way } from './gentlerWays.ts';

/** Where less than this lies before or after a press, the step is not parted for it. */
const LEAST_PART_MS = SECOND;
/** How long there is to say that it is gentler now, and then for each line, before the next one. */
export const NOW_SECONDS = 2;
export const LINE_SECONDS = 4;

export interface GentlerWish {
  /** What gives way from the break's beginning. */
  readonly always: readonly GentlerPose[];
  /** Milliseconds into the routine at which the person said that it hurts, in the order in which they did. */
  readonly pressedAtMs: readonly number[];
  readonly body: BodyPreferences;
}

export interface GentlerRoutine {
  /** The very same object where nothing gave way. */
  readonly routine: Routine;
  /** What was said to hurt in this break, each pose once, as far as it gives way for that. */
  readonly hurt: readonly GentlerPose[];
}

/** A stretch of the routine: what it was, and how far it has given way. */
interface Part {
  readonly was: Step;
  readonly seconds: number;
  readonly ease: Ease | null;
  /** The press fell into the midst of it: what was done before it is a part of its own. */
  readonly pressed: boolean;
  /** It hurt while breath was led, here or before in the same move: breath that is led is let go free. */
  readonly freesBreath: boolean;
}

export function gentlerRoutine(routine: Routine, { always, pressedAtMs, body }: GentlerWish): GentlerRoutine {
  const easeOf = new Map(always.map(({ pose, ease }) => [pose, ease]));
  const partOf = (was: Step): Part => ({
    was,
    seconds: was.seconds,
    ease: easeOf.get(was.pose) ?? null,
    pressed: false,
    freesBreath: false,
  });
  const deepest = ({ was, ease }: Part): Ease => wayFor(was.pose, nextEase(ease), routine.setting, body).ease;

  let parts: readonly Part[] = routine.steps.map(partOf);
  const hurt = new Map<string, Ease>();
  for (const atMs of pressedAtMs) {
    const { index, intoMs } = partAt(parts, atMs);
    const part = parts[index];
    if (part === undefined) continue;
    const ease = deepest(part);
    hurt.set(part.was.pose, deeper(ease, hurt.get(part.was.pose) ?? null));
    parts = part.ease === ease ? parts : given(parts, index, intoMs, ease);
  }
  const told = [...hurt].map(([pose, ease]) => ({ pose, ease }));
  if (parts.every(({ ease }) => ease === null)) return { routine, hurt: told };
  const steps = parts.map((part) => stepOf(part, routine, body));
  return { routine: { ...routine, steps }, hurt: told };
}

/** The poses of both lists, each as far as either says. */
export function joinedGentler(one: readonly GentlerPose[], other: readonly GentlerPose[]): readonly GentlerPose[] {
  const joined = new Map<string, Ease>();
  for (const { pose, ease } of [...one, ...other]) joined.set(pose, deeper(ease, joined.get(pose) ?? null));
  return [...joined].map(([pose, ease]) => ({ pose, ease }));
}

/** The move from there on gives way: the rest of its part, and what follows in the same pose for the same leg. */
function given(parts: readonly Part[], index: number, intoMs: number, ease: Ease): readonly Part[] {
  const part = parts[index];
  if (part === undefined) return parts;
  const leftMs = part.seconds * SECOND - intoMs;
  const freesBreath = part.was.kind === 'breathe';
  const end = parts.findIndex((other, at) => at > index && !isSameMove(other.was, part.was));
  const following = parts.slice(index + 1, end === -1 ? undefined : end).map((other) => ({
    ...other,
    ease: deeper(ease, other.ease),
    freesBreath: freesBreath || other.freesBreath,
  }));
  const after = end === -1 ? [] : parts.slice(end);
  const now =
    leftMs < LEAST_PART_MS
      ? [part]
      : intoMs < LEAST_PART_MS
        ? [{ ...part, ease, freesBreath, pressed: true }]
        : [
            { ...part, seconds: intoMs / SECOND },
            { ...part, seconds: leftMs / SECOND, ease, freesBreath, pressed: true },
          ];
  return [...parts.slice(0, index), ...now, ...following, ...after];
}

function isSameMove(one: Step, other: Step): boolean {
  return one.pose === other.pose && one.side === other.side;
}

function stepOf(part: Part, { setting }: Routine, body: BodyPreferences): Step {
  const { was, seconds, ease, freesBreath } = part;
  if (ease === null) return seconds === was.seconds ? was : cutShort(was, seconds);
  const way = wayFor(was.pose, ease, setting, body);
  const { breath, reps, side } = was;
  const rests = way.ease === 'rest';
  const keepsBreath = breath !== undefined && !rests && !(freesBreath && was.kind === 'breathe');
  const keepsReps = reps !== undefined && !rests && (way.pose === was.pose || way.reps !== undefined);
  const range = rangeIn(was, way);
  return {
    kind: rests && was.kind === 'hold' ? 'breathe' : was.kind,
    seconds,
    pose: way.pose,
    ...(side !== undefined && { side }),
    ...(keepsBreath && { breath }),
    ...(keepsReps && { reps: repsIn(was, reps * (way.reps ?? 1), seconds) }),
    ...(keepsReps && range !== undefined && { range }),
    cues: cuesOf(part, way.lines, keepsBreath),
  };
}

/** As many repetitions of a step as that part of it has room for, one at least. */
function repsIn(step: Step, reps: number, seconds: number): number {
  return Math.max(1, Math.round((reps * seconds) / step.seconds));
}

/** A step that goes only a part of its way already, for a body, goes the gentler part of that part. */
function rangeIn(was: Step, way: Way): number | undefined {
  if (was.range === undefined || way.pose !== was.pose) return way.range;
  return was.range * (way.range ?? 1);
}

/** What is left of a step in front of a press: it ends in the middle of a repetition or a breath. */
function cutShort(step: Step, seconds: number): Step {
  const reps = step.reps === undefined ? {} : { reps: repsIn(step, step.reps, seconds) };
  return { ...step, ...reps, seconds, cues: step.cues.filter(({ at }) => at < seconds) };
}

/** The gentler line first. A step that leads the breath, or asks to notice, goes on with its own lines. */
function cuesOf({ was, seconds, ease, pressed }: Part, lines: readonly string[], keepsBreath: boolean): readonly Cue[] {
  const freely = was.kind === 'breathe' && !keepsBreath && ease !== 'rest' ? [breatheFreely] : [];
  const from = pressed ? NOW_SECONDS : 0;
  const now = pressed ? [{ at: 0, say: gentlerNow }] : [];
  const said = [...lines, ...freely].map((say, index) => ({ at: from + index * LINE_SECONDS, say }));
  const isLed = was.kind === 'check-in' || (was.kind === 'breathe' && keepsBreath);
  const own = isLed && !pressed ? was.cues.filter(({ at }) => at >= said.length * LINE_SECONDS) : [];
  return sayable([...now, ...said, ...own], seconds);
}

function partAt(parts: readonly Part[], atMs: number): { readonly index: number; readonly intoMs: number } {
  let startsAtMs = 0;
  for (const [index, { seconds }] of parts.entries()) {
    const endsAtMs = startsAtMs + seconds * SECOND;
    if (atMs < endsAtMs || index === parts.length - 1) return { index, intoMs: Math.max(0, atMs - startsAtMs) };
    startsAtMs = endsAtMs;
  }
  return { index: -1, intoMs: 0 };
}

function nextEase(ease: Ease | null): Ease {
  return ease === null ? 'gentler' : 'rest';
}

function deeper(one: Ease, other: Ease | null): Ease {
  return other !== null && eases.indexOf(other) > eases.indexOf(one) ? other : one;
}
