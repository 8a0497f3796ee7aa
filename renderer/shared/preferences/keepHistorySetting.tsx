/** How long the history is kept; in the preferences, and beside the history itself. */
import type { JSX } from 'preact';
import { t } from '../../app.ts';
import { SelectSetting } from '../controls/settingFields.tsx';
import { usePart } from './part.ts';

const YEAR_DAYS = 365;
/** Null: all of it. */
const OFFERED: readonly (number | null)[] = [null, 5 * YEAR_DAYS, 2 * YEAR_DAYS, YEAR_DAYS];

export function KeepHistorySetting(): JSX.Element {
  return <SelectSetting of="keepHistory" part={usePart('keepHistoryDays')} offered={OFFERED} inWords={keptFor} />;
}

/** Whole years as years. */
function keptFor(days: number | null): string {
  if (days === null) return t('preferences.keepHistory.all');
  const inYears = days % YEAR_DAYS === 0;
  return t(
    'preferences.keepHistory.for',
    inYears ? { unit: 'years', count: days / YEAR_DAYS } : { unit: 'days', count: days },
  );
}
