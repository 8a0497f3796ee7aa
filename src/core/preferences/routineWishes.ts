/** What a person wishes to do in a break, and must not: the part of the preferences that shapes the routines. */
import { bodyPreferences } from './bodyPreferences.ts';
import { choice, group, onOff, type ValuesOf } from './declare.ts';
import { defaultPace, holdsBreath, paces } from '../routine/pace.ts';

export const routineWishes = {
  body: group(bodyPreferences),
  /** The warning about holding the breath was read and accepted. Before `pace`, so that a damaged file is read in this order. */
  holdsAccepted: onOff(false),
  pace: choice(paces, defaultPace),
  /** Long breathing begins with quicker breaths. */
  rampIn: onOff(false),
};

export type RoutineWishes = ValuesOf<typeof routineWishes>;

/** Holds of the breath are off in pregnancy, accepted or not (docs/EVIDENCE.md#1-breathing, "Who avoids what"). */
export function mayHoldBreath({ body, holdsAccepted }: Pick<RoutineWishes, 'body' | 'holdsAccepted'>): boolean {
  return holdsAccepted && !body.pregnantOrReflux;
}

/** Why these wishes cannot be met, if so: a pace that holds the breath, before its warning. */
export function wishProblem({ pace, holdsAccepted }: RoutineWishes): { field: string; message: string } | null {
  if (!holdsBreath(pace) || holdsAccepted) return null;
  return { field: 'pace', message: 'pace holds the breath: accept its warning first (holdsAccepted).' };
}
