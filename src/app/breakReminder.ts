/** The app itself: it owns the break cycle, and everything that follows from a step of it or from a person's command. */
import { dayPreview } from '../core/day/dayPreview.ts';
import { outlookOf, type Outlook } from '../core/cycle/outlook.ts';
import type { Snapshot } from '../contract.ts';
import { startBreakSurroundings } from './breaks/afterBreak.ts';
import { breakOnScreen } from './breaks/breakOnScreen.ts';
import { openOwnRoutines } from './breaks/ownRoutines.ts';
import { openRoutineShelf } from './breaks/routineShelf.ts';
import type { StartConditions } from './breaks/startConditions.ts';
import { openCalendarAlarm } from './calendarAlarm.ts';
import { openCommands, type Commands } from './commands.ts';
import { openCycleStore, type FollowStep } from './cycleStore.ts';
import { performEffect } from './effects.ts';
import { firstStep } from './firstStep.ts';
import { heartbeatMs, startHeartbeat } from './heartbeat.ts';
import { openHistoryQueue } from './history/historyQueue.ts';
import { openHistoryService } from './history/historyService.ts';
import { startHistoryRecorder } from './history/historyRecorder.ts';
import type { Ports, Stop } from './ports.ts';
import { openPreferences } from './preferences/preferencesService.ts';
import { openPublisher } from './publisher.ts';
import { openEveningNote } from './reminding/eveningNote.ts';
import { openOffers } from './reminding/offers.ts';
import { openMediaPause } from './senses/mediaPause.ts';
import { snapshotOf } from './snapshot.ts';
import { openStateKeeper } from './stateKeeper.ts';
import type { WindowCallDeps } from './windowCalls.ts';

export interface BreakReminder extends WindowCallDeps, Commands {
  /** Reads the desk now instead of at the next heartbeat: at a lock, a suspend, a calendar moment. */
  readNow(): void;
  /** Saves the state; before a suspend and at quit. */
  save(): void;
  readonly stop: Stop;
}

export function startBreakReminder(ports: Ports, found: StartConditions): BreakReminder {
  const { clock, log, standstill } = ports;
  const { interpreter, shipped } = found;
  const { t } = interpreter;

  const shelf = openRoutineShelf(shipped.routines, found.preferences, found.own, interpreter);
  const firstSettings = { ...shelf.settings(), timeZone: ports.timeZone() };
  const cycle = openCycleStore(firstStep(ports, firstSettings, found.saved, t), firstSettings);

  const preferences = openPreferences(ports, found.preferences, t, (chosen) => {
    ports.senses.use(chosen);
    const before = interpreter.locale();
    interpreter.use(chosen.language);
    if (interpreter.locale() !== before) offers.remindAnew();
    useRoutines();
  });
  const ownRoutines = openOwnRoutines(ports.ownRoutines, shipped, found.own, t, () => {
    useRoutines();
  });
  /** After preferences or own routines have changed: a running break goes on as it began. */
  const useRoutines = (): void => {
    shelf.suit(preferences.current(), ownRoutines.all());
    cycle.changeSettings(shelf.settings(), clock.now());
  };

  const outlook = (): Outlook => outlookOf(cycle.state(), cycle.settings(), clock.now());
  const snapshot = (): Snapshot =>
    snapshotOf({ outlook, preferences, interpreter, shelf, surroundings, screen, senses: ports.senses });
  const show = openPublisher(ports, t);
  const historyQueue = openHistoryQueue(ports, found.historyWaiting, t);
  const surroundings = startBreakSurroundings({ ...ports, historyQueue }, found.breakMemory, interpreter, () => {
    show(snapshot(), false);
  });

  const readNow = (): void => {
    standstill.during('reading the desk', () => {
      cycle.dispatch({ type: 'reading', reading: ports.sensors.read() });
    });
  };
  const screen = breakOnScreen({
    ...{ ports, t, surroundings },
    now: () => ({ phase: cycle.state().phase, preferences: preferences.current() }),
    call: (call) => {
      cycle.dispatch({ type: 'call', call, now: clock.now() });
    },
    onChange() {
      show(snapshot(), false);
    },
  });
  const commands = openCommands({
    ...{ ports, cycle, outlook, shelf, surroundings, preferences, readNow, screen },
  });
  const perform: Commands['perform'] = (command) => {
    standstill.during(`command ${command.type}`, () => {
      commands.perform(command);
    });
  };

  const offers = openOffers({ notifications: ports.notifications, interpreter, shelf, snapshot, perform });
  const keeper = openStateKeeper(ports);
  const recorder = startHistoryRecorder(historyQueue.keep);
  const history = openHistoryService(ports, recorder, historyQueue, t);
  const eveningNote = openEveningNote(ports.notifications, t);
  const mediaPause = openMediaPause(ports.players);
  const setAlarm = openCalendarAlarm(ports.calendar, readNow);

  /** One thing that fails is logged and must not take the rest with it, least of all the heartbeat. */
  const attempt = (what: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      log.error(`could not ${what}`, error);
    }
  };

  const performEffects: FollowStep = ({ effects }) => {
    const deps = { offers, surroundings, history, notifications: ports.notifications, screen, t };
    for (const effect of effects) {
      log.info(effect.type, effect);
      attempt(`perform ${effect.type}`, () => {
        performEffect(effect, { ...deps, preferences: preferences.current() });
      });
    }
  };

  /**
   * Who hears of a step, in this order. An effect may take the next step at once (a break waits for its window), so those
   * behind the effects look at the state as it is then, and not at the step's.
   */
  const followers: readonly FollowStep[] = [
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
      mediaPause.follow(phase.type === 'onBreak' && phase.begun && preferences.current().senses.media);
    },
    // After the effects: an offer that was just made goes again where nobody can take it.
    () => {
      offers.follow(outlook());
    },
    // After the offer of the evening, which it comes with.
    ({ effects }) => {
      eveningNote.follow(effects, outlook(), cycle.state().day.date, preferences.current().eveningNote);
    },
    // Last: tray and windows show what all the others have made of the step.
    ({ asked }) => {
      show(snapshot(), asked);
    },
  ];

  const beat = (lateMs: number): void => {
    standstill.late(lateMs);
    attempt('follow the time zone', () => {
      const timeZone = ports.timeZone(); // a traveller's desk day begins where they are
      if (timeZone !== cycle.settings().timeZone) cycle.changeSettings({ timeZone }, clock.now());
    });
    attempt('read the desk', readNow);
  };

  const save = (): void => {
    recorder.keep();
    keeper.save(cycle.state());
  };

  ports.senses.use(preferences.current());
  cycle.begin(followers);
  // A break that was running when the app was killed goes on: its window joins it in the right place.
  if (cycle.state().phase.type === 'onBreak') screen.show(false);
  const stopHeartbeat = startHeartbeat(clock, beat, () =>
    heartbeatMs(outlook(), cycle.settings().preferences.maxGapMs),
  );

  return {
    perform,
    ask: (command) => standstill.during(`command ${command.type}`, () => commands.ask(command)),
    snapshot,
    dayPreview: () => dayPreview(cycle.state(), cycle.settings(), clock.now()),
    setPreferences: preferences.set,
    originalRoutine: shelf.original,
    ownRoutines,
    history,
    readNow,
    save,
    stop() {
      stopHeartbeat();
      mediaPause.follow(false);
      surroundings.leave();
      history.stop();
      save();
      historyQueue.stop();
    },
  };
}
