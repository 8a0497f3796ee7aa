/** What a person's answers come to: the columns of the table of swaps (docs/EVIDENCE.md#5-scripts, "Swaps of later routines"). */
import type { BodyPreferences, BodyQuestion } from '../preferences/bodyPreferences.ts';

export type BodyCondition = Exclude<BodyQuestion, 'hipPrecautions'> | 'hipAnterior' | 'hipPosterior';

/** Asked in this order: what rules out a place goes before what only rules out a movement. */
const conditions: Readonly<Record<BodyCondition, (body: BodyPreferences) => boolean>> = {
  wheelchair: ({ wheelchair }) => wheelchair,
  cannotStand: ({ cannotStand }) => cannotStand,
  noFloor: ({ noFloor }) => noFloor,
  hipAnterior: ({ hipPrecautions, hipApproach }) => hipPrecautions && hipApproach === 'anterior',
  hipPosterior: ({ hipPrecautions, hipApproach }) => hipPrecautions && hipApproach === 'posterior',
  soreKnee: ({ soreKnee }) => soreKnee,
  soreBack: ({ soreBack }) => soreBack,
  pregnantOrReflux: ({ pregnantOrReflux }) => pregnantOrReflux,
};

const inOrder = Object.keys(conditions) as readonly BodyCondition[];

export function conditionsOf(body: BodyPreferences): readonly BodyCondition[] {
  return inOrder.filter((condition) => conditions[condition](body));
}

/** A hip asks for care, and nobody knows which movements it must not make. */
export function isLeftWithBreathing({ hipPrecautions, hipApproach }: BodyPreferences): boolean {
  return hipPrecautions && hipApproach === 'unknown';
}
