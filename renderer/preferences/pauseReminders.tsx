/** The question until when reminders are to be paused: the tray can ask it here, too. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../src/contract.ts';
import { app, t } from '../app.ts';
import { PausePicker } from './pausePicker.tsx';

const BUTTON = 'pause-reminders';

/** Leads to the question, and away from it. */
export function PauseButton({ asksPauseEnd }: Pick<Snapshot, 'asksPauseEnd'>): JSX.Element {
  return (
    <button id={BUTTON} type="button" aria-expanded={asksPauseEnd} onClick={() => void app.askPauseEnd(!asksPauseEnd)}>
      {t('pauseUntil.open')}
    </button>
  );
}

export function PauseQuestion({ asksPauseEnd, preferences }: Snapshot): JSX.Element {
  const wasAsked = useRef(false);
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    if (asksPauseEnd) setSpoken('');
    // The keyboard was in what has just gone.
    else if (wasAsked.current && document.activeElement === document.body) document.getElementById(BUTTON)?.focus();
    wasAsked.current = asksPauseEnd;
  }, [asksPauseEnd]);

  return (
    <>
      {asksPauseEnd && (
        <PausePicker
          deskDayStarts={preferences.deskDayStarts}
          onPaused={(text) => {
            setSpoken(text);
            void app.askPauseEnd(false);
          }}
        />
      )}
      <p class="unseen" role="status">
        {spoken}
      </p>
    </>
  );
}
