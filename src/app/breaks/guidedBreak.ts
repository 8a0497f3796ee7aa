/** The running break as its window needs it: routine, time, how it opens, where its steps lead. */
import type { BreakEnding, GuidedBreak } from '../../contract.ts';
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
  { muted, timesHurt, notice }: Pick<GuidedBreak, 'muted' | 'timesHurt' | 'notice'>,
): GuidedBreak {
  return {
    routine,
    elapsedMs: running.elapsedMs,
    paused: running.paused && running.begun,
    waits: running.waits,
    begun: running.begun,
    muted,
    timesHurt,
    notice,
    ...awaitedTexts(preferences, timesHurt),
    ending: endingOf(running, preferences),
  };
}

/** What has to be read before the break goes on. @param timesHurt how often something was said to hurt in the routine that runs */
export function awaitedTexts(
  { safetyTextRead, stopRulesRead }: Preferences,
  timesHurt: number,
): Pick<GuidedBreak, 'awaitsSafetyText' | 'awaitsStopRules'> {
  return { awaitsSafetyText: !safetyTextRead, awaitsStopRules: timesHurt > 0 && !stopRulesRead };
}

/** Once half of it is spent a break counts, and nothing is lost by ending it. */
function endingOf({ spentMs, lengthMs }: RunningBreak, { insistence, askBeforeEnding }: Preferences): BreakEnding {
  if (insistence === 'strict') return 'held';
  return askBeforeEnding && spentMs * 2 < lengthMs ? 'asked' : 'atOnce';
}

/** How the break window opens. @param focus only when the person asked: what opens by itself must not swallow typing */
export function breakWindowWishes(
  { breaksFillScreen, breaksOnEveryDisplay, heartStrap }: Preferences,
  focus: boolean,
): BreakWindowWishes {
  return { focus, fillScreen: breaksFillScreen, everyDisplay: breaksOnEveryDisplay, heartStrap };
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
