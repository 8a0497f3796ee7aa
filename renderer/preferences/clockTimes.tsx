/** Fixed times at which a kind is due whatever the desk time, and the days they are for. */
import type { PreferencesAnswer } from '../../src/contract.ts';
import type { ClockTime } from '../../src/core/preferences/declare.ts';
import type { JSX } from 'preact';
import { weekdays, type BreakKind } from '../../src/core/preferences/preferences.ts';
import { t } from '../app.ts';
import { useChoice } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { changeKind, useKindPart } from '../shared/preferences/part.ts';
import { withoutRow, withRow } from '../shared/preferences/rowPlace.ts';
import { meansId, removeBeside, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { Means } from '../shared/controls/settingFields.tsx';
import { momentOf, TimeField } from '../shared/controls/timeField.tsx';
import { weekdayName } from '../shared/day/weekdayNames.ts';
import { hoursLater, withDay } from '../shared/day/workingWeek.ts';

const FIRST: ClockTime = '12:30';
const MOST = 24;

export function ClockTimes({ kind }: { readonly kind: BreakKind }): JSX.Element {
  const id = `clockTimes-${kind.id}`;
  const part = useKindPart(kind, 'at');
  const times = part.inForce ?? [];
  const list = { inForce: times, byDefault: [] as readonly ClockTime[], choose: part.choose };
  const { handIn } = usePage();
  /** Out of the times then in force: one that was just typed may still be on its way. */
  const change = (make: (latest: readonly ClockTime[]) => readonly ClockTime[]): Promise<PreferencesAnswer> =>
    handIn(changeKind(kind.id, ({ at = [] }) => ({ at: make(at) })));
  return (
    <Setting of="clockTimes" id={id}>
      <SettingHead of="clockTimes" id={id} part={list} inWords={() => t('preferences.clockTimes.none')}>
        <h3 id={`${id}-label`}>{t('preferences.clockTimes')}</h3>
      </SettingHead>
      <div role="group" class="clock-times" aria-labelledby={`${id}-label`} aria-describedby={meansId(id)}>
        {times.map((time, index) => (
          <span key={index} class="clock-time">
            <TimeField
              id={`${id}-${index}`}
              label={t('preferences.clockTimes.one', { number: index + 1 })}
              time={time}
              handIn={(changed) => change((latest) => withRow(times, index, latest, () => changed))}
            />
            <button
              type="button"
              class="ghost"
              aria-label={t('preferences.clockTimes.remove', { time: momentOf(time) })}
              onClick={() => removeBeside(`${id}-add`, () => change((latest) => withoutRow(times, index, latest)))}
            >
              ×
            </button>
          </span>
        ))}
        <button
          id={`${id}-add`}
          type="button"
          disabled={times.length >= MOST}
          onClick={() => void change((latest) => [...latest, oneMore(latest)])}
        >
          {t('preferences.clockTimes.add')}
        </button>
      </div>
      <Means of="clockTimes" id={id} />
      {times.length > 0 && <Days kind={kind} />}
    </Setting>
  );
}

/** An hour after the last, or the next hour after that which is not there yet. */
function oneMore(times: readonly ClockTime[]): ClockTime {
  const last = times.at(-1);
  let next = last === undefined ? FIRST : hoursLater(last, 1);
  while (times.includes(next) && next !== last) next = hoursLater(next, 1);
  return next;
}

function Days({ kind }: { readonly kind: BreakKind }): JSX.Element {
  const part = useKindPart(kind, 'days');
  const days = useChoice(part.inForce ?? weekdays, part.choose);
  const id = `days-${kind.id}`;
  return (
    <div
      role="group"
      class="weekday-choices"
      aria-label={t('preferences.clockTimes.days')}
      aria-describedby={problemId(id)}
    >
      {weekdays.map((day) => (
        <label key={day} class="weekday-choice">
          <input
            type="checkbox"
            aria-label={weekdayName(day, 'whole')}
            checked={days.shown.includes(day)}
            // The last day cannot be taken away: times that are for no day would never come.
            disabled={days.shown.length === 1 && days.shown[0] === day}
            onChange={(event) => {
              days.choose(withDay(days.shown, day, event.currentTarget.checked));
            }}
          />
          {weekdayName(day, 'short')}
        </label>
      ))}
      <FieldProblem of={id} problem={days.problem} />
    </div>
  );
}
