/**
 * Self-checks: awareness, never a diagnosis (docs/GUIDED-BREAK.md#self-checks). Once a month at most a guided check asks what was felt; a
 * change is named only where the last three months agree, the three before agree, and the two differ.
 */

/** tilt: how clearly the pelvis's tilt is felt · hip: how a thigh hangs beside the bed's edge. */
export const selfChecks = ['tilt', 'hip'] as const;
export type SelfCheck = (typeof selfChecks)[number];

/** From the clearest on. */
export const feltAnswers = ['clear', 'faint', 'notYet'] as const;
export type FeltAnswer = (typeof feltAnswers)[number];

/** Of the knee, against the hip; from the highest on. */
export const hipAnswers = ['above', 'level', 'below', 'unsure'] as const;
export type HipAnswer = (typeof hipAnswers)[number];

/** In one question of a check. */
export type CheckAnswer = FeltAnswer | HipAnswer;

export type HipSide = 'left' | 'right';

/** What one check was answered with; null: not asked in it. */
export interface SelfCheckAnswers {
  readonly felt: FeltAnswer | null;
  readonly leftHip: HipAnswer | null;
  readonly rightHip: HipAnswer | null;
}

/** Whether one check's questions are answered, and none of the other's. */
export function areOfOneCheck({ felt, leftHip, rightHip }: SelfCheckAnswers): boolean {
  return felt === null ? leftHip !== null && rightHip !== null : leftHip === null && rightHip === null;
}

/** Which check it was that was answered so. */
export function isAnswerTo(check: SelfCheck, { felt, leftHip }: SelfCheckAnswers): boolean {
  return (check === 'tilt' ? felt : leftHip) !== null;
}

/** The routines after which a check asks. */
export const checkOfRoutine: Readonly<Record<string, SelfCheck>> = { check_tilt_75: 'tilt', check_hip_150: 'hip' };

/** A check is not asked again within so many days. */
export const DAYS_BETWEEN_CHECKS = 28;

/** One question of a check that is under way. A hip is asked twice: whoever answers in two ways is unsure. */
export type CheckQuestion =
  { readonly about: 'felt' } | { readonly about: 'hip'; readonly side: HipSide; readonly again: boolean };

/** What is shown of a check after its break, in the person's language. */
export interface ShownSelfCheck {
  /** How many of its questions are answered, and so the number of the one that it asks, from 0. */
  readonly answered: number;
  /** Null: nothing is asked (any more). */
  readonly asks: string | null;
  readonly answers: readonly { readonly word: CheckAnswer; readonly label: string }[];
  /** What may be said of the answers, the changes first; empty until then. */
  readonly says: readonly string[];
  /** What the check shows, and what it does not. */
  readonly limits: string;
}

/** What a person answers in a window, and to which question: the window may show one that is answered by now. */
export interface GivenAnswer {
  /** `ShownSelfCheck.answered` of what the window shows. */
  readonly question: number;
  /** Null: not now, and nothing of the check is kept. */
  readonly word: CheckAnswer | null;
}

/** The questions in the order in which they are asked. */
export function questionsOf(check: SelfCheck): readonly CheckQuestion[] {
  if (check === 'tilt') return [{ about: 'felt' }];
  const sides = ['left', 'right'] as const;
  return [false, true].flatMap((again) => sides.map((side) => ({ about: 'hip' as const, side, again })));
}

/** What all the answers, in the order of the questions, come to; null where one is none of its question's. */
export function checkAnswers(check: SelfCheck, given: readonly CheckAnswer[]): SelfCheckAnswers | null {
  if (check === 'tilt') {
    const felt = feltAnswers.find((answer) => answer === given[0]);
    return felt === undefined ? null : { felt, leftHip: null, rightHip: null };
  }
  const [left, right, leftAgain, rightAgain] = given.map((word) => hipAnswers.find((answer) => answer === word));
  if (left === undefined || right === undefined || leftAgain === undefined || rightAgain === undefined) return null;
  return { felt: null, leftHip: agreed([left, leftAgain]), rightHip: agreed([right, rightAgain]) };
}

function agreed([one, other]: readonly [HipAnswer, HipAnswer]): HipAnswer {
  return one === other ? one : 'unsure';
}

export interface NamedChange<Answer> {
  readonly from: Answer;
  readonly to: Answer;
}

/**
 * The change that may be named, if any: three and three. One changed answer is chance in 26 of 100; a rule of two and two would wrongly name a
 * change in 37 of 100 people within a year, three and three in 5.
 *
 * @param answers of one question, oldest first, one a month at most; `unsure` agrees with nothing
 */
export function namedChange<Answer extends string>(answers: readonly Answer[]): NamedChange<Answer> | null {
  const last = answers.slice(-6);
  const [from, to] = [allOf(last.slice(0, 3)), allOf(last.slice(3))];
  return last.length < 6 || from === null || to === null || from === to ? null : { from, to };
}

function allOf<Answer extends string>(answers: readonly Answer[]): Answer | null {
  const [first] = answers;
  return first !== undefined && first !== 'unsure' && answers.every((answer) => answer === first) ? first : null;
}
