/**
 * Asks once before a break ends of which less than half is spent, until told not to ask again. Under strict reminders Escape must be kept
 * pressed instead, so that ending early stays an emergency exit.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { app, t } from '../app.ts';

const EMERGENCY_PRESS_MS = 3_000;

interface EndQuestionProps {
  /** Escape must be kept pressed. */
  readonly held: boolean;
  readonly onStay: () => void;
}

export function EndQuestion({ held, onStay }: EndQuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [notAgain, setNotAgain] = useState(false);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const end = () => {
    if (notAgain) void app.setPreferences({ askBeforeEnding: false });
    void app.endBreak();
  };
  return (
    // Closing the question, by Esc or otherwise, counts as the answer to stay.
    <dialog ref={dialog} class="question" onClose={onStay} aria-labelledby="end-question">
      <h2 id="end-question">{t(held ? 'break.endStrict' : 'break.endQuestion')}</h2>
      <div class="answers">
        <button class="primary large" autofocus onClick={onStay}>
          {t('break.endNo')}
        </button>
        {held ? (
          <KeepPressedToEnd />
        ) : (
          <button class="large" onClick={end}>
            {t('break.endYes')}
          </button>
        )}
      </div>
      {!held && (
        <label class="choice not-again">
          <input
            type="checkbox"
            checked={notAgain}
            onChange={({ currentTarget }) => setNotAgain(currentTarget.checked)}
          />
          {t('break.endNotAgain')}
        </label>
      )}
    </dialog>
  );
}

/** Ends the break once Esc, or the button itself, has been kept pressed for three seconds; its bar fills meanwhile. */
function KeepPressedToEnd() {
  const [pressed, setPressed] = useState(false);

  useEffect(() => {
    if (!pressed) return undefined;
    const timer = setTimeout(() => void app.endBreak(), EMERGENCY_PRESS_MS);
    return () => clearTimeout(timer);
  }, [pressed]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Left to itself, the dialog would close at the first Esc.
      event.preventDefault();
      setPressed(true);
    };
    const release = () => setPressed(false);
    addEventListener('keydown', press, true);
    addEventListener('keyup', release);
    addEventListener('blur', release);
    return () => {
      removeEventListener('keydown', press, true);
      removeEventListener('keyup', release);
      removeEventListener('blur', release);
    };
  }, []);

  const press = () => setPressed(true);
  const release = () => setPressed(false);
  return (
    <button
      class={`large press-to-end ${pressed ? 'pressed' : ''}`}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onKeyDown={(event) => (event.key === ' ' || event.key === 'Enter') && press()}
    >
      <span>{t('break.endStrictHold')}</span>
    </button>
  );
}
