import type { EngineStep } from '../core/cycle/breakCycle.ts';
import type { RefusalReason } from '../core/cycle/cycleTypes.ts';

/** The step without its refusal, and the reason; null where nothing was refused. For those who say it themselves. */
export function takeRefusal(step: EngineStep): { readonly step: EngineStep; readonly why: RefusalReason | null } {
  const refused = step.effects.find((effect) => effect.type === 'callRefused');
  return { step: { ...step, effects: step.effects.filter((effect) => effect !== refused) }, why: refused?.why ?? null };
}
