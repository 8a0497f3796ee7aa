/** What a person tells about their body and their place, once; the routines follow (docs/EVIDENCE.md#5-scripts, "Swaps"). */
import { defaultsOf, onOff, type ValuesOf } from './declare.ts';

export const bodyPreferences = {
  soreKnee: onOff(false),
  pregnantOrReflux: onOff(false),
  hipPrecautions: onOff(false),
  noFloor: onOff(false),
  cannotStand: onOff(false),
};

export type BodyPreferences = ValuesOf<typeof bodyPreferences>;
export type BodyQuestion = keyof BodyPreferences;

export const bodyQuestions = Object.keys(bodyPreferences) as readonly BodyQuestion[];

export const defaultBody = defaultsOf(bodyPreferences);
