/**
 * What windows are shown of a trial. As long as it runs that is neither an arm nor an answer: only how far it is. So nobody can look
 * up tomorrow, or peep at a result.
 */
import type { TensionPair } from '../history/trends.ts';
import type { DayNumber } from '../time/localTime.ts';
import { firstDayOf, lastDayOf, mayGoOn, MOST_PAIRS, type Trial, type TrialWish } from './trial.ts';
import type { PacesByRoutine } from './trialChoices.ts';
import { resultOfTrial, type TrialResult } from './trialResult.ts';

/** How far a trial is that has begun or is planned. */
export interface TrialProgress extends TrialWish {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly days: number;
  /** Of these days. */
  readonly daysPassed: number;
  readonly wholePairs: number;
  readonly plannedPairs: number;
}

/**
 * `none`: one can be set up. `running`: up to its last day, which is included. `over`: its result waits to be looked at.
 *
 *     none ──begin──▶ running ──its last day ends──▶ over ──show──▶ shown
 *      ▲                 │ ▲                          │ │              │
 *      └──────end────────┘ └──────────goOn────────────┘ └─────end──────┴──▶ none
 */
export type ShownTrial =
  | {
      readonly phase: 'none';
      readonly paced: PacesByRoutine;
      /** Of a trial that would be begun now. */
      readonly firstDay: DayNumber;
      readonly lastDay: DayNumber;
    }
  | ({ readonly phase: 'running' } & TrialProgress)
  | ({
      readonly phase: 'over';
      /** How many pairs can still be added; 0: none. */
      readonly morePairs: number;
    } & TrialProgress)
  | ({ readonly phase: 'shown'; readonly result: TrialResult } & TrialProgress);

/** What a person does with a trial. */
export type TrialChange =
  | { readonly type: 'begin'; readonly wish: TrialWish }
  /** Adds the pairs that the plan has still in store, once it is over and before its result is seen. */
  | { readonly type: 'goOn' }
  /** Shows the result of one that is over. */
  | { readonly type: 'show' }
  /** Takes it away, plan and result; breaks and answers stay in the history. */
  | { readonly type: 'end' };

/** @param pairs as `resultOfTrial` takes them */
export function shownTrial(trial: Trial, today: DayNumber, pairs: readonly TensionPair[]): ShownTrial {
  const { kind, arms, days } = trial;
  const result = resultOfTrial(trial, pairs);
  const progress: TrialProgress = {
    kind,
    arms,
    firstDay: firstDayOf(trial),
    lastDay: lastDayOf(trial),
    days: days.length,
    daysPassed: days.filter((day) => day < today).length,
    wholePairs: result.wholePairs,
    plannedPairs: result.plannedPairs,
  };
  if (trial.shown) return { phase: 'shown', ...progress, result };
  if (!isOver(trial, today)) return { phase: 'running', ...progress };
  return { phase: 'over', ...progress, morePairs: mayGoOn(trial) ? MOST_PAIRS - days.length / 2 : 0 };
}

export function isOver(trial: Trial, today: DayNumber): boolean {
  return today > lastDayOf(trial);
}
