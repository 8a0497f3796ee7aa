/** What a person says, after a break, of the moves that hurt in it. */

/** today: they give way for the rest of the desk day · always: from now on · askAgain: not at all, until they hurt again. */
export const gentlerAnswers = ['today', 'always', 'askAgain'] as const;
export type GentlerAnswer = (typeof gentlerAnswers)[number];
