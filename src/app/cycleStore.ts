/** The one place of the break cycle's state: every event goes through `dispatch`, and its followers hear of every step. */
import { stepBreakCycle, type EngineStep } from '../core/cycle/breakCycle.ts';
import type { CycleState } from '../core/cycle/cycleState.ts';
import type { Call, CycleEvent, RefusalReason, EngineSettings } from '../core/cycle/cycleTypes.ts';
import type { Moment } from '../core/time/time.ts';

/** A step of the engine, as its followers hear of it. */
export interface TakenStep extends EngineStep {
  /** The state it was taken from; null for the first one of this run of the app. */
  readonly before: CycleState | null;
  /** What it was taken with. */
  readonly settings: EngineSettings;
  /** A person asked for it, or the app starts: it is saved and shown even where nothing that is compared has changed. */
  readonly asked: boolean;
}

export type FollowStep = (taken: TakenStep) => void;

export interface CycleStore {
  state(): CycleState;
  settings(): EngineSettings;
  dispatch(event: CycleEvent): void;
  /** Dispatches the call, and gives back the reason of a refusal in place of its effect; null when the call is done. */
  ask(call: Call, now: Moment): RefusalReason | null;
  /** The engine decides again at once, under the settings as they are then. */
  changeSettings(changed: Partial<EngineSettings>, now: Moment): void;
  /** The followers hear of the first step now and of every later one, in their order; until then of none. */
  begin(followers: readonly FollowStep[]): void;
}

export function openCycleStore(first: EngineStep, firstSettings: EngineSettings): CycleStore {
  let { state } = first;
  let settings = firstSettings;
  let followers: readonly FollowStep[] = [];

  const take = (step: EngineStep, before: CycleState | null, asked: boolean): void => {
    state = step.state;
    const taken: TakenStep = { ...step, before, settings, asked };
    for (const follow of followers) follow(taken);
  };
  const dispatch = (event: CycleEvent): void => {
    take(stepBreakCycle(state, event, settings), state, event.type === 'call');
  };

  return {
    state: () => state,
    settings: () => settings,
    dispatch,
    ask(call, now) {
      const step = stepBreakCycle(state, { type: 'call', call, now }, settings);
      const refusal = step.effects.find((effect) => effect.type === 'callRefused');
      take({ ...step, effects: step.effects.filter((effect) => effect !== refusal) }, state, true);
      return refusal?.why ?? null;
    },
    changeSettings(changed, now) {
      settings = { ...settings, ...changed };
      dispatch({ type: 'settings', now });
    },
    begin(all) {
      followers = all;
      take(first, null, true);
    },
  };
}
