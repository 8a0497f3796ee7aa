/**
 * A routine while it is being written. The app's own check decides whether it is sound (a call to the main process); a
 * draft only has to keep whatever a person types.
 */
import { canNameFile } from '../../src/core/routine/routineId.ts';
import {
  topUpAt,
  type Breath,
  type Cue,
  type Routine,
  type RoutinePlace,
  type Side,
  type Step,
  type StepKind,
} from '../../src/core/routine/routine.ts';

export interface StepDraft {
  /** Stays with the step when it moves, so that its fields keep what they show. */
  readonly key: number;
  readonly kind: StepKind;
  readonly seconds: number;
  readonly pose: string;
  readonly side: Side | '';
  /** As the literature writes it, in-hold-out-hold: `4-0-6-0`, or `2+1-0-6-0` with an in-breath that is topped up; empty: none. */
  readonly breath: string;
  /** Not shown; it stays as it came. */
  readonly ownPace: boolean;
  /** 0: none */
  readonly reps: number;
  readonly cues: readonly Cue[];
}

export interface RoutineDraft {
  readonly id: string;
  readonly name: string;
  readonly setting: RoutinePlace;
  readonly steps: readonly StepDraft[];
}

export function draftOf({ id, name, setting, steps }: Routine): RoutineDraft {
  return { id, name, setting, steps: steps.map(stepDraftOf) };
}

function stepDraftOf({ kind, seconds, pose, side, breath, ownPace, reps, cues }: Step, key: number): StepDraft {
  return {
    key,
    kind,
    seconds,
    pose,
    side: side ?? '',
    breath: breath ? breathText(breath) : '',
    ownPace: ownPace === true,
    reps: reps ?? 0,
    cues,
  };
}

/** The smallest sound routine, to begin with, in the words of the person who will change it. */
export function newRoutine(
  id: string,
  words: { readonly name: string; readonly settle: string; readonly breathe: string },
): Routine {
  return {
    id,
    name: words.name,
    setting: 'chair',
    seconds: 28,
    steps: [
      { kind: 'transition', seconds: 8, pose: 'chair_tall', cues: [{ at: 0, say: words.settle }] },
      {
        kind: 'breathe',
        seconds: 20,
        pose: 'chair_tall',
        breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 },
        cues: [{ at: 0, say: words.breathe }],
      },
    ],
  };
}

/** What is handed in: a routine by its form, whatever its fields contain. Its seconds are the sum of its steps'. */
export function routineFrom({ steps, ...about }: RoutineDraft): unknown {
  return { ...about, seconds: secondsOf(steps), steps: steps.map(stepFrom) };
}

/** Whether both would be handed in as the same routine. */
export function isSameRoutine(one: RoutineDraft, other: RoutineDraft): boolean {
  return JSON.stringify(routineFrom(one)) === JSON.stringify(routineFrom(other));
}

/** Of all steps; an empty field counts nothing. */
export function secondsOf(steps: readonly Pick<StepDraft, 'seconds'>[]): number {
  return steps.reduce((sum, { seconds }) => sum + (Number.isNaN(seconds) ? 0 : seconds), 0);
}

function stepFrom({ kind, seconds, pose, side, breath, ownPace, reps, cues }: StepDraft): unknown {
  return {
    kind,
    seconds,
    pose,
    ...(side === '' ? {} : { side }),
    ...(breath.trim() === '' ? {} : { breath: breathFrom(breath) }),
    ...(ownPace ? { ownPace } : {}),
    ...(reps === 0 ? {} : { reps }),
    cues,
  };
}

/** A top-up that tops up nothing is not written: it would not be read again. */
function breathText(breath: Breath): string {
  const { in: inSeconds, holdIn, out, holdOut, topUp = 0 } = breath;
  const inText = topUpAt(breath) === null ? inSeconds : `${topUp}+${inSeconds - topUp}`;
  return [inText, holdIn, out, holdOut].join('-');
}

/** `4-6` is short for `4-0-6-0`. What is no number is refused by the check, which names the field. */
function breathFrom(text: string): Breath {
  const [inText = '', ...others] = text.split('-');
  const [first = NaN, toppedUpBy] = inText.split('+').map(numberIn);
  const inBreath = toppedUpBy === undefined ? { in: first } : { in: first + toppedUpBy, topUp: first };
  const [second = NaN, ...more] = others.map(numberIn);
  const [out = NaN, holdOut = NaN] = more;
  return more.length === 0
    ? { ...inBreath, holdIn: 0, out: second, holdOut: 0 }
    : { ...inBreath, holdIn: second, out, holdOut };
}

function numberIn(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}

/** With a new step behind that one, in its pose. */
export function withStepAfter(draft: RoutineDraft, index: number): RoutineDraft {
  const pose = draft.steps[index]?.pose ?? 'chair_tall';
  const key = Math.max(0, ...draft.steps.map((step) => step.key)) + 1;
  const step: StepDraft = {
    key,
    kind: 'hold',
    seconds: 10,
    pose,
    side: '',
    breath: '',
    ownPace: false,
    reps: 0,
    cues: [],
  };
  return { ...draft, steps: draft.steps.toSpliced(index + 1, 0, step) };
}

export function withoutStep(draft: RoutineDraft, index: number): RoutineDraft {
  return { ...draft, steps: draft.steps.toSpliced(index, 1) };
}

/** @param by −1 towards the beginning, 1 towards the end; nothing changes at either end */
export function withStepMoved(draft: RoutineDraft, index: number, by: -1 | 1): RoutineDraft {
  const step = draft.steps[index];
  const target = index + by;
  if (step === undefined || target < 0 || target >= draft.steps.length) return draft;
  return { ...draft, steps: draft.steps.toSpliced(index, 1).toSpliced(target, 0, step) };
}

export function withStepChanged(draft: RoutineDraft, index: number, part: Partial<StepDraft>): RoutineDraft {
  return { ...draft, steps: draft.steps.map((step, other) => (other === index ? { ...step, ...part } : step)) };
}

/** An id that no routine has yet, out of a name: small letters, digits and _. */
export function freeId(name: string, taken: readonly string[]): string {
  const letters = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  const base = letters.slice(0, 40) || 'routine';
  const isFree = (id: string): boolean => !taken.includes(id) && canNameFile(id);
  if (isFree(base)) return base;
  for (let number = 2; ; number += 1) if (isFree(`${base}_${String(number)}`)) return `${base}_${String(number)}`;
}
