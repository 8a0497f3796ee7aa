/** What a person tells about their body and their place, once; the routines follow (docs/EVIDENCE.md#5-scripts, "Swaps"). */
import { choice, defaultsOf, onOff, type NamesOf, type ValuesOf } from './declare.ts';

/** From which side a hip was operated on. Which movements it must not make follows from it, so that breathing alone is left where it is unknown. */
export const hipApproaches = ['unknown', 'anterior', 'posterior'] as const;
export type HipApproach = (typeof hipApproaches)[number];

export const bodyPreferences = {
  soreKnee: onOff(false),
  soreBack: onOff(false),
  pregnantOrReflux: onOff(false),
  hipPrecautions: onOff(false),
  /** Counts with `hipPrecautions` alone. */
  hipApproach: choice(hipApproaches, 'unknown'),
  noFloor: onOff(false),
  cannotStand: onOff(false),
  wheelchair: onOff(false),
};

export type BodyPreferences = ValuesOf<typeof bodyPreferences>;
/** What is answered with yes or no. */
export type BodyQuestion = NamesOf<typeof bodyPreferences, 'switch'>;

export const bodyQuestions = Object.keys(bodyPreferences).filter(isBodyQuestion);

export const defaultBody = defaultsOf(bodyPreferences);

/** Every body that can be told of, each once: from which side a hip was operated on only where it asks for care. */
export function everyBody(): readonly BodyPreferences[] {
  const answered = bodyQuestions.reduce<readonly BodyPreferences[]>(
    (known, question) => known.flatMap((body) => [body, { ...body, [question]: true }]),
    [defaultBody],
  );
  return answered.flatMap((body) =>
    body.hipPrecautions ? hipApproaches.map((hipApproach) => ({ ...body, hipApproach })) : [body],
  );
}

function isBodyQuestion(name: string): name is BodyQuestion {
  return Object.entries(bodyPreferences).some(([known, { type }]) => known === name && type === 'switch');
}
