/** What is said around breaks of a person's own body: moves that hurt, and the seven days. */
import type { CareMemory } from '../../core/care/careMemory.ts';
import type { OnBreak } from '../../core/cycle/cycleState.ts';
import type { Call } from '../../core/cycle/cycleTypes.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { CycleStore } from '../cycleStore.ts';
import type { Interpreter } from '../interpreter.ts';
import type { Ports } from '../ports.ts';
import type { PreferencesService } from '../preferences/preferencesService.ts';
import { openCareKeeper } from './careKeeper.ts';
import { openMovesThatHurt, type MovesThatHurt } from './movesThatHurt.ts';
import type { RoutineShelf } from './routineShelf.ts';
import { openSevenDays, type SevenDays } from './sevenDays.ts';

export interface BreakCareDeps {
  readonly ports: Pick<Ports, 'storage' | 'clock'>;
  readonly remembered: CareMemory;
  readonly interpreter: Pick<Interpreter, 't' | 'card'>;
  readonly cycle: () => CycleStore;
  readonly preferences: () => PreferencesService;
  readonly shelf: () => Pick<RoutineShelf, 'instead'>;
  /** Whether a trial compares such breaks with others: then their routine is not ours to choose. */
  readonly isCompared: (of: Pick<OnBreak, 'kind' | 'routine'>) => boolean;
}

export interface BreakCare {
  readonly hurts: MovesThatHurt;
  /** How often something was said to hurt in the routine that runs. */
  readonly timesHurt: () => number;
  readonly sevenDays: SevenDays;
}

/** The cycle, the preferences and the shelf are asked for only once all of them are open. */
export function openBreakCare(deps: BreakCareDeps): BreakCare {
  const { ports, remembered, interpreter, cycle, preferences, shelf, isCompared } = deps;
  const onBreak = (): OnBreak | null => {
    const { phase } = cycle().state();
    return phase.type === 'onBreak' ? phase : null;
  };
  const parts = {
    ...{ kept: openCareKeeper(ports.storage, remembered), interpreter },
    preferences: () => preferences().current(),
    setPreferences: (change: Partial<Preferences>) => void preferences().set(change),
    today: () => cycle().state().day.date,
    instead: (id: string) => shelf().instead(id),
    ...{ isCompared, onBreak },
    call(call: Call) {
      cycle().dispatch({ type: 'call', call, now: ports.clock.now() });
    },
  };
  const hurts = openMovesThatHurt(parts);
  return {
    hurts,
    timesHurt() {
      const running = onBreak();
      return running === null ? 0 : hurts.pressedIn(running).length;
    },
    sevenDays: openSevenDays(parts),
  };
}
