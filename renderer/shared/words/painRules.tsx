/** When to stop, and when to get help, by what is felt. Source: docs/GUIDED-BREAK.md#this-hurts. */
import { t } from '../../app.ts';

const feelings = ['sharp', 'spreading', 'numb', 'dizzy'] as const;

export function PainRules() {
  return (
    <>
      <ul class="pain-rules">
        {feelings.map((feeling) => (
          <li key={feeling}>
            <b>{t(`pain.${feeling}.title`)}</b> {t(`pain.${feeling}`)}
          </li>
        ))}
      </ul>
      <p>
        <b>{t('safety.emergency.title')}</b> {t('safety.emergency')}
      </p>
    </>
  );
}
