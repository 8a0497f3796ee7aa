/** Who hears of a step of the engine, in which order, and why in that one. */
import { stillSince } from '../core/cycle/runningBreak.ts';
import type { Outlook } from '../core/cycle/outlook.ts';
import type { Preferences } from '../core/preferences/preferences.ts';
import type { CycleStore, FollowStep } from './cycleStore.ts';
import { performEffect, type EffectDeps } from './effects.ts';
import type { HistoryRecorder } from './history/historyRecorder.ts';
import type { Ports } from './ports.ts';
import type { PreferencesService } from './preferences/preferencesService.ts';
import type { EveningNote } from './reminding/eveningNote.ts';
import type { Offers } from './reminding/offers.ts';
import type { RoutineShelf } from './breaks/routineShelf.ts';
import type { MediaPause } from './senses/mediaPause.ts';
import type { StateKeeper } from './stateKeeper.ts';
import type { UpdateService } from './updates/updateService.ts';

export interface StepFollowerDeps {
  readonly ports: Pick<Ports, 'log' | 'breakWindow'>;
  readonly cycle: Pick<CycleStore, 'state'>;
  readonly outlook: () => Outlook;
  readonly preferences: Pick<PreferencesService, 'current'>;
  /** What the effects of a step are performed with. */
  readonly effects: Omit<EffectDeps, 'preferences'>;
  /** Does it, and logs it where it fails. */
  readonly attempt: (what: string, act: () => void) => void;
  readonly shelf: Pick<RoutineShelf, 'follow'>;
  readonly recorder: Pick<HistoryRecorder, 'follow'>;
  readonly keeper: Pick<StateKeeper, 'follow'>;
  readonly setAlarm: (wall: number) => void;
  readonly mediaPause: MediaPause;
  readonly offers: Pick<Offers, 'follow'>;
  readonly eveningNote: EveningNote;
  readonly updates: Pick<UpdateService, 'follow'>;
  /** Shows everything anew. @see Publish */
  readonly show: (asked: boolean) => void;
}

/**
 * An effect may take the next step at once (a break waits for its window), so those behind the effects look at the state as it is then,
 * and not at the step's.
 */
export function stepFollowers(deps: StepFollowerDeps): readonly FollowStep[] {
  const { ports, cycle, outlook, attempt, shelf, recorder, keeper, setAlarm, mediaPause } = deps;
  const { offers, eveningNote, updates, show } = deps;
  const preferences = (): Preferences => deps.preferences.current();

  const performEffects: FollowStep = ({ effects }) => {
    for (const effect of effects) {
      ports.log.info(effect.type, effect);
      attempt(`perform ${effect.type}`, () => {
        performEffect(effect, { ...deps.effects, preferences: preferences() });
      });
    }
  };

  return [
    // The routine of a break that begins, as it is now: everybody behind may ask for it.
    ({ state }) => {
      shelf.follow(state.phase);
    },
    // Before the effects: a break that is over is on the disk before its window goes.
    ({ before, state, effects, settings }) => {
      recorder.follow(before, { state, effects }, settings);
    },
    performEffects,
    // After the effects: what is restored after a kill is a break that has its window.
    ({ before, effects, asked }) => {
      const state = cycle.state();
      keeper.follow(state, asked || effects.length > 0 || state.phase.type !== before?.phase.type);
    },
    // After the state is kept: an alarm that is late already may wake the app at once.
    () => {
      setAlarm(cycle.state().calendar.untilWall);
    },
    // After the effects: a break that has opened may wait for its window, and is not quiet yet.
    () => {
      const { phase } = cycle.state();
      mediaPause.follow(phase.type === 'onBreak' && phase.begun && preferences().senses.media);
    },
    // After the effects: a break that stands still lets the displays be.
    () => {
      const { phase } = cycle.state();
      const goesOn = phase.type === 'onBreak' && phase.begun && stillSince(phase) === null;
      ports.breakWindow.dimOthers(goesOn && preferences().otherDisplays === 'dim');
    },
    // After the effects: an offer that was just made goes again where nobody can take it.
    () => {
      offers.follow(outlook());
    },
    // After the offer of the evening, which it comes with.
    ({ effects }) => {
      eveningNote.follow(effects, outlook(), cycle.state().day.date, preferences().eveningNote);
    },
    // After the effects: a break that has just begun is not to be disturbed by word of a new version.
    () => {
      updates.follow(cycle.state().phase.type === 'onBreak');
    },
    // Last: tray and windows show what all the others have made of the step.
    ({ asked }) => {
      show(asked);
    },
  ];
}
