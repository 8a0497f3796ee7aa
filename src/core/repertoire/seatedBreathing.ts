/** Quiet breathing on a chair for any length of time: what is left to everybody, whatever a body or a room forbids. */
import { sayable } from '../routine/cueTiming.ts';
import { defaultPace, paceFacts } from '../routine/pace.ts';
import { breathSeconds, type Breath, type Routine, type Step } from '../routine/routine.ts';
import { suitedLines } from './suitedLines.ts';

const POSE = 'chair_tall';
const SETTLE_SECONDS = 6;
const CLOSING_SECONDS = 10;
const WAY_IN: Breath = { in: 3, holdIn: 0, out: 5, holdOut: 0 };
const WAY_IN_BREATHS = 2;
/** With less breathing than this there is no time for a way in. */
const WAY_IN_FROM_SECONDS = 56;

/**
 * Steps that fill `seconds` (above 0) exactly: sit down, breathe at the shipped pace in whole breaths, close. What is
 * left over goes to the sitting down, whose seconds are not counted aloud.
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
    { kind: 'transition', seconds: settled, pose: POSE, cues: sayable(suitedLines('seated.settle'), settled) },
    {
      kind: 'breathe',
      seconds: wayInSeconds,
      pose: POSE,
      breath: WAY_IN,
      cues: sayable(suitedLines('seated.wayIn'), wayInSeconds),
    },
    { kind: 'breathe', seconds: led, pose: POSE, breath, cues: sayable(suitedLines('seated.breathe'), led) },
    close,
  ];
  return steps.filter((step) => step.seconds > 0);
}

/** A routine of the same id and length that is nothing but sitting and breathing. */
export function seatedRoutine({ id, seconds }: Pick<Routine, 'id' | 'seconds'>): Routine {
  return { id, name: 'Seated breathing', setting: 'chair', seconds, steps: seatedBreathing(seconds) };
}

function closeOf(seconds: number): Step {
  return { kind: 'check-in', seconds, pose: POSE, cues: sayable(suitedLines('seated.close'), seconds) };
}

function freely(seconds: number): Step {
  return { kind: 'breathe', seconds, pose: POSE, cues: sayable(suitedLines('seated.freely'), seconds) };
}
