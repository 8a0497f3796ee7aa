/** What may be said of the answers to a self-check, in the person's language: after its break, and in the history. */
import type { Translate } from '../text/messages.ts';
import { DAY } from '../time/time.ts';
import {
  DAYS_BETWEEN_CHECKS,
  feltAnswers,
  hipAnswers,
  namedChange,
  type SelfCheck,
  type SelfCheckAnswers,
} from './selfCheck.ts';

export interface AnswersOfDay extends SelfCheckAnswers {
  /** When its break began. */
  readonly beganWall: number;
}

/**
 * The changes that may be named, with what the rule is worth; else that nothing is named.
 *
 * @param given to one check, oldest first
 */
export function saidOf(given: readonly AnswersOfDay[], check: SelfCheck, t: Translate): readonly string[] {
  const answers = oneAMonth(given);
  const changes = check === 'tilt' ? changeOfTilt(answers, t) : changesOfHips(answers, t);
  const rule = [t('selfCheck.rule'), ...(check === 'hip' ? [t('selfCheck.hip.chance')] : [])].join(' ');
  return [...(changes.length > 0 ? changes : [t('selfCheck.same')]), rule];
}

/** An import may bring the answers that were given on another computer: those too soon after the last that counts do not count. */
function oneAMonth(given: readonly AnswersOfDay[]): readonly AnswersOfDay[] {
  let lastWall = -Infinity;
  return given.filter(({ beganWall }) => {
    const counts = beganWall - lastWall >= DAYS_BETWEEN_CHECKS * DAY;
    if (counts) lastWall = beganWall;
    return counts;
  });
}

/** Of the tilt only that it is felt more clearly is ever said. */
function changeOfTilt(answers: readonly SelfCheckAnswers[], t: Translate): readonly string[] {
  const change = namedChange(answers.flatMap(({ felt }) => felt ?? []));
  const isClearer = change !== null && feltAnswers.indexOf(change.to) < feltAnswers.indexOf(change.from);
  return isClearer ? [t('selfCheck.felt.clearer')] : [];
}

function changesOfHips(answers: readonly SelfCheckAnswers[], t: Translate): readonly string[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const change = namedChange(answers.flatMap((answer) => answer[`${side}Hip`] ?? []));
    if (change === null) return [];
    const isLower = hipAnswers.indexOf(change.to) > hipAnswers.indexOf(change.from);
    return [t(isLower ? 'selfCheck.hip.lower' : 'selfCheck.hip.higher', { side })];
  });
}
