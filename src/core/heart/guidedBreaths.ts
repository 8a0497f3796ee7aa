/** Where in a routine the heart is looked at: the breaths that the pacer leads, and the minutes of free breathing around them. */
import { breathSeconds, type Routine, type Step } from '../routine/routine.ts';
import { SECOND } from '../time/time.ts';

/** Milliseconds into the routine: from (included) to (excluded). */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** One whole breath that the pacer leads. */
export interface GuidedBreath extends Stretch {
  /** How long it takes, milliseconds; the same for all breaths of a pace. */
  readonly breathMs: number;
  /** How long of that is breathing in, held breath included. */
  readonly inMs: number;
}

/** Free breathing settles for so long before it is measured. Source: docs/EVIDENCE.md#1-breathing, "Ramp-in" */
const SETTLES_MS = 15 * SECOND;
/** Free breathing that is shorter than this, settling included, gives no RMSSD. */
const FREE_FROM_MS = 80 * SECOND;

/** Whole breaths only: what is cut off by the end of its step is left out. */
export function guidedBreaths(routine: Routine): readonly GuidedBreath[] {
  return stretchesOf(routine).flatMap(({ step, fromMs, toMs }) => {
    if (step.kind !== 'breathe' || step.breath === undefined) return [];
    const breathMs = breathSeconds(step.breath) * SECOND;
    const inMs = (step.breath.in + step.breath.holdIn) * SECOND;
    const whole = Math.floor((toMs - fromMs) / breathMs + 1e-6);
    return Array.from({ length: whole }, (_, index) => ({
      fromMs: fromMs + index * breathMs,
      toMs: fromMs + (index + 1) * breathMs,
      breathMs,
      inMs,
    }));
  });
}

/**
 * The minutes of free breathing before and after the led breaths, without their first seconds. Null where the routine has not both of
 * them in one posture: they could not be compared.
 */
export function freeMinutes(routine: Routine): { readonly before: Stretch; readonly after: Stretch } | null {
  const breaths = guidedBreaths(routine);
  const firstMs = breaths[0]?.fromMs ?? 0;
  const lastMs = breaths.at(-1)?.toMs ?? 0;
  const free = stretchesOf(routine).filter(({ step, fromMs, toMs }) => isFree(step) && toMs - fromMs >= FREE_FROM_MS);
  const before = free.find(({ toMs }) => toMs <= firstMs);
  const after = free.findLast(({ fromMs }) => fromMs >= lastMs && lastMs > 0);
  if (before === undefined || after === undefined || before.step.pose !== after.step.pose) return null;
  return { before: settled(before), after: settled(after) };
}

function isFree({ kind, breath }: Step): boolean {
  return kind === 'breathe' && breath === undefined;
}

function settled({ fromMs, toMs }: Stretch): Stretch {
  return { fromMs: fromMs + SETTLES_MS, toMs };
}

function stretchesOf({ steps }: Routine): readonly (Stretch & { readonly step: Step })[] {
  let untilMs = 0;
  return steps.map((step) => {
    const fromMs = untilMs;
    untilMs += step.seconds * SECOND;
    return { step, fromMs, toMs: untilMs };
  });
}
