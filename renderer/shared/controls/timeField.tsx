/** A time of day, typed or stepped in the person's own clock (12 or 24 hours), kept as "17:30". */
import type { JSX } from 'preact';
import type { PreferencesAnswer } from '../../../src/contract.ts';
import type { ClockTime } from '../../../src/core/preferences/declare.ts';
import { t } from '../../app.ts';
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

export function TimeField({ id, label, describedBy = '', time, handIn }: TimeFieldProps): JSX.Element {
  const typed = useTyped({
    inForce: time,
    write: shownTime,
    read: (text) => (/^\d\d:\d\d$/.test(text) ? text : null),
    refusal: () => t('preferences.time.refused', { now: momentOf(time) }),
    handIn,
  });
  return (
    <span class="time">
      <input
        id={id}
        type="time"
        aria-label={label}
        aria-invalid={typed.problem !== null}
        aria-describedby={`${describedBy} ${problemId(id)}`}
        {...typed.input}
        onKeyDown={(event) => {
          if (typed.onKeyDown(event)) event.preventDefault();
        }}
      />
      <FieldProblem of={id} problem={typed.problem} />
    </span>
  );
}

/** The end of a day is the next one's beginning: a clock shows no "24:00". */
function shownTime(time: ClockTime): string {
  return time === '24:00' ? '00:00' : time;
}

/** The time on any day, for sentences that write it in the person's way. */
export function momentOf(time: ClockTime): Date {
  return new Date(`2024-01-01T${shownTime(time)}:00`);
}
