import type { JSX } from 'preact';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { keptRhythm } from '../../src/core/history/keptRhythm.ts';
import { t } from '../app.ts';
import { hoursAndMinutes } from '../shared/words/lengths.ts';

export interface RhythmPartProps {
  readonly records: HistoryRecords;
  readonly everyMs: number;
  readonly deskDayStarts: string;
}

/** The days beside the person's own rhythm: two sentences, and a bar of two parts. It gives no score. */
export function RhythmPart({ records, everyMs, deskDayStarts }: RhythmPartProps): JSX.Element {
  const { withinMs, beyondMs, asked, unasked } = keptRhythm(records, everyMs, deskDayStarts);
  const share = (withinMs / Math.max(1, withinMs + beyondMs)) * 100;
  const askedFor = asked.taken + asked.skipped + asked.endedEarly;
  return (
    <section aria-labelledby="rhythm">
      <h2 id="rhythm">{t('history.rhythm')}</h2>
      <svg class="drawing" width="100%" height="16" aria-hidden="true">
        <rect class="within" width={`${share}%`} height="16" />
        <rect class="held" x={`${share}%`} width={`${100 - share}%`} height="16" />
      </svg>
      <p class="figures">
        {t('history.rhythm.desk', {
          every: hoursAndMinutes(everyMs),
          within: hoursAndMinutes(withinMs),
          beyond: hoursAndMinutes(beyondMs),
        })}
      </p>
      <p class="figures">{t('history.rhythm.asked', { asked: askedFor, ...asked, unasked })}</p>
      <p class="hint">{t('history.rhythm.now')}</p>
    </section>
  );
}
