/** What a person wishes to do in a break, and must not: the part of the preferences that shapes the routines. */
import * as z from 'zod';
import { defaultBody, type BodyPreferences } from './bodyPreferences.ts';
import { defaultPace, holdsBreath, paces, type Pace } from './pace.ts';

export interface RoutineWishes {
  readonly body: BodyPreferences;
  /** The warning about holding the breath was read and accepted. Before `pace`, so that a damaged file is read in this order. */
  readonly holdsAccepted: boolean;
  readonly pace: Pace;
  /** Long breathing begins with quicker breaths. */
  readonly rampIn: boolean;
}

export const defaultRoutineWishes: RoutineWishes = {
  body: defaultBody,
  holdsAccepted: false,
  pace: defaultPace,
  rampIn: false,
};

export const routineWishesShape = {
  body: z.strictObject({
    soreKnee: z.boolean(),
    pregnantOrReflux: z.boolean(),
    hipPrecautions: z.boolean(),
    noFloor: z.boolean(),
    cannotStand: z.boolean(),
  }),
  holdsAccepted: z.boolean(),
  pace: z.enum(paces),
  rampIn: z.boolean(),
} satisfies { readonly [Name in keyof RoutineWishes]: z.ZodType<RoutineWishes[Name]> };

/** Why these wishes cannot be met, if so: a pace that holds the breath, before its warning. */
export function wishProblem({ pace, holdsAccepted }: RoutineWishes): { field: string; message: string } | null {
  if (!holdsBreath(pace) || holdsAccepted) return null;
  return { field: 'pace', message: 'pace holds the breath: accept its warning first (holdsAccepted).' };
}
