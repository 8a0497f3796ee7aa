import type { GuidedBreak } from '../contract.ts';
import { guideAt, stepStartMs } from '../core/guide.ts';
import type { Outlook } from '../core/outlook.ts';
import type { Preferences } from '../core/preferences.ts';
import type { Routine } from '../core/routine.ts';
import { SECOND } from '../core/time.ts';

/** A press on "repeat" this soon after a step began goes back to the step before, as in every music player. */
const REPEAT_GOES_BACK_WITHIN_MS = 2 * SECOND;
const CALM_BREATH = { in: 4, holdIn: 0, out: 6, holdOut: 0 };

export type RunningBreak = NonNullable<Outlook['runningBreak']>;

/** The running break as the break window needs it. */
export function guidedBreakOf(
  running: RunningBreak,
  preferences: Preferences,
  routines: ReadonlyMap<string, Routine>,
): GuidedBreak {
  return {
    routine: routineOf(running, routines),
    elapsedMs: running.elapsedMs,
    paused: running.paused,
    awaitsSafetyText: !preferences.safetyTextRead,
    strict: preferences.insistence === 'strict',
  };
}

/** Where in the break a press on "skip this step" or "repeat this step" leads, in milliseconds from its beginning. */
export function stepTargetMs(running: RunningBreak, routine: Routine, direction: 'next' | 'again'): number {
  const { stepIndex, stepElapsedMs } = guideAt(routine, running.elapsedMs);
  if (direction === 'next') return stepStartMs(routine, stepIndex + 1);
  return stepStartMs(routine, stepElapsedMs < REPEAT_GOES_BACK_WITHIN_MS ? stepIndex - 1 : stepIndex);
}

/** The break's routine, or quiet breathing for its length where the kind names none that is known. */
export function routineOf({ kind, routine, lengthMs }: RunningBreak, routines: ReadonlyMap<string, Routine>): Routine {
  const known = routine === null ? undefined : routines.get(routine);
  if (known !== undefined) return known;
  const seconds = Math.max(1, Math.round(lengthMs / SECOND));
  const breathSeconds = CALM_BREATH.in + CALM_BREATH.out;
  const breathing = Math.floor(seconds / breathSeconds) * breathSeconds;
  return {
    id: kind,
    name: kind,
    setting: 'chair',
    seconds,
    steps: [
      ...(breathing > 0
        ? [{ kind: 'breathe' as const, seconds: breathing, pose: 'chair_tall', breath: CALM_BREATH, cues: [] }]
        : []),
      ...(seconds > breathing
        ? [{ kind: 'check-in' as const, seconds: seconds - breathing, pose: 'chair_tall', cues: [] }]
        : []),
    ],
  };
}
