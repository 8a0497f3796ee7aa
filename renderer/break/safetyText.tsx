/**
 * The safety text, once, before the first break ever. The break is open but paused while it is read: one action has started it, and
 * no time of it is lost to reading.
 */
import { useEffect, useRef } from 'preact/hooks';
import { app, t } from '../app.ts';
import { SafetyWords } from '../shared/words/safetyWords.tsx';

export function SafetyText() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main class="safety">
      <article>
        <h1 ref={title} tabIndex={-1}>
          {t('safety.title')}
        </h1>
        <SafetyWords />
      </article>
      <footer>
        <button class="ghost large" onClick={() => void app.endBreak()}>
          {t('safety.notNow')}
        </button>
        <button class="primary large" onClick={() => void app.acknowledgeSafetyText()}>
          {t('safety.read')}
        </button>
      </footer>
    </main>
  );
}
