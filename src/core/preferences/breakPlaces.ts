/** Where a break can be done, as one question: the two answers about the body and the place that decide it. */
import type { BodyPreferences } from './bodyPreferences.ts';

/** Each with all that come before it. */
export const breakPlaces = ['chair', 'standing', 'floor'] as const;
export type BreakPlace = (typeof breakPlaces)[number];

/** Null: the floor but no standing up, which this question does not offer. */
export function breakPlaceOf({ noFloor, cannotStand }: BodyPreferences): BreakPlace | null {
  if (cannotStand) return noFloor ? 'chair' : null;
  return noFloor ? 'standing' : 'floor';
}

export function bodyAt(body: BodyPreferences, place: BreakPlace): BodyPreferences {
  return { ...body, noFloor: place !== 'floor', cannotStand: place === 'chair' };
}
