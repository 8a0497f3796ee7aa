/** What the app finds when it starts. */
import type { CareMemory } from '../../core/care/careMemory.ts';
import type { BreakMemory } from '../../core/checkIn/breakMemory.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { SavedCycle } from '../../core/cycle/savedCycle.ts';
import type { Trial } from '../../core/trial/trial.ts';
import type { HistoryWrite } from '../history/historyPort.ts';
import type { Interpreter } from '../interpreter.ts';
import type { ShippedFacts } from './ownRoutines.ts';
import type { Routines } from './routineShelf.ts';

export interface StartConditions {
  readonly preferences: Preferences;
  /** What the last run saved; absent on a fresh start. */
  readonly saved?: SavedCycle;
  /** What earlier breaks left for the next ones. */
  readonly breakMemory: BreakMemory;
  /** The trial of one that runs, or whose result is still shown. */
  readonly trial: Trial | null;
  /** What was said of moves that hurt. */
  readonly careMemory: CareMemory;
  /** What could not get into the history before the last run ended. */
  readonly historyWaiting: readonly HistoryWrite[];
  readonly shipped: ShippedFacts;
  /** The person's own routines that were found, by id. */
  readonly own: Routines;
  readonly interpreter: Interpreter;
}
