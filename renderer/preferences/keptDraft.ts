/**
 * What was being written of a routine when its window was closed: it is there again when the same routine is opened for
 * writing, unless the routine itself is another one by then.
 */
import type { RoutineDraft } from './routineDraft.ts';

/** @param untouched what the draft began as */
export function keepDraft(untouched: RoutineDraft, draft: RoutineDraft): void {
  localStorage.setItem(keyOf(untouched), JSON.stringify([untouched, draft]));
}

/** Hands out once what was kept, else the untouched one. */
export function takeKeptDraft(untouched: RoutineDraft): RoutineDraft {
  const kept = localStorage.getItem(keyOf(untouched));
  if (kept === null) return untouched;
  localStorage.removeItem(keyOf(untouched));
  // Only this window writes here, and a draft that an older version kept differs in what it began as.
  const [beganAs, draft] = JSON.parse(kept, withEmptyNumbers) as [RoutineDraft, RoutineDraft];
  return JSON.stringify(beganAs) === JSON.stringify(untouched) ? draft : untouched;
}

function keyOf({ id }: RoutineDraft): string {
  return `routine draft ${id}`;
}

/** An empty number field is NaN in a draft, and JSON writes NaN as null; nothing else in a draft is null. */
function withEmptyNumbers(_name: string, value: unknown): unknown {
  return value === null ? NaN : value;
}
