/** What may be said of the answers to a self-check, in the person's language: after its break, and in the history. */
import type { Translate } from '../text/messages.ts';
import { feltAnswers, hipAnswers, namedChange, type SelfCheck, type SelfCheckAnswers } from './selfCheck.ts';

/**
 * The changes that may be named, with what the rule is worth; else that nothing is named.
 *
 * @param answers of one check, oldest first, one a month at most
 */
export function saidOf(answers: readonly SelfCheckAnswers[], check: SelfCheck, t: Translate): readonly string[] {
  const changes = check === 'tilt' ? changeOfTilt(answers, t) : changesOfHips(answers, t);
  const rule = [t('selfCheck.rule'), ...(check === 'hip' ? [t('selfCheck.hip.chance')] : [])].join(' ');
  return [...(changes.length > 0 ? changes : [t('selfCheck.same')]), rule];
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
