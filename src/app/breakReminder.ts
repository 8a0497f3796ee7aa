/** The app itself: it owns the break cycle, and everything that follows from a step of it or from a person's command. */
import { deskDayAt } from '../core/calendar/workingHours.ts';
import { dayPreview } from '../core/day/dayPreview.ts';
import { outlookOf, type Outlook } from '../core/cycle/outlook.ts';
import type { Preferences } from '../core/preferences/preferences.ts';
import type { DayNumber } from '../core/time/localTime.ts';
import type { Snapshot } from '../contract.ts';
import { startBreakSurroundings } from './breaks/afterBreak.ts';
import { openBreakCare } from './breaks/breakCare.ts';
import { breakOnScreen } from './breaks/breakOnScreen.ts';
import { openOwnRoutines } from './breaks/ownRoutines.ts';
import { openRoutineShelf } from './breaks/routineShelf.ts';
import { openSelfChecks } from './breaks/selfCheckSession.ts';
import type { StartConditions } from './breaks/startConditions.ts';
import { openCalendarAlarm } from './calendarAlarm.ts';
import { openCommands, type Commands } from './commands.ts';
import { openCycleStore } from './cycleStore.ts';
import { firstStep } from './firstStep.ts';
import { heartbeatMs, startHeartbeat } from './heartbeat.ts';
import { openHistoryQueue } from './history/historyQueue.ts';
import { openHistoryService } from './history/historyService.ts';
import { startHistoryRecorder } from './history/historyRecorder.ts';
import { openPauseQuestion, openPauseUntil } from './pauseUntil.ts';
import type { Ports, Stop } from './ports.ts';
import { openPreferences } from './preferences/preferencesService.ts';
import { openPublisher } from './publisher.ts';
import { openEveningNote } from './reminding/eveningNote.ts';
import { openOffers } from './reminding/offers.ts';
import { openMediaPause } from './senses/mediaPause.ts';
import { snapshotOf } from './snapshot.ts';
import { openStateKeeper } from './stateKeeper.ts';
import { stepFollowers } from './stepFollowers.ts';
import { openTrialPlan, openTrialService } from './trial/trialService.ts';
import { openUpdates } from './updates/updateService.ts';
import type { WindowCallDeps } from './windowCalls.ts';

export interface BreakReminder extends WindowCallDeps, Commands {
  /** Reads the desk now instead of at the next heartbeat: at a lock, a suspend, a calendar moment. */
  readNow(): void;
  /** Another start or the command line says its version. */
  readonly heardOfVersion: (version: string) => void;
  /** Saves the state; before a suspend and at quit. */
  save(): void;
  readonly stop: Stop;
}

export function startBreakReminder(ports: Ports, found: StartConditions): BreakReminder {
  const { clock, log, standstill } = ports;
  const { interpreter, shipped } = found;
  const { t } = interpreter;

  const care = openBreakCare({
    ...{ ports, remembered: found.careMemory, interpreter },
    ...{ cycle: () => cycle, preferences: () => preferences, shelf: () => shelf },
    isCompared: (running) => trialPlan.compares(running, suitedOn),
  });
  const trialPlan = openTrialPlan(found.trial, ports.storage);
  const deskDay = (settings: Preferences): DayNumber =>
    deskDayAt(clock.now().wall, { preferences: settings, timeZone: ports.timeZone() });
  let suitedOn = deskDay(found.preferences);
  const shelf = openRoutineShelf(
    shipped.routines,
    found.preferences,
    found.own,
    trialPlan.wayOn(suitedOn),
    interpreter,
    care.hurts,
  );
  const firstSettings = { ...shelf.settings(), timeZone: ports.timeZone() };
  const cycle = openCycleStore(firstStep(ports, firstSettings, found.saved, t), firstSettings);

  const preferences = openPreferences(ports, found.preferences, t, (chosen) => {
    ports.senses.use(chosen);
    updates.use(chosen.looksForUpdates);
    const before = interpreter.locale();
    interpreter.use(chosen.language);
    useRoutines();
    if (interpreter.locale() !== before) offers.remindAnew(); // once the kinds have their names in the new language
  });
  const ownRoutines = openOwnRoutines(ports.ownRoutines, shipped, found.own, t, () => {
    useRoutines();
  });
  /** After preferences, own routines or the day of a trial have changed: a running break goes on as it began. */
  const useRoutines = (): void => {
    suitedOn = deskDay(preferences.current());
    shelf.suit(preferences.current(), ownRoutines.all(), trialPlan.wayOn(suitedOn));
    cycle.changeSettings(shelf.settings(), clock.now());
  };

  const outlook = (): Outlook => outlookOf(cycle.state(), cycle.settings(), clock.now(), care.sevenDays.insteadOfTurn);
  const snapshot = (): Snapshot =>
    snapshotOf({
      ...{ outlook, preferences, interpreter, shelf, surroundings, screen },
      ...{ senses: ports.senses, pauseQuestion, updates },
      care,
    });
  const show = openPublisher(ports, t);
  const historyQueue = openHistoryQueue(ports, found.historyWaiting, t);
  const selfChecks = openSelfChecks({
    ...{ history: ports.history, historyQueue, timeZone: ports.timeZone, t },
    preferences: () => preferences.current(),
  });
  const around = { ...care, selfChecks };
  const surroundings = startBreakSurroundings(
    { ...ports, historyQueue },
    found.breakMemory,
    interpreter,
    around,
    () => {
      show(snapshot(), false);
    },
  );

  const readNow = (): void => {
    standstill.during('reading the desk', () => {
      if (trialPlan.current() !== null && deskDay(preferences.current()) !== suitedOn) useRoutines();
      cycle.dispatch({ type: 'reading', reading: ports.sensors.read() });
    });
  };
  const screen = breakOnScreen({
    ...{ ports, t, surroundings },
    now: () => ({ phase: cycle.state().phase, preferences: preferences.current() }),
    isCompared: (running) => trialPlan.compares(running, suitedOn),
    call: (call) => {
      cycle.dispatch({ type: 'call', call, now: clock.now() });
    },
    onChange() {
      show(snapshot(), false);
    },
  });
  const pauseQuestion = openPauseQuestion(() => {
    show(snapshot(), false);
  });
  const updates = openUpdates({
    ...{ clock, log, t },
    ...{ notifications: ports.notifications, ownVersion: ports.version },
    ...{ updater: ports.updater, memory: ports.checkMemory, restart: ports.restart },
    onChange() {
      show(snapshot(), false);
    },
  });
  const commands = openCommands({
    ...{ ports, cycle, outlook, shelf, care, surroundings, preferences, readNow, screen, pauseQuestion, updates },
    onChange() {
      show(snapshot(), true);
    },
  });
  const perform: Commands['perform'] = (command) => {
    standstill.during(`command ${command.type}`, () => {
      commands.perform(command);
    });
  };

  const ask: Commands['ask'] = (command) => standstill.during(`command ${command.type}`, () => commands.ask(command));
  const pauseUntil = openPauseUntil({
    ...{ ask, snapshot, interpreter },
    settings: () => cycle.settings(),
    wall: () => clock.now().wall,
  });

  const offers = openOffers({ notifications: ports.notifications, clock, interpreter, shelf, snapshot, perform });
  const keeper = openStateKeeper(ports);
  const recorder = startHistoryRecorder(historyQueue.keep, { heart: surroundings.heart, pace: shelf.pace });
  const history = openHistoryService(ports, recorder, historyQueue, t, {
    current: trialPlan.current,
    arrived(found) {
      if (trialPlan.adopt(found)) useRoutines();
    },
  });
  const trial = openTrialService(trialPlan, {
    ...{ ports, history, shelf },
    today: () => deskDay(preferences.current()),
    preferences: () => preferences.current(),
    onChange: useRoutines,
  });
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

  const followers = stepFollowers({
    ...{ ports, cycle, outlook, preferences, attempt },
    effects: { offers, surroundings, history, screen, care, t, notifications: ports.notifications },
    ...{ shelf, recorder, keeper, setAlarm, mediaPause, offers, eveningNote, updates },
    show(asked) {
      show(snapshot(), asked);
    },
  });

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
  updates.use(preferences.current().looksForUpdates);
  cycle.begin(followers);
  // A break that was running when the app was killed goes on: its window joins it in the right place.
  if (cycle.state().phase.type === 'onBreak') screen.show(false);
  const stopHeartbeat = startHeartbeat(clock, beat, () => heartbeatMs(outlook(), cycle.settings().preferences));

  return {
    perform,
    ask,
    pauseUntil,
    snapshot,
    dayPreview: () => dayPreview(cycle.state(), cycle.settings(), clock.now()),
    sevenDays: care.sevenDays.offered,
    setPreferences: preferences.set,
    originalRoutine: shelf.original,
    ownRoutines,
    history,
    trial,
    readNow,
    heardOfVersion: updates.heardOf,
    lookForUpdate: updates.check,
    save,
    stop() {
      stopHeartbeat();
      mediaPause.follow(false);
      surroundings.leave();
      updates.stop();
      history.stop();
      save();
      historyQueue.stop();
    },
  };
}
