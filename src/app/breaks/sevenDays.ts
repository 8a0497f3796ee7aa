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
  type StartedDay,
} from '../../core/care/dayInTurn.ts';
import type { Card } from '../../core/checkIn/card.ts';
import type { OnBreak } from '../../core/cycle/cycleState.ts';
import type { Call } from '../../core/cycle/cycleTypes.ts';
import type { InsteadOfTurn } from '../../core/cycle/outlook.ts';
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
  /** Whether a trial compares such breaks with others. */
  readonly isCompared: (of: Pick<OnBreak, 'kind' | 'routine'>) => boolean;
  /** The break that runs. */
  readonly onBreak: () => OnBreak | null;
  readonly call: (call: Call) => void;
}

/** What a person says of the routine of a break that they start: nothing, one of their choice, or that of a day. */
export type ChosenRoutine = 'none' | 'any' | { readonly ofDay: number };

export interface SevenDays {
  /** The day in turn's, for a break that opens now. */
  readonly insteadOfTurn: InsteadOfTurn;
  /** A break has opened: it is that of the day that was chosen, or becomes that of the day in turn, unless another routine was chosen. */
  open(): void;
  /** Does what may open a break of the person's. What opens by itself meanwhile, nobody has chosen. */
  readonly duringChoice: <Answer>(chosen: ChosenRoutine, act: () => Answer) => Answer;
  /** The routine that that day starts; null where it has none. */
  readonly routineOf: (day: number) => string | null;
  /** Whether the break that runs is that day's. */
  readonly isRunning: (day: number) => boolean;
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
  const { kept, interpreter, preferences, setPreferences, today, instead, isCompared, onBreak, call } = deps;
  const { t } = interpreter;
  const memory = () => kept.current().sevenDays;
  const running = (): DayOfSeven | undefined => days.find(({ day }) => day === memory().running?.day);
  const said = (day: DayOfSeven): DayOfSeven => ({ ...day, ...interpreter.card(day) });
  const titled = (day: DayOfSeven): string => t('week.day', { day: day.day, title: said(day).title });
  const noticed = (day: DayOfSeven): string => t('week.notice', { what: said(day).notice });

  const withdraw = (): void => {
    if (memory().running !== null) kept.change({ sevenDays: { ...memory(), running: null } });
  };
  const inTurn = (of: Pick<OnBreak, 'kind' | 'routine'>): StartedDay | null =>
    preferences().sevenDays && !isCompared(of) ? dayInTurn(days, memory(), today(), instead) : null;
  const chosenDay = (number: number): StartedDay | null => {
    const day = days.find((known) => known.day === number);
    return day === undefined ? null : dayToStart(day, instead);
  };
  const isDays = (routine: string | null): boolean => routine === memory().running?.routine;
  let chosen: ChosenRoutine = 'none';

  /** The day of a break that has opened; null where it is none. */
  const dayOf = (opened: OnBreak): StartedDay | null => {
    const choice = opened.by === 'user' ? chosen : 'none';
    if (choice === 'any') return null;
    if (choice !== 'none') return chosenDay(choice.ofDay);
    // Who takes a short break instead was told how short.
    return opened.insteadOfLonger ? null : inTurn(opened);
  };

  return {
    insteadOfTurn: (kind, routine) => inTurn({ kind, routine })?.routine ?? null,
    open() {
      const opened = onBreak();
      const started = opened && dayOf(opened);
      if (started === null) {
        withdraw();
        return;
      }
      kept.change({ sevenDays: withDay(memory(), started) });
      if (opened?.routine !== started.routine) call({ type: 'changeRoutine', routine: started.routine });
    },
    duringChoice(choice, act) {
      const before = chosen;
      chosen = choice;
      try {
        return act();
      } finally {
        chosen = before;
      }
    },
    routineOf: (day) => chosenDay(day)?.routine ?? null,
    isRunning: (day) => running()?.day === day && isDays(onBreak()?.routine ?? null),
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
      return day !== undefined && isDays(routine) ? noticed(day) : null;
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
