/** A break of the history in words: what it was, how long it really was, and what came between. */
import type { BreakRecord } from '../../src/core/history/records.ts';
import { lengthOf, resultOf } from '../../src/core/history/rest.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { localeNow, t } from '../app.ts';
import { hoursAndMinutes, minutesAndSeconds } from '../shared/words/lengths.ts';
import type { BreakNames } from './breakNames.ts';

/** "Break: Unfold" */
export function breakName(record: BreakRecord, names: BreakNames): string {
  const name = record.routine === null ? names.kind(record.kind) : names.routine(record.routine);
  return t(`history.break.${resultOf(record)}`, { name });
}

/**
 * "1 min 20 s of 1 min 30 s"; one length where both are the same to the second. A break from before this was counted is as long as it
 * lasted, and a skipped one has no length: empty.
 */
export function breakLength(record: BreakRecord): string {
  return spentLength(record) ?? (record.outcome === 'skipped' ? '' : hoursAndMinutes(lengthOf(record)));
}

/** As `breakLength`; null where it is not known how much was spent. */
export function spentLength({ spentMs, plannedMs }: BreakRecord): string | null {
  if (spentMs === null) return null;
  const [spent, planned] = [minutesAndSeconds(spentMs), minutesAndSeconds(plannedMs)];
  return spent === planned ? spent : t('history.spentOf', { spent, planned });
}

/** "10 s of work, 5 s paused"; empty where nothing came between, or nobody knows. */
export function inBetween({ spentMs, workedMs, pausedMs }: BreakRecord): string {
  if (spentMs === null) return '';
  const worked = isSeen(workedMs) ? [t('history.inBetween.worked', { length: minutesAndSeconds(workedMs) })] : [];
  const paused = isSeen(pausedMs) ? [t('history.inBetween.paused', { length: minutesAndSeconds(pausedMs) })] : [];
  return new Intl.ListFormat(localeNow().tag, { type: 'unit', style: 'short' }).format([...worked, ...paused]);
}

/** Less would be 0 s. */
function isSeen(ms: number | null): ms is number {
  return ms !== null && ms >= SECOND / 2;
}
