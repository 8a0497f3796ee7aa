/** The switch of the seven days, and the days themselves, each of which can be started now, again or before its turn. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DayOffered } from '../../src/core/care/dayInTurn.ts';
import { app, t } from '../app.ts';
import { SwitchSetting } from '../shared/controls/settingFields.tsx';
import { usePart } from '../shared/preferences/part.ts';

/** @param asked anew wherever this changes: a break that is over, another language, another body */
export function SevenDaysField({ asked }: { readonly asked: unknown }): JSX.Element {
  const [days, setDays] = useState<readonly DayOffered[]>([]);
  useEffect(() => void app.getSevenDays().then(setDays), [asked]);
  return (
    <SwitchSetting of="sevenDays" part={usePart('sevenDays')}>
      <ul class="programs" aria-label={t('preferences.sevenDays')}>
        {days.map(({ day, title, isNext }) => (
          <li key={day}>
            <span>{title}</span>
            {isNext && <span class="quiet small">{t('preferences.sevenDays.next')}</span>}
            <button
              type="button"
              class="ghost day-start"
              aria-label={t('preferences.sevenDays.start', { day })}
              onClick={() => void app.startDay(day)}
            >
              {t('preferences.sevenDays.startNow')}
            </button>
          </li>
        ))}
      </ul>
    </SwitchSetting>
  );
}
