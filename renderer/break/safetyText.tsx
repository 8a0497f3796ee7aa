/** The safety text, once, before the first break ever. Source: content/evidence.md, section 7. */
import { useEffect, useRef } from 'preact/hooks';
import { app, t } from '../app.ts';

export function SafetyText() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main class="safety">
      <article>
        <h1 ref={title} tabIndex={-1}>
          {t('safety.title')}
        </h1>
        <p>{t('safety.before')}</p>
        <p>
          <b>{t('safety.practise.title')}</b> {t('safety.practise')}
        </p>
        <p class="stop">
          <b>{t('safety.stop.title')}</b> {t('safety.stop')}
        </p>
        <p class="stop">
          <b>{t('safety.emergency.title')}</b> {t('safety.emergency')}
        </p>
        <p>
          <b>{t('safety.feelings.title')}</b> {t('safety.feelings')}
        </p>
        <p class="quiet">{t('safety.curiosity')}</p>
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
