/** Where in a breath a moment of a step lies. */
import { breathSeconds, topUpAt, type Breath, type Step } from './routine.ts';
import { SECOND } from '../time/time.ts';

export type BreathPhase = 'in' | 'holdIn' | 'out' | 'holdOut';

export interface BreathMoment {
  readonly phase: BreathPhase;
  /** Of the phase, 0..1. */
  readonly progress: number;
  readonly phaseMs: number;
  readonly leftMs: number;
  /** The progress at which a second in-breath tops up the first; null in other phases, and where there is none. */
  readonly topUpAt: number | null;
  /** Breaths finished in this step. */
  readonly breaths: number;
  /** True in `breathe` steps, where the pacer leads; false where the rhythm is a faint suggestion. */
  readonly leads: boolean;
}

/** The order of one breath; phases of no length are left out. */
export function breathPhases(breath: Breath): readonly { readonly phase: BreathPhase; readonly ms: number }[] {
  const phases = [
    { phase: 'in', ms: breath.in * SECOND },
    { phase: 'holdIn', ms: breath.holdIn * SECOND },
    { phase: 'out', ms: breath.out * SECOND },
    { phase: 'holdOut', ms: breath.holdOut * SECOND },
  ] as const;
  return phases.filter(({ ms }) => ms > 0);
}

/** The breath at `stepElapsedMs` into the step, or null where the step has no rhythm. Its first breath begins with it. */
export function breathAt(step: Step, stepElapsedMs: number): BreathMoment | null {
  if (!step.breath) return null;
  const { breath } = step;
  const phases = breathPhases(breath);
  const cycleMs = breathSeconds(breath) * SECOND;
  // The very end of a step belongs to its last breath, not to one that never comes.
  const atEnd = stepElapsedMs >= step.seconds * SECOND && stepElapsedMs % cycleMs === 0;
  const breaths = Math.floor(stepElapsedMs / cycleMs) - (atEnd ? 1 : 0);
  let into = stepElapsedMs - breaths * cycleMs;

  for (const [index, { phase, ms }] of phases.entries()) {
    if (into < ms || index === phases.length - 1) {
      const progress = Math.min(into / ms, 1);
      return {
        phase,
        progress,
        phaseMs: ms,
        leftMs: ms - ms * progress,
        topUpAt: phase === 'in' ? topUpAt(breath) : null,
        breaths,
        leads: step.kind === 'breathe',
      };
    }
    into -= ms;
  }
  return null;
}
