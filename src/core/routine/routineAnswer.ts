import type { Routine } from './routine.ts';

/** Whether a routine was taken, as it then is; a refusal is one sentence, about a step (counted from 1) and a dotted field in it. */
export type RoutineAnswer =
  | { readonly accepted: true; readonly routine: Routine }
  | { readonly accepted: false; readonly step: number | null; readonly field: string; readonly message: string };
