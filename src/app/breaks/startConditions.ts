import type { BreakMemory } from '../../core/checkIn/breakMemory.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { SavedCycle } from '../../core/cycle/savedCycle.ts';
import type { HistoryWrite } from '../history/historyPort.ts';
import type { Interpreter } from '../interpreter.ts';
import type { ShippedFacts } from './ownRoutines.ts';
import type { Routines } from './routineShelf.ts';

/** What the app finds when it starts. */
export interface StartConditions {
  readonly preferences: Preferences;
  /** What the last run saved; absent on a fresh start. */
  readonly saved?: SavedCycle;
  /** What earlier breaks left for the next ones. */
  readonly breakMemory: BreakMemory;
  /** What could not get into the history before the last run ended. */
  readonly historyWaiting: readonly HistoryWrite[];
  readonly shipped: ShippedFacts;
  /** The person's own routines that were found, by id. */
  readonly own: Routines;
  readonly interpreter: Interpreter;
}
