/** Rhythms to choose from at the beginning: how often the two kinds of break come that everybody starts with. */
import type { BreakKind } from './preferences.ts';
import { MINUTE } from '../time/time.ts';

export const rhythmNames = ['gentle', 'evidence', 'light'] as const;
export type RhythmName = (typeof rhythmNames)[number];

/** Intervals in milliseconds of desk time, by the id of the kind; where both are equal, the longer kind is what comes. */
type Rhythm = Readonly<Record<'reset' | 'release', number>>;

/**
 * `gentle`: a long break an hour and a short one between. `evidence`: a long one every half hour, the dose that studies of active
 * breaks mostly tried (docs/EVIDENCE.md#3-dosing-and-adherence, "Radwan22"). `light`: one every hour and a half.
 */
export const rhythms: Readonly<Record<RhythmName, Rhythm>> = {
  gentle: { reset: 30 * MINUTE, release: 60 * MINUTE },
  evidence: { reset: 30 * MINUTE, release: 30 * MINUTE },
  light: { reset: 90 * MINUTE, release: 90 * MINUTE },
};

/** The kinds with the rhythm's intervals; kinds of the person's own stay as they are. */
export function withRhythm(kinds: readonly BreakKind[], name: RhythmName): readonly BreakKind[] {
  return kinds.map((kind) => ({ ...kind, everyMs: intervalIn(rhythms[name], kind) ?? kind.everyMs }));
}

/** The rhythm these kinds follow; null: one of the person's own. */
export function rhythmOf(kinds: readonly BreakKind[]): RhythmName | null {
  const fits = (name: RhythmName): boolean => kinds.every((kind) => intervalIn(rhythms[name], kind) === kind.everyMs);
  return rhythmNames.find(fits) ?? null;
}

function intervalIn(rhythm: Rhythm, { id }: BreakKind): number | undefined {
  return id === 'reset' || id === 'release' ? rhythm[id] : undefined;
}
