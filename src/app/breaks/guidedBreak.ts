import type { GuidedBreak } from '../../contract.ts';
import { guideAt, stepStartMs } from '../../core/routine/guide.ts';
import type { Outlook } from '../../core/cycle/outlook.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { Routine } from '../../core/routine/routine.ts';
import { seatedRoutine } from '../../core/repertoire/seatedBreathing.ts';
import { SECOND } from '../../core/time/time.ts';
import type { BreakWindowWishes } from '../ports.ts';

/** A press on "repeat" this soon after a step began goes back to the step before, as in every music player. */
const REPEAT_GOES_BACK_WITHIN_MS = 2 * SECOND;

export type RunningBreak = NonNullable<Outlook['runningBreak']>;

/** The running break as the break window needs it. */
export function guidedBreakOf(
  running: RunningBreak,
  preferences: Preferences,
  routine: Routine,
  muted: boolean,
): GuidedBreak {
  return {
    routine,
    elapsedMs: running.elapsedMs,
    paused: running.paused && running.begun,
    begun: running.begun,
    muted,
    awaitsSafetyText: !preferences.safetyTextRead,
    strict: preferences.insistence === 'strict',
  };
}

/** How the break window opens. @param focus only when the person asked: what opens by itself must not swallow typing */
export function breakWindowWishes(
  { breaksFillScreen, breaksOnEveryDisplay }: Preferences,
  focus: boolean,
): BreakWindowWishes {
  return { focus, fillScreen: breaksFillScreen, everyDisplay: breaksOnEveryDisplay };
}

/** Where in the break a press on "skip this step" or "repeat this step" leads, in milliseconds from its beginning. */
export function stepTargetMs(running: RunningBreak, routine: Routine, direction: 'next' | 'again'): number {
  const { stepIndex, stepElapsedMs } = guideAt(routine, running.elapsedMs);
  if (direction === 'next') return stepStartMs(routine, stepIndex + 1);
  return stepStartMs(routine, stepElapsedMs < REPEAT_GOES_BACK_WITHIN_MS ? stepIndex - 1 : stepIndex);
}

/** The break's routine, or quiet breathing for its length where the kind names none that is known. */
export function routineOf(
  { kind, routine, lengthMs }: Pick<RunningBreak, 'kind' | 'routine' | 'lengthMs'>,
  routines: ReadonlyMap<string, Routine>,
): Routine {
  const known = routine === null ? undefined : routines.get(routine);
  return known ?? seatedRoutine({ id: kind, seconds: Math.max(1, Math.round(lengthMs / SECOND)) });
}
