/**
 * The seven days around the break: the day's first break starts the next one, unless the person chose a routine themselves, and any day
 * can be started by choice. Which day is next, and when: core/care/dayInTurn.ts.
 */
import week from '../../../assets/cards/week.json';
import {
  afterDay,
  dayInTurn,
  dayToStart,
  nextDay,
  noDayYet,
  withDay,
  type DayOffered,
  type DayOfSeven,
  type RunningInstead,
} from '../../core/care/dayInTurn.ts';
import type { Card } from '../../core/checkIn/card.ts';
import type { Call } from '../../core/cycle/cycleTypes.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { Interpreter } from '../interpreter.ts';
import type { CareKeeper } from './careKeeper.ts';

/** Checked by a test, as all that ships. */
const days = week as readonly DayOfSeven[];

export interface SevenDaysDeps {
  readonly kept: CareKeeper;
  readonly interpreter: Pick<Interpreter, 't' | 'card'>;
  readonly preferences: () => Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  /** The date of the desk day at hand. */
  readonly today: () => string;
  readonly instead: RunningInstead;
  /** Whether a trial compares the break that runs with others. */
  readonly isCompared: () => boolean;
  readonly call: (call: Call) => void;
}

export interface SevenDays {
  /** A break has opened: it becomes that of the day in turn, unless its routine was chosen. */
  openInTurn(): void;
  /** Does what opens a break whose routine somebody chose. */
  readonly duringChoice: <Answer>(act: () => Answer) => Answer;
  /** The routine of that day, which begins now; null where it has none. */
  openByChoice(day: number): string | null;
  /** No day's break is running any more, or it never began. */
  readonly withdraw: () => void;
  /** The break ended with that routine. @param isDone at least half of it was spent; @returns the day's card, if it was a day's */
  close(routine: string | null, isDone: boolean): Card | null;
  /** What to notice in the break that runs, with that routine; null where it is no day's, or gave its routine up for another one. */
  notice(routine: string | null): string | null;
  /** Whether the break that runs asks for a check-in by itself. */
  asksState(): boolean;
  /** Those that can be started, as the preferences list them. */
  readonly offered: () => readonly DayOffered[];
}

export function openSevenDays(deps: SevenDaysDeps): SevenDays {
  const { kept, interpreter, preferences, setPreferences, today, instead, isCompared, call } = deps;
  const { t } = interpreter;
  const memory = () => kept.current().sevenDays;
  const running = (): DayOfSeven | undefined => days.find(({ day }) => day === memory().running?.day);
  const said = (day: DayOfSeven): DayOfSeven => ({ ...day, ...interpreter.card(day) });
  const titled = (day: DayOfSeven): string => t('week.day', { day: day.day, title: said(day).title });
  const noticed = (day: DayOfSeven): string => t('week.notice', { what: said(day).notice });

  const withdraw = (): void => {
    if (memory().running !== null) kept.change({ sevenDays: { ...memory(), running: null } });
  };
  let isChosen = false;

  return {
    openInTurn() {
      if (isChosen) return;
      const wanted = preferences().sevenDays && !isCompared();
      const started = wanted ? dayInTurn(days, memory(), today(), instead) : null;
      if (started === null) {
        withdraw();
        return;
      }
      kept.change({ sevenDays: withDay(memory(), started) });
      call({ type: 'changeRoutine', routine: started.routine });
    },
    duringChoice(act) {
      isChosen = true;
      try {
        return act();
      } finally {
        isChosen = false;
      }
    },
    openByChoice(number) {
      const day = days.find((known) => known.day === number);
      const started = day === undefined ? null : dayToStart(day, instead);
      if (started === null) return null;
      kept.change({ sevenDays: withDay(memory(), started) });
      return started.routine;
    },
    withdraw,
    close(routine, isDone) {
      const day = running();
      if (day === undefined) return null;
      const { running: started } = memory();
      const after = afterDay(
        memory(),
        today(),
        isDone ? routine : null,
        nextDay(days, memory(), instead)?.day.day ?? null,
      );
      const isWhole = nextDay(days, after, instead) === null && after.next > memory().next;
      kept.change({ sevenDays: isWhole ? noDayYet : after });
      // Switched on again, they begin anew.
      if (isWhole) setPreferences({ sevenDays: false });
      if (!isDone || routine !== started?.routine) return null;
      const { id, text, evidence, sources } = said(day);
      return { id, title: titled(day), text, evidence, sources, notice: isWhole ? t('week.close') : noticed(day) };
    },
    notice(routine) {
      const day = running();
      return day === undefined || routine !== memory().running?.routine ? null : noticed(day);
    },
    asksState: () => running()?.asksState === true,
    offered() {
      const next = nextDay(days, memory(), instead)?.day;
      return days
        .filter((day) => dayToStart(day, instead) !== null)
        .map((day) => ({ day: day.day, title: titled(day), isNext: day === next }));
    },
  };
}
