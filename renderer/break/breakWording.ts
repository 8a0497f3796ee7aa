/** The break window's sentences that depend on where the break is. */
import type { Guide } from '../../src/core/routine/guide.ts';
import type { Routine, Step } from '../../src/core/routine/routine.ts';
import { t } from '../app.ts';
import { poseName } from '../shared/words/poseName.ts';

/** What a screen reader says of the drawing; during repetitions it keeps still. */
export function figureLabel({ step }: Guide): string {
  return t('break.figure', { pose: poseName(step.pose, step.side ?? null) });
}

/**
 * The line that names what comes after this, passing over steps that would say the same as now. A transition names what
 * it leads to, though it has that name itself.
 */
export function nextLine(routine: Routine, stepIndex: number): string {
  const now = routine.steps[stepIndex];
  const passedOver = now && now.kind !== 'transition' ? stepName(now) : null;
  const what = routine.steps
    .slice(stepIndex + 1)
    .map(stepName)
    .find((name) => name !== passedOver);
  return what === undefined ? t('break.next.nothing') : t('break.next', { what });
}

function stepName(step: Step): string {
  if (step.kind === 'breathe') return t('break.next.breathe');
  if (step.kind === 'check-in') return t('break.next.check-in');
  return poseName(step.pose, step.side ?? null);
}

/** “1:05”, the seconds begun counted whole. */
export function timeLeft(leftMs: number): { readonly shown: string; readonly spoken: string } {
  const whole = Math.ceil(leftMs / 1_000);
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  return {
    shown: t('break.left', { minutes, seconds: String(seconds).padStart(2, '0') }),
    spoken: t('break.leftSpoken', { minutes, seconds }),
  };
}
