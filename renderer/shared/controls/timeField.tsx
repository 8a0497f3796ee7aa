/**
 * A time of day, typed or stepped in the person's own way of writing it (12 or 24 hours), kept as "17:30". It is a text field, because Chromium's
 * own for times shows them as Chromium's language has it.
 */
import type { JSX } from 'preact';
import type { PreferencesAnswer } from '../../../src/contract.ts';
import type { ClockTime } from '../../../src/core/preferences/declare.ts';
import { clockTimeOf, minuteOf } from '../../../src/core/time/localTime.ts';
import { readTime } from '../../../src/core/time/writtenTime.ts';
import { localeNow, t } from '../../app.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import { useTyped } from './typed.ts';

export interface TimeFieldProps {
  readonly id: string;
  /** Its name for a screen reader, where no label stands beside it. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly time: ClockTime;
  readonly handIn: (time: ClockTime) => Promise<PreferencesAnswer>;
}

/** What the arrow keys go by. */
const STEP_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

export function TimeField({ id, label, describedBy = '', time, handIn }: TimeFieldProps): JSX.Element {
  const typed = useTyped({
    inForce: time,
    write: (written) => t('preferences.time', { time: momentOf(written) }),
    read: readClockTime,
    refusal: () => t('preferences.time.refused', { now: momentOf(time) }),
    handIn,
    // Each of the digits that are typed would be an hour.
    onlyWhole: true,
  });
  const step = (direction: 1 | -1): void => {
    const minute = minuteOf(typed.value()) / STEP_MINUTES;
    const next = direction === 1 ? Math.floor(minute) + 1 : Math.ceil(minute) - 1;
    typed.send(clockTimeOf((next * STEP_MINUTES + DAY_MINUTES) % DAY_MINUTES));
  };
  return (
    <span class="time">
      <input
        id={id}
        type="text"
        class="clock"
        autocomplete="off"
        aria-label={label}
        aria-invalid={typed.problem !== null}
        aria-describedby={`${describedBy} ${problemId(id)}`}
        {...typed.input}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1);
          else if (event.key === 'ArrowDown') step(-1);
          else if (!typed.onKeyDown(event)) return;
          event.preventDefault();
        }}
      />
      <FieldProblem of={id} problem={typed.problem} />
    </span>
  );
}

/** As it is typed in the person's language; null for what is no time. */
function readClockTime(text: string): ClockTime | null {
  const minute = readTime(text, [localeNow().tag]);
  return minute === null ? null : clockTimeOf(minute);
}

/** The time on any day, for sentences that write it in the person's way. The end of a day is the next one's beginning. */
export function momentOf(time: ClockTime): Date {
  return new Date(`2024-01-01T${time === '24:00' ? '00:00' : time}:00`);
}
