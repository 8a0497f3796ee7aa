/** Asks the app, a moment after the last change, whether the draft is sound; the window carries no second check of its own. */
import { useEffect, useState } from 'preact/hooks';
import type { RoutineAnswer } from '../../src/contract.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { app, t } from '../app.ts';
import { routineFrom, type RoutineDraft } from './routineDraft.ts';

const AFTER_MS = 150;

export type RoutineRefusal = Extract<RoutineAnswer, { readonly accepted: false }>;

export interface CheckedDraft {
  /** What is wrong now, if anything. */
  readonly refusal: RoutineRefusal | null;
  /** The latest state of the draft that was sound, to be looked at. */
  readonly sound: Routine;
}

/** @param first what the draft was made from: it is sound */
export function useRoutineCheck(draft: RoutineDraft, first: Routine): CheckedDraft {
  const [checked, setChecked] = useState<CheckedDraft>({ refusal: null, sound: first });
  useEffect(() => {
    let isCurrent = true;
    const wait = setTimeout(() => {
      void checkedByApp(draft).then((answer) => {
        if (!isCurrent) return;
        setChecked(({ sound }) =>
          answer.accepted ? { refusal: null, sound: answer.routine } : { refusal: answer, sound },
        );
      });
    }, AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(wait);
    };
  }, [draft]);
  return checked;
}

async function checkedByApp(draft: RoutineDraft): Promise<RoutineAnswer> {
  try {
    return await app.checkRoutine(routineFrom(draft));
  } catch {
    return { accepted: false, step: null, field: 'routine', message: t('preferences.unreachable') };
  }
}

/** The refusal's sentence if it is about that field of that step (counted from 0), else null. */
export function refusalAt(refusal: RoutineRefusal | null, step: number | null, field: string): string | null {
  if (refusal === null || (refusal.step ?? 0) !== (step ?? -1) + 1) return null;
  return refusal.field === field || refusal.field.startsWith(`${field}.`) ? refusal.message : null;
}
