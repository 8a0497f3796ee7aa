/** All that tray and windows draw from, put together from those who know each part of it. */
import type { Snapshot } from '../contract.ts';
import type { Outlook } from '../core/cycle/outlook.ts';
import type { BreakSurroundings } from './breaks/afterBreak.ts';
import type { BreakOnScreen } from './breaks/breakOnScreen.ts';
import { guidedBreakOf } from './breaks/guidedBreak.ts';
import type { RoutineShelf } from './breaks/routineShelf.ts';
import type { Interpreter } from './interpreter.ts';
import type { Senses } from './ports.ts';
import type { PreferencesService } from './preferences/preferencesService.ts';

export interface SnapshotSources {
  readonly outlook: () => Outlook;
  readonly preferences: Pick<PreferencesService, 'current'>;
  readonly interpreter: Pick<Interpreter, 'locale'>;
  readonly shelf: Pick<RoutineShelf, 'running' | 'offered' | 'standIns' | 'known'>;
  readonly surroundings: Pick<BreakSurroundings, 'shown'>;
  readonly screen: Pick<BreakOnScreen, 'isMuted'>;
  readonly senses: Pick<Senses, 'now'>;
}

export function snapshotOf({
  outlook,
  preferences,
  interpreter,
  shelf,
  surroundings,
  screen,
  senses,
}: SnapshotSources): Snapshot {
  const now = outlook();
  const current = preferences.current();
  const routine = shelf.running();
  return {
    locale: interpreter.locale(),
    outlook: now,
    senses: senses.now(),
    preferences: current,
    guidedBreak: now.runningBreak && routine && guidedBreakOf(now.runningBreak, current, routine, screen.isMuted()),
    ...surroundings.shown(),
    routines: shelf.offered(),
    standIns: shelf.standIns(),
    knownRoutines: shelf.known(),
  };
}
