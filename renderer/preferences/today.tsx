/** Today as it was and as it will be, drawn anew with everything that changes it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../src/contract.ts';
import type { DayPreview } from '../../src/core/day/dayPreview.ts';
import { app, t } from '../app.ts';
import { DayLegend } from './dayLegend.tsx';
import { DayList } from './dayList.tsx';
import { TodayTimeline } from './todayTimeline.tsx';

export function Today({ snapshot }: { readonly snapshot: Snapshot }): JSX.Element | null {
  const preview = useDayPreview(snapshot);
  if (preview === null) return null;
  return (
    <section class="today" aria-labelledby="today">
      <div>
        <h2 id="today">{t('today.title')}</h2>
        <p class="hint">{t('today.plan')}</p>
        <button type="button" class="link small" onClick={() => void app.openHistory()}>
          {t('history.open')}
        </button>
      </div>
      <TodayTimeline preview={preview} />
      <DayLegend preview={preview} />
      <DayList preview={preview} />
    </section>
  );
}

/** Null until the first answer. An answer that was overtaken by a later snapshot's is dropped. */
function useDayPreview(snapshot: Snapshot): DayPreview | null {
  const [preview, setPreview] = useState<DayPreview | null>(null);
  useEffect(() => {
    let overtaken = false;
    void app.getDayPreview().then((answer) => {
      if (!overtaken) setPreview(answer);
    });
    return () => {
      overtaken = true;
    };
  }, [snapshot]);
  return preview;
}
