/** After a break: how far the heart moved with the breath, beside the person's own earlier breaks at that pace. No verdict. */
import { useEffect, useState } from 'preact/hooks';
import type { HeartNote, HeartSummary } from '../../../src/core/heart/heartSession.ts';
import { largestSwings, type PaceSwing } from '../../../src/core/heart/paceSearch.ts';
import { rmssdChange } from '../../../src/core/heart/rmssdChange.ts';
import { breathRate, earlierSwings, type SwingRange } from '../../../src/core/history/heartTrends.ts';
import { paceOfSearch, type Pace } from '../../../src/core/routine/pace.ts';
import { DAY } from '../../../src/core/time/time.ts';
import { app, t } from '../../app.ts';
import { useLoaded } from '../useLoaded.ts';

/** Earlier breaks are those of a season: a heart of years ago says little of today's. */
const EARLIER_MS = 90 * DAY;

export function AfterHeart({ heart }: { readonly heart: HeartNote }) {
  // It comes with what showed the beats, which the window has already.
  const Sheet = useLoaded(() => import('./heartPart.tsx').then(({ HeartSheet }) => HeartSheet));
  return (
    <section class="after-heart" aria-label={t('break.heart')}>
      {Sheet && <Sheet />}
      {heart.paces.length > 0 ? <TodaysPace paces={heart.paces} /> : <Moved heart={heart} />}
    </section>
  );
}

function Moved({ heart }: { readonly heart: HeartSummary }) {
  const earlier = useEarlier(heart);
  const { breathMs, breaths, swing, rmssdBefore, rmssdAfter } = heart;
  return (
    <>
      <p>{t('break.heart.after', { breaths, rate: breathRate(breathMs), swing: Math.round(swing) })}</p>
      {earlier && (
        <p class="small quiet">
          {t('break.heart.after.earlier', {
            ...{ breaks: earlier.breaks, low: Math.round(earlier.low), high: Math.round(earlier.high) },
          })}
        </p>
      )}
      {rmssdBefore !== null && rmssdAfter !== null && (
        <p class="small quiet">{t('break.heart.after.free', { change: rmssdChange(rmssdBefore, rmssdAfter) })}</p>
      )}
    </>
  );
}

/** The search for today's pace has its result, and the person may take it. */
function TodaysPace({ paces }: { readonly paces: readonly PaceSwing[] }) {
  const [isTaken, setTaken] = useState(false);
  const best = largestSwings(paces);
  const [{ breathMs } = { breathMs: 0 }] = best;
  const take = (pace: Pace) => {
    void app.setPreferences({ pace }).then(() => setTaken(true));
  };
  return (
    <>
      <p>{t('break.heart.pace', { count: best.length, rate: breathRate(breathMs) })}</p>
      {best.map((each) => {
        const pace = paceOfSearch(each.breathMs);
        return (
          pace && (
            <button key={pace} class="large" disabled={isTaken} onClick={() => take(pace)}>
              {t('break.heart.pace.use', { rate: breathRate(each.breathMs) })}
            </button>
          )
        );
      })}
      <p class="small quiet" role="status">
        {isTaken && t('break.heart.pace.used')}
      </p>
    </>
  );
}

function useEarlier({ breathMs, swing, breaths }: HeartSummary): SwingRange | null {
  const [earlier, setEarlier] = useState<SwingRange | null>(null);
  useEffect(() => {
    const toWall = Date.now();
    void app.getHistory({ fromWall: toWall - EARLIER_MS, toWall }).then((answer) => {
      if (!answer.kept) return;
      const { hearts } = answer.records;
      const last = hearts.at(-1);
      const isThisBreak = last?.breathMs === breathMs && last.swing === swing && last.breaths === breaths;
      setEarlier(earlierSwings(isThisBreak ? hearts.slice(0, -1) : hearts, breathMs));
    });
  }, []);
  return earlier;
}
