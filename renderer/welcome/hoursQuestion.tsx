/** Whether reminders come at any time, or within the same hours on some days; the preferences know more of hours. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  officeHoursOf,
  usualOfficeHours,
  workingHoursOf,
  type OfficeHours,
} from '../../src/core/calendar/officeHours.ts';
import { weekdays } from '../../src/core/preferences/preferences.ts';
import { t } from '../app.ts';
import { TimeField } from '../shared/controls/timeField.tsx';
import { useChoice } from '../shared/preferences/field.ts';
import { usePage } from '../shared/preferences/page.ts';
import { weekdayName } from '../shared/day/weekdayNames.ts';
import { isOvernight, withDay } from '../shared/day/workingWeek.ts';
import { Question } from './question.tsx';

const ANSWERS = ['always', 'hours'] as const;

export function HoursQuestion(): JSX.Element {
  const { preferences, handIn } = usePage();
  const inForce = officeHoursOf(preferences.workingHours);
  const { shown, problem, choose } = useChoice<OfficeHours | null>(inForce, (hours) =>
    handIn(() => ({ workingHours: hours === null ? {} : workingHoursOf(hours) })),
  );
  /** What the person set before they chose "any time", to come back to. */
  const [last, setLast] = useState(inForce ?? usualOfficeHours);
  const take = (hours: OfficeHours): void => {
    setLast(hours);
    choose(hours);
  };

  return (
    <>
      <Question
        id="hours"
        question={t('welcome.hours')}
        answers={ANSWERS.map((value) => ({ value, label: t(`welcome.hours.${value}`) }))}
        chosen={shown === null ? 'always' : 'hours'}
        problem={problem}
        onChoose={(answer) => {
          choose(answer === 'always' ? null : last);
        }}
      />
      {shown !== null && <HoursFields hours={shown} onChange={take} />}
    </>
  );
}

interface HoursFieldsProps {
  readonly hours: OfficeHours;
  readonly onChange: (hours: OfficeHours) => void;
}

function HoursFields({ hours, onChange }: HoursFieldsProps): JSX.Element {
  const time = (end: 'from' | 'until'): JSX.Element => (
    <label>
      <span class="quiet">{t(`welcome.hours.${end}`)}</span>
      <TimeField
        id={`hours-${end}`}
        time={hours[end]}
        handIn={(changed) => {
          onChange({ ...hours, [end]: changed });
          return Promise.resolve({ accepted: true });
        }}
      />
    </label>
  );
  return (
    <div class="hours">
      <div class="days" role="group" aria-label={t('welcome.hours.days')}>
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={hours.days.includes(day)}
              aria-label={weekdayName(day, 'whole')}
              // The last day cannot be taken away: hours on no day would mean reminders at any time.
              disabled={hours.days.length === 1 && hours.days[0] === day}
              onChange={(event) => {
                onChange({ ...hours, days: withDay(hours.days, day, event.currentTarget.checked) });
              }}
            />
            <span aria-hidden="true">{weekdayName(day, 'short')}</span>
          </label>
        ))}
      </div>
      <div class="times">
        {time('from')}
        {time('until')}
        <span class="quiet">{isOvernight([hours.from, hours.until]) ? t('preferences.hours.nextDay') : ''}</span>
      </div>
    </div>
  );
}
