/** A strap's beats beside the breath: how fast, the line of the last minute, and how far they moved with this breath. Never a verdict. */
import { useEffect, useReducer, useState } from 'preact/hooks';
import type { KnownStrap } from '../../../src/core/preferences/heartPreferences.ts';
import { isIdle, mayChoose } from '../../../src/core/heart/link.ts';
import { liveHeart } from '../../../src/core/heart/heartSession.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { app, t } from '../../app.ts';
import type { BreakClock } from '../breakClock.ts';
import { useLoaded } from '../useLoaded.ts';
import { HeartLine } from './heartLine.tsx';
import sheet from './heartSheet.css?url';
import { heartState, heartTrouble, spokenHeart, useOnceAMinute } from './heartWords.ts';
import type { StrapChoiceProps } from './strapChoice.tsx';
import { startStrapLink, type StrapLink } from './strapLink.ts';
import type { Bluetooth } from './webBluetooth.ts';

export interface HeartPartProps {
  readonly routine: Routine;
  readonly clock: BreakClock;
  readonly known: KnownStrap | null;
  readonly hidden: boolean;
  readonly onHide: () => void;
  /** The choice of a strap is up, and has the keyboard. */
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

export function HeartPart({ routine, clock, known, hidden, onHide, choosing, onChoosing }: HeartPartProps) {
  const strap = useStrap(routine, clock, known !== null);
  const { link, session, straps } = strap.view();
  const live = liveHeart(session, performance.now());
  const trouble = heartTrouble(link, live);
  useEffect(() => {
    if (choosing && (link.phase.is === 'joining' || link.phase.is === 'beating')) onChoosing(false);
  }, [choosing, link.phase.is, onChoosing]);
  const spoken = useOnceAMinute(trouble ?? spokenHeart(live));

  const choose = () => {
    strap.search('choice');
    onChoosing(true);
  };
  return (
    <section class="heart" aria-label={t('break.heart')}>
      <HeartSheet />
      {!hidden && (
        <>
          <HeartLine session={session} />
          <p class="said small quiet figures">
            {live.rate !== null && <b>{t('break.heart.rate', { rate: live.rate })}</b>}
            {trouble !== null && <span>{trouble}</span>}
            {trouble === null && live.swing !== null && (
              <span>{t('break.heart.swing', { swing: Math.round(live.swing) })}</span>
            )}
            {trouble === null && live.rate === null && <span>{heartState(link)}</span>}
          </p>
        </>
      )}
      <p class="unseen" role="status">
        {hidden ? '' : spoken}
      </p>
      <p class="tools">
        {!hidden && mayChoose(link) && (
          <>
            {known !== null && isIdle(link.phase) && (
              <button class="ghost large" onClick={() => strap.search('remembered')}>
                {t('break.heart.again')}
              </button>
            )}
            <button class="ghost large" onClick={choose}>
              {t('break.heart.choose')}
            </button>
          </>
        )}
        <button class="ghost large" aria-keyshortcuts="H" onClick={onHide}>
          {t(hidden ? 'break.heart.show' : 'break.heart.hide')}
        </button>
      </p>
      {choosing && (
        <Choice
          straps={straps}
          trouble={link.phase.is === 'searching' ? null : trouble}
          onPick={strap.pick}
          onAgain={choose}
          onLeave={() => {
            strap.cancel();
            onChoosing(false);
          }}
        />
      )}
    </section>
  );
}

/** The sheet of all that is shown of a heart, linked by whatever shows some of it. */
export function HeartSheet() {
  return <link rel="stylesheet" href={sheet} />;
}

/** Loaded when somebody chooses, which is once in a strap's life. */
function Choice(props: StrapChoiceProps) {
  const Loaded = useLoaded(() => import('./strapChoice.tsx').then(({ StrapChoice }) => StrapChoice));
  return Loaded && <Loaded {...props} />;
}

/** The link of this break; it begins with the remembered strap by itself. */
function useStrap(routine: Routine, clock: BreakClock, isKnown: boolean): StrapLink {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [strap] = useState(() =>
    startStrapLink(routine, {
      bluetooth: (navigator as unknown as { readonly bluetooth: Bluetooth }).bluetooth,
      ...{ app, now: () => performance.now(), onChange: () => draw(undefined) },
      after: (delayMs, wake) => {
        const timer = setTimeout(wake, delayMs);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => {
    if (isKnown) strap.search('remembered');
    return strap.end;
    // Once a break: a strap that is chosen or forgotten meanwhile changes nothing of itself.
  }, [strap]);
  useEffect(() => {
    strap.follow(routine, { elapsedMs: clock.elapsedMs(), running: clock.running });
    // By its id: main sends the same routine anew with whatever else it says.
  }, [strap, routine.id, clock]);
  return strap;
}
