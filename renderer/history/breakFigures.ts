/** How days and their breaks went, in numbers with their names. */
import { deskMsOf } from '../../src/core/history/days.ts';
import type { PeriodSummary } from '../../src/core/history/periods.ts';
import type { BreakCounts, BreakResult } from '../../src/core/history/rest.ts';
import { t } from '../app.ts';
import type { Form } from './legend.tsx';
import { hoursAndMinutes } from '../shared/words/lengths.ts';
import type { KeyNumber } from './numbers.tsx';

/** The order in which every chart of breaks stacks them, from the ground up. */
export const breakResults: readonly (BreakResult & Form)[] = ['taken', 'natural', 'skipped', 'endedEarly'];

/** What a span of days came to. @param deskTimeDetail what stands beneath its desk time */
export function periodFigures(sum: PeriodSummary, deskTimeDetail: string): readonly KeyNumber[] {
  return [
    { name: t('history.deskTime'), value: hoursAndMinutes(deskMsOf(sum)), detail: deskTimeDetail },
    { name: t('history.longest'), value: hoursAndMinutes(sum.longestMs), detail: t('history.longest.means') },
    ...breakFigures(sum.breaks, sum.takenMs),
  ];
}

/** @param takenMs the breaks taken, all together */
export function breakFigures(
  { taken, natural, skipped, endedEarly }: BreakCounts,
  takenMs: number,
): readonly KeyNumber[] {
  const alsoNatural = t('history.alsoNatural', { count: natural });
  return [
    {
      name: t('history.breaksTaken'),
      value: t('history.count', { count: taken }),
      detail: taken === 0 ? alsoNatural : t('history.takenInAll', { length: hoursAndMinutes(takenMs), alsoNatural }),
    },
    {
      name: t('history.letGo'),
      value: t('history.count', { count: skipped + endedEarly }),
      detail: t('history.letGo.parts', { skipped, endedEarly }),
    },
  ];
}

/** The parts of one column in a chart of breaks. */
export function breakParts(counts: BreakCounts): readonly { readonly form: Form; readonly value: number }[] {
  return breakResults.map((result) => ({ form: result, value: counts[result] }));
}
