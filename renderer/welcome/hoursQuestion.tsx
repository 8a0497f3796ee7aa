/** Whether reminders come at any time, or within the same hours on some days; the preferences know more of hours. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { officeHoursOf, usualOfficeHours, workingHoursOf, type OfficeHours } from '../../src/core/officeHours.ts';
import { weekdays, type Weekday } from '../../src/core/preferences.ts';
import { DAY } from '../../src/core/time.ts';
import { t } from '../app.ts';
import { useChoice } from '../preferences/field.ts';
import { usePage } from '../preferences/page.ts';
import { Question } from './question.tsx';

const ANSWERS = ['always', 'hours'] as const;
/** A Monday at local noon: so many days later it is another weekday for certain, whatever the clocks do. */
const SOME_MONDAY = new Date(2024, 0, 1, 12).getTime();

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
        answers={ANSWERS.map((value) => ({
          value,
          label: t(`welcome.hours.${value}`),
          means: t(`welcome.hours.${value}.means`),
        }))}
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
      <input
        type="time"
        value={hours[end]}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') onChange({ ...hours, [end]: value });
        }}
      />
    </label>
  );
  return (
    <div class="hours">
      <div class="days" role="group" aria-label={t('welcome.hours.days')}>
        {weekdays.map((day, index) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={hours.days.includes(day)}
              aria-label={t('welcome.hours.dayName', { day: SOME_MONDAY + index * DAY })}
              onChange={() => {
                const days = toggled(hours.days, day);
                if (days.length > 0) onChange({ ...hours, days });
              }}
            />
            <span aria-hidden="true">{t('welcome.hours.day', { day: SOME_MONDAY + index * DAY })}</span>
          </label>
        ))}
      </div>
      <div class="times">
        {time('from')}
        {time('until')}
      </div>
    </div>
  );
}

/** In the order of the week. */
function toggled(days: readonly Weekday[], day: Weekday): readonly Weekday[] {
  return weekdays.filter((one) => days.includes(one) !== (one === day));
}
