/** Steps that give way to what a person tells about their body. Source: docs/EVIDENCE.md#5-scripts, "Swaps", and docs/EVIDENCE.md#2-movement-library, "Skip". */
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import { sayable } from '../routine/cueTiming.ts';
import { conditionsOf, isLeftWithBreathing } from './bodyConditions.ts';
import { changedWithin } from './changesWithin.ts';
import { withEasierPoses, withoutTopUps } from './easierPoses.ts';
import { allowsHips } from './hipPrecautions.ts';
import { isBreathingOnly, needsFloor, poseDemand } from './poseDemands.ts';
import type { Cue, Routine, RoutinePlace, Step } from '../routine/routine.ts';
import { seatedBreathing, seatedRoutine } from './seatedBreathing.ts';
import { kneeHugLines, linesAfterKneeHug, suitedLines } from './suitedLines.ts';

/** The routine as this body can do it: same id, same seconds; the very same object where nothing needs to change. */
export function suitedToBody(routine: Routine, body: BodyPreferences): Routine {
  const changed = withoutTopUps(changedWithin(routine, body), body);
  if (isLeftWithBreathing(body)) return breathingOnly(changed);
  const easier = withEasierPoses(body.soreKnee ? withoutKneeling(changed) : changed, body);
  const suited = body.pregnantOrReflux ? withoutLying(easier) : easier;
  return conditionsOf(body).every((condition) => allowsHips(condition, suited)) ? suited : breathingOnly(routine);
}

function breathingOnly(routine: Routine): Routine {
  return isBreathingOnly(routine) ? routine : seatedRoutine(routine);
}

/** Half kneeling becomes the one-joint stretch on the back, for the same leg and as long. */
function withoutKneeling(routine: Routine): Routine {
  if (!routine.steps.some(kneels)) return routine;
  const steps = routine.steps.map((step, index) => {
    const before = routine.steps[index - 1];
    const afterKneeling = before !== undefined && kneels(before);
    if (kneels(step)) return onTheBack(step, afterKneeling);
    const cues = afterKneeling && step.kind === 'transition' ? linesAfterKneeHug(step.pose) : undefined;
    return cues === undefined ? step : { ...step, cues: sayable(cues, step.seconds) };
  });
  return { ...routine, steps };
}

function kneels({ pose }: Step): boolean {
  return poseDemand(pose) === 'kneeling';
}

function onTheBack(step: Step, changesLegs: boolean): Step {
  return { ...step, pose: 'floor_kendall', cues: sayable(cuesOnTheBack(step, changesLegs), step.seconds) };
}

function cuesOnTheBack({ kind, side, cues }: Step, changesLegs: boolean): readonly Cue[] {
  if (kind === 'check-in') return cues;
  if (kind === 'transition') return kneeHugLines(changesLegs ? 'changeTo' : 'lieDown', side);
  return kneeHugLines('hold', side);
}

/** Every stretch of lying, with the ways down and up that belong to it, becomes sitting and breathing of the same seconds. */
function withoutLying(routine: Routine): Routine {
  const steps: Step[] = [];
  let run: Step[] = [];
  const endRun = (): void => {
    steps.push(...(run.some(lies) ? seatedInstead(run, steps.at(-1)) : run));
    run = [];
  };
  for (const step of routine.steps) {
    if (lies(step) || poseDemand(step.pose) === 'fromLying') {
      run.push(step);
    } else {
      endRun();
      steps.push(step);
    }
  }
  endRun();
  if (!routine.steps.some(lies)) return routine;
  if (steps.every((step) => !routine.steps.includes(step))) return seatedRoutine(routine);
  return { ...routine, setting: settingOf({ ...routine, steps }), steps };
}

function lies({ pose }: Step): boolean {
  return poseDemand(pose) === 'lying';
}

function seatedInstead(run: readonly Step[], before: Step | undefined): readonly Step[] {
  const seconds = run.reduce((sum, step) => sum + step.seconds, 0);
  const last = run.at(-1);
  // What is said while sitting up on the floor suits a chair as well.
  const seated =
    last?.kind === 'check-in' && !lies(last)
      ? seatedBreathing(seconds, { kind: 'check-in', seconds: last.seconds, pose: 'chair_tall', cues: last.cues })
      : seatedBreathing(seconds);
  if (before === undefined || !kneels(before)) return seated;
  const up = suitedLines('seated.upFromKneeling');
  return seated.map((step, index) => (index === 0 ? { ...step, cues: sayable(up, step.seconds) } : step));
}

/** A routine that no longer needs its floor or bed can be done where it now is. */
function settingOf(routine: Routine): RoutinePlace {
  const { setting, steps } = routine;
  if (needsFloor({ ...routine, setting: 'chair' })) return setting;
  return steps.some(({ pose }) => poseDemand(pose) === 'standing') ? 'standing' : 'chair';
}
