/** The check of what a person wishes to do in a break; apart from the wishes, which windows use without the checker. */
import * as z from 'zod';
import { holdsBreath, paces } from '../routine/pace.ts';
import type { RoutineWishes } from './routineWishes.ts';

/** For the preferences' schema. */
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
