/** What a person tells about their body and their place, once; the routines follow (docs/EVIDENCE.md#5-scripts, "Swaps"). */

export const bodyQuestions = ['soreKnee', 'pregnantOrReflux', 'hipPrecautions', 'noFloor', 'cannotStand'] as const;
export type BodyQuestion = (typeof bodyQuestions)[number];

export type BodyPreferences = { readonly [Question in BodyQuestion]: boolean };

export const defaultBody: BodyPreferences = {
  soreKnee: false,
  pregnantOrReflux: false,
  hipPrecautions: false,
  noFloor: false,
  cannotStand: false,
};
