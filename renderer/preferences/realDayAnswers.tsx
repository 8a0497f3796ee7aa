/** Answers that fit real days, under the next break: later for as long as one likes, a short one instead, not this one, another posture. */
import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Posture } from '../../src/core/cycle/cycleTypes.ts';
import { snoozesOffered } from '../../src/core/cycle/offeredAnswers.ts';
import type { KindOutlook } from '../../src/core/cycle/outlook.ts';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { lengthText } from '../../src/core/routine/lengthText.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { app, t } from '../app.ts';
import { shortLength } from '../shared/words/lengths.ts';
import { SplitButton } from './splitButton.tsx';

export function ShorterInstead({ kind: { id, name, breakMs } }: { readonly kind: KindOutlook }): JSX.Element {
  return (
    <button type="button" onClick={() => void app.startBreak({ kind: id })}>
      {t('reminder.shorter', { kind: name, length: lengthText(breakMs / SECOND, t) })}
    </button>
  );
}

export function SnoozeChoice({ preferences }: { readonly preferences: Preferences }): JSX.Element {
  const [now, setNow] = useState(() => Date.now());
  return (
    <div onFocusCapture={() => setNow(Date.now())} onPointerEnter={() => setNow(Date.now())}>
      <SplitButton
        list="snooze-list"
        label={t('preferences.snoozeNow')}
        more={t('preferences.snoozeChoose')}
        onPress={() => void app.snooze(null)}
      >
        <ul>
          {snoozesOffered(preferences).map((forMs) => (
            <li key={forMs}>
              <button type="button" class="ghost figures" onClick={() => void app.snooze(forMs)}>
                {t('preferences.snoozeUntil', { duration: shortLength(forMs), time: new Date(now + forMs) })}
              </button>
            </li>
          ))}
        </ul>
      </SplitButton>
    </div>
  );
}

export interface SkipNowProps {
  /** @see Outlook.skipsLeft */
  readonly left: number | null;
  readonly button: RefObject<HTMLButtonElement | null>;
}

export function SkipNow({ left, button }: SkipNowProps): JSX.Element {
  if (left === 0) return <p class="hint used-up">{t('reminder.skipsUsedUp')}</p>;
  return (
    <button ref={button} type="button" class="figures" onClick={() => void app.skip()}>
      {left === null ? t('preferences.skipNow') : t('preferences.skipNowLeft', { left })}
    </button>
  );
}

export interface PostureChangeProps {
  readonly suggested: Posture;
  /** Time in the present one, in milliseconds. */
  readonly afterMs: number;
}

export function PostureChange({ suggested, afterMs }: PostureChangeProps): JSX.Element {
  return (
    <div class="posture-change">
      <p>{t(`posture.suggest.${suggested}`, { duration: lengthText(afterMs / SECOND, t) })}</p>
      <button type="button" onClick={() => void app.setPosture(suggested)}>
        {t(`posture.now.${suggested}`)}
      </button>
    </div>
  );
}
