/**
 * Routines in another language. The English line is its own key: the same cue is said alike in every routine, lines that
 * swaps and paces bring along are met too, and a line that was reworded in English shows up as not yet translated.
 */
import type { Routine } from './routine.ts';

/** A language's words for what English routines say; a line that is not among them, such as a person's own, stays as it is. */
export interface RoutineTexts {
  readonly names: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
}

export function translatedName(name: string, { names }: RoutineTexts): string {
  return names[name] ?? name;
}

export function translatedRoutine(routine: Routine, texts: RoutineTexts): Routine {
  return {
    ...routine,
    name: translatedName(routine.name, texts),
    steps: routine.steps.map((step) => ({
      ...step,
      cues: step.cues.map(({ at, say }) => ({ at, say: texts.lines[say] ?? say })),
    })),
  };
}
