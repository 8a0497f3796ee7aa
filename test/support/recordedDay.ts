/** A written day, lived by the engine and noted down by the recorder. */
import { startHistoryRecorder } from '../../src/app/history/historyRecorder.ts';
import type { HistoryWrite } from '../../src/app/history/historyPort.ts';
import type { CycleState } from '../../src/core/cycle/cycleState.ts';
import type { Effect } from '../../src/core/cycle/cycleTypes.ts';
import type { Scenario } from '../../src/core/day/scenario.ts';
import { SimulatedMachine } from '../../src/core/day/simulate.ts';
import { routineLengthsMs } from './simulatedDesk.ts';

export interface LivedDay {
  readonly effects: readonly Effect[];
  /** Desk time of all desk days, as the engine counted it. */
  readonly deskMs: number;
}

/** Lives it, and hands over what is to be kept of it. The app is not restarted by a `restart` of the scenario: the recorder lives on. */
export function liveInto(keep: (write: HistoryWrite) => void, scenario: Scenario): LivedDay {
  const recorder = startHistoryRecorder(keep);
  const { preferences, timeZone } = scenario;
  const effects: Effect[] = [];
  const lived: { before: CycleState | null } = { before: null };
  const machine = new SimulatedMachine(scenario, routineLengthsMs, (step) => {
    recorder.follow(lived.before, step, { preferences, timeZone, routineLengthsMs });
    lived.before = step.state;
    effects.push(...step.effects);
  });
  for (const step of scenario.trace) machine.live(step);
  recorder.keep();
  const earlierMs = effects.reduce((sum, effect) => sum + (effect.type === 'deskDayEnded' ? effect.deskMs : 0), 0);
  // A day whose last minutes are not known yet is told of later.
  const endingMs = lived.before?.day.ending ? (lived.before.desk.endedDay?.deskMs ?? 0) : 0;
  return { effects, deskMs: earlierMs + endingMs + machine.outlook().deskMsToday };
}
