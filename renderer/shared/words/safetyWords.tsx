/** The safety text without its heading. Source: docs/EVIDENCE.md#7-safety-text. */
import { t } from '../../app.ts';

export function SafetyWords() {
  return (
    <>
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
    </>
  );
}
