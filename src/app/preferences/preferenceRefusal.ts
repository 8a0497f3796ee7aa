/** Why a preference was refused, in one sentence for people; the checker's own words name fields, for files and scenarios. */
import type { MessageKey, Translate } from '../../core/text/messages.ts';
import type { PreferenceProblem } from '../../core/preferences/parsePreferences.ts';
import type { AllowedRange } from '../../core/preferences/declare.ts';
import { SECOND } from '../../core/time/time.ts';
import { lengthText } from '../../core/routine/lengthText.ts';

/** By field; the first that fits. Numbers and unknown names are told apart before. */
const sentences: readonly (readonly [field: RegExp, sentence: MessageKey])[] = [
  [/^breakKinds$/, 'preferences.refused.kinds'],
  [/^breakKinds\.\d+\.name$/, 'preferences.refused.name'],
  [/^(deskDayStarts|windDown\.at|workingHours(\..+)?|breakKinds\.\d+\.at(\..+)?)$/, 'preferences.refused.time'],
  [/^shortcuts/, 'preferences.refused.keys'],
  [/^pace$/, 'preferences.refused.pace'],
];

export function preferenceRefusal({ field, range, unknown }: PreferenceProblem, t: Translate): string {
  if (range !== undefined)
    return t('preferences.refused.range', { from: inWords(range.min, range, t), to: inWords(range.max, range, t) });
  if (unknown) return t('preferences.refused.unknown', { field });
  const sentence = sentences.find(([pattern]) => pattern.test(field))?.[1];
  return sentence === undefined ? t('preferences.refused.other', { field }) : t(sentence);
}

function inWords(value: number, { unit }: AllowedRange, t: Translate): string {
  if (unit === 'ms') return lengthText(value / SECOND, t);
  return unit === 'fraction' ? t('preferences.percent', { share: value }) : String(value);
}
