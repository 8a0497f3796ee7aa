/** All that tray and windows draw from, put together from those who know each part of it. */
import type { Snapshot } from '../contract.ts';
import type { Outlook } from '../core/cycle/outlook.ts';
import type { BreakSurroundings } from './breaks/afterBreak.ts';
import type { BreakOnScreen } from './breaks/breakOnScreen.ts';
import { guidedBreakOf } from './breaks/guidedBreak.ts';
import type { BreakCare } from './breaks/breakCare.ts';
import type { RoutineShelf } from './breaks/routineShelf.ts';
import type { Interpreter } from './interpreter.ts';
import type { PauseQuestion } from './pauseUntil.ts';
import type { Senses } from './ports.ts';
import type { UpdateService } from './updates/updateService.ts';
import type { PreferencesService } from './preferences/preferencesService.ts';

export interface SnapshotSources {
  readonly outlook: () => Outlook;
  readonly preferences: Pick<PreferencesService, 'current'>;
  readonly interpreter: Pick<Interpreter, 'locale'>;
  readonly shelf: Pick<RoutineShelf, 'running' | 'offered' | 'standIns' | 'known'>;
  readonly surroundings: Pick<BreakSurroundings, 'shown'>;
  readonly screen: Pick<BreakOnScreen, 'isMuted'>;
  readonly care: Pick<BreakCare, 'timesHurt' | 'sevenDays'>;
  readonly senses: Pick<Senses, 'now'>;
  readonly pauseQuestion: Pick<PauseQuestion, 'isAsked'>;
  readonly updates: Pick<UpdateService, 'state'>;
}

export function snapshotOf({
  outlook,
  preferences,
  interpreter,
  shelf,
  surroundings,
  screen,
  care,
  senses,
  pauseQuestion,
  updates,
}: SnapshotSources): Snapshot {
  const now = outlook();
  const current = preferences.current();
  const routine = shelf.running();
  return {
    locale: interpreter.locale(),
    outlook: now,
    senses: senses.now(),
    asksPauseEnd: pauseQuestion.isAsked(),
    update: updates.state(),
    preferences: current,
    guidedBreak:
      now.runningBreak &&
      routine &&
      guidedBreakOf(now.runningBreak, current, routine, {
        muted: screen.isMuted(),
        timesHurt: care.timesHurt(),
        notice: care.sevenDays.notice(now.runningBreak.routine),
      }),
    ...surroundings.shown(),
    routines: shelf.offered(),
    standIns: shelf.standIns(),
    knownRoutines: shelf.known(),
  };
}
