/** Working hours: always, or ranges on each day of the week. */
import type { JSX } from 'preact';
import type { PreferencesAnswer } from '../../src/contract.ts';
import { weekdays, type HourRange, type Weekday } from '../../src/core/preferences/preferences.ts';
import { t } from '../app.ts';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';
import { withoutRow, withRow } from '../shared/preferences/rowPlace.ts';
import { removeBeside, Setting } from '../shared/controls/setting.tsx';
import { RadioSetting } from '../shared/controls/settingFields.tsx';
import { momentOf, TimeField } from '../shared/controls/timeField.tsx';
import { weekdayName } from '../shared/day/weekdayNames.ts';
import {
  copiedToWorkdays,
  isAlways,
  isOvernight,
  rangesOn,
  usualWeek,
  withOneMore,
  withRanges,
} from '../shared/day/workingWeek.ts';

const MOST_RANGES = 12;
type When = 'always' | 'hours';

export function HoursFields(): JSX.Element {
  const { inForce, choose } = usePart('workingHours');
  const when: When = isAlways(inForce) ? 'always' : 'hours';
  return (
    <>
      <RadioSetting<When>
        of="workingHours"
        part={{
          inForce: when,
          byDefault: 'always',
          choose: (chosen) => choose(chosen === 'always' ? {} : usualWeek),
        }}
        answers={(['always', 'hours'] as const).map((value) => ({
          value,
          label: t(`preferences.workingHours.${value}`),
          means: t(`preferences.workingHours.${value}.means`),
        }))}
      />
      {when === 'hours' && (
        <Setting of="workingHours" id="week">
          <div class="week">
            {weekdays.map((day) => (
              <DayFields key={day} day={day} />
            ))}
          </div>
        </Setting>
      )}
    </>
  );
}

function DayFields({ day }: { readonly day: Weekday }): JSX.Element {
  const { handIn } = usePage();
  const ranges = rangesOn(usePart('workingHours').inForce, day);
  const name = weekdayName(day, 'whole');
  const addId = `hours-${day}-add`;
  /** Out of the ranges then in force: one that was just typed may still be on its way. */
  const change = (make: (latest: readonly HourRange[]) => readonly HourRange[]): Promise<PreferencesAnswer> =>
    handIn(({ workingHours }) => ({
      workingHours: withRanges(workingHours, day, make(rangesOn(workingHours, day))),
    }));

  return (
    <div class="weekday-hours" role="group" aria-label={name}>
      <span class="weekday">{name}</span>
      <div class="ranges">
        {ranges.length === 0 && <span class="quiet">{t('preferences.hours.free')}</span>}
        {ranges.map((range, index) => (
          <RangeFields
            key={index}
            id={`hours-${day}-${index}`}
            day={name}
            range={range}
            handIn={(make) => change((latest) => withRow(ranges, index, latest, make))}
            onRemove={() => removeBeside(addId, () => change((latest) => withoutRow(ranges, index, latest)))}
          />
        ))}
      </div>
      <div class="day-tools">
        <button
          id={addId}
          type="button"
          class="ghost"
          aria-label={t('preferences.hours.add.on', { day: name })}
          disabled={ranges.length >= MOST_RANGES}
          onClick={() => void change(withOneMore)}
        >
          {t('preferences.hours.add')}
        </button>
        {ranges.length > 0 && (
          <button
            type="button"
            class="ghost"
            aria-label={t('preferences.hours.copy.of', { day: name })}
            onClick={() => void handIn(({ workingHours }) => ({ workingHours: copiedToWorkdays(workingHours, day) }))}
          >
            {t('preferences.hours.copy')}
          </button>
        )}
      </div>
    </div>
  );
}

interface RangeFieldsProps {
  readonly id: string;
  /** Its name: seven days may have the same hours, and each button to remove them is told apart by it. */
  readonly day: string;
  readonly range: HourRange;
  readonly handIn: (make: (latest: HourRange) => HourRange) => Promise<PreferencesAnswer>;
  readonly onRemove: () => void;
}

function RangeFields({ id, day, range, handIn, onRemove }: RangeFieldsProps): JSX.Element {
  const [from, until] = range;
  return (
    <div class="range">
      <TimeField
        id={`${id}-from`}
        label={t('preferences.hours.from')}
        time={from}
        handIn={(time) => handIn(([, end]) => [time, end])}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        id={`${id}-until`}
        label={t('preferences.hours.until')}
        describedBy={`${id}-next-day`}
        time={until}
        handIn={(time) => handIn(([begin]) => [begin, time])}
      />
      <button
        type="button"
        class="ghost"
        aria-label={t('preferences.hours.remove', { day, from: momentOf(from), until: momentOf(until) })}
        onClick={onRemove}
      >
        ×
      </button>
      <span id={`${id}-next-day`} class="hint">
        {isOvernight(range) ? t('preferences.hours.nextDay') : ''}
      </span>
    </div>
  );
}
