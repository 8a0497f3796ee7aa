/** The rules about pain, once, when something hurts for the first time ever. The break stands still while they are read. */
import { useEffect, useRef } from 'preact/hooks';
import { app, t } from '../../app.ts';
import { PainRules } from '../../shared/words/painRules.tsx';

export function StopRules() {
  const dialog = useRef<HTMLDialogElement>(null);
  const end = (): void => {
    void app.endBreak();
    void app.acknowledgeStopRules(); // of a break that is over: they count as read, and nothing goes on
  };
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    // Closed with Esc they count as read: they stay in the preferences, under “About Unbrace”.
    <dialog
      ref={dialog}
      class="question rules"
      onClose={() => void app.acknowledgeStopRules()}
      aria-labelledby="pain-title"
    >
      {/* It scrolls where the window is small or the text is large; the buttons stay in sight. */}
      <div class="text" tabIndex={0}>
        <h2 id="pain-title">{t('pain')}</h2>
        <p>{t('pain.means')}</p>
        <PainRules />
      </div>
      <div class="answers">
        <button class="large" onClick={end}>
          {t('break.endYes')}
        </button>
        <button class="primary large" autofocus onClick={() => dialog.current?.close()}>
          {t('break.continue')}
        </button>
      </div>
    </dialog>
  );
}
