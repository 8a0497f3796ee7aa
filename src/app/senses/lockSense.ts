/**
 * Whether the screen is locked, by all who may know of it: one that says so is enough, and one that knows goes before one that does not.
 */
import type { SenseSays } from '../../core/senses/sense.ts';
import type { HeardPart } from './anyOf.ts';
import { joinedSense } from './joinedSense.ts';
import type { StartSense } from './startSense.ts';

export function senseLockBy(...parts: readonly StartSense[]): StartSense {
  return joinedSense(parts, () => lockOf);
}

function lockOf(heard: readonly HeardPart[]): SenseSays | null {
  const saying = (answer: SenseSays['answer']): SenseSays | undefined =>
    heard.find((says) => says?.answer === answer) ?? undefined;
  return saying('yes') ?? saying('no') ?? (heard.includes(null) ? null : (saying('unknown') ?? null));
}
