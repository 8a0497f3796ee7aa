/** Quiet breathing on a chair for any length of time: what is left to everybody, whatever a body or a room forbids. */
import { sayable } from './cueTiming.ts';
import { defaultPace, paceFacts } from './pace.ts';
import { breathSeconds, type Breath, type Cue, type Routine, type Step } from './routine.ts';

const POSE = 'chair_tall';
const SETTLE_SECONDS = 6;
const CLOSING_SECONDS = 10;
const WAY_IN: Breath = { in: 3, holdIn: 0, out: 5, holdOut: 0 };
const WAY_IN_BREATHS = 2;
/** With less breathing than this there is no time for a way in. */
const WAY_IN_FROM_SECONDS = 56;

const settle: readonly Cue[] = [
  { at: 0, say: 'Sit tall, feet flat.' },
  { at: 4, say: 'Jaw loose.' },
];
const wayIn: readonly Cue[] = [
  { at: 0, say: 'Small breath in.' },
  { at: 3, say: 'Let it leave slowly.' },
];
const leading: readonly Cue[] = [
  { at: 0, say: 'In, lower ribs widen.' },
  { at: 4, say: 'Out, shoulders drop.' },
  { at: 14, say: 'Slower, not bigger.' },
  { at: 34, say: 'Soften the belly.' },
  { at: 64, say: 'Weight into the seat.' },
  { at: 104, say: 'Nothing to fix.' },
  { at: 154, say: 'Jaw and belly soft.' },
  { at: 214, say: 'Slower, not bigger.' },
  { at: 274, say: 'Face loose.' },
];
const closing: readonly Cue[] = [
  { at: 0, say: 'Breathe as you like.' },
  { at: 3, say: 'Notice one change.' },
];

/**
 * Steps that fill `seconds` (above 0) exactly: sit down, breathe at the shipped pace in whole breaths, close. What is left over
 * goes to the sitting down, where nobody counts.
 *
 * @param close the step to close with, where the routine brings one that suits a chair
 */
export function seatedBreathing(seconds: number, close: Step = closeOf(CLOSING_SECONDS)): readonly Step[] {
  const { breath } = paceFacts(defaultPace);
  const breathing = seconds - close.seconds - SETTLE_SECONDS;
  if (breathing < breathSeconds(breath)) return [freely(seconds)];

  const wayInSeconds = breathing < WAY_IN_FROM_SECONDS ? 0 : WAY_IN_BREATHS * breathSeconds(WAY_IN);
  const led = Math.floor((breathing - wayInSeconds) / breathSeconds(breath)) * breathSeconds(breath);
  const settled = seconds - close.seconds - wayInSeconds - led;
  const steps: Step[] = [
    { kind: 'transition', seconds: settled, pose: POSE, cues: sayable(settle, settled) },
    { kind: 'breathe', seconds: wayInSeconds, pose: POSE, breath: WAY_IN, cues: sayable(wayIn, wayInSeconds) },
    { kind: 'breathe', seconds: led, pose: POSE, breath, cues: sayable(leading, led) },
    close,
  ];
  return steps.filter((step) => step.seconds > 0);
}

/** A routine of the same id and length that is nothing but sitting and breathing. */
export function seatedRoutine({ id, seconds }: Pick<Routine, 'id' | 'seconds'>): Routine {
  return { id, name: 'Seated breathing', setting: 'chair', seconds, steps: seatedBreathing(seconds) };
}

function closeOf(seconds: number): Step {
  return { kind: 'check-in', seconds, pose: POSE, cues: sayable(closing, seconds) };
}

function freely(seconds: number): Step {
  const cues = [
    { at: 0, say: 'Sit tall, feet flat.' },
    { at: 4, say: 'Breathe as you like.' },
  ];
  return { kind: 'breathe', seconds, pose: POSE, cues: sayable(cues, seconds) };
}
