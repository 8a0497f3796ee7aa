/**
 * The one owner of the state: takes readings and calls, asks the core what follows, and performs it through the ports.
 * Windows and tray only ever get snapshots.
 */
import type { PreferencesAnswer, Snapshot } from '../contract.ts';
import { stepBreakCycle, type EngineStep } from '../core/cycle/breakCycle.ts';
import type { Call, CycleEvent, Effect, RefusalReason, EngineSettings } from '../core/cycle/cycleTypes.ts';
import type { CycleState } from '../core/cycle/cycleState.ts';
import { dayPreview } from '../core/day/dayPreview.ts';
import { outlookOf, type Outlook } from '../core/cycle/outlook.ts';
import { parsePreferences } from '../core/preferences/parsePreferences.ts';
import { startBreakSurroundings } from './breaks/afterBreak.ts';
import { openCalendarAlarm } from './calendarAlarm.ts';
import type { CallTarget } from './windowCalls.ts';
import { openEveningNote } from './reminding/eveningNote.ts';
import { firstStep } from './firstStep.ts';
import { heartbeatMs } from './heartbeat.ts';
import type { Ports, Stop } from './ports.ts';
import { openHistoryService } from './history/historyService.ts';
import { startHistoryRecorder } from './history/historyRecorder.ts';
import { guidedBreakOf, stepTargetMs } from './breaks/guidedBreak.ts';
import { openOffers } from './reminding/offers.ts';
import { preferenceRefusal } from './preferences/preferenceRefusal.ts';
import { openPublisher } from './publisher.ts';
import { openOwnRoutines } from './breaks/ownRoutines.ts';
import { openRoutineShelf } from './breaks/routineShelf.ts';
import type { StartConditions } from './breaks/startConditions.ts';
import { openStateKeeper } from './stateKeeper.ts';
import { takeRefusal } from './refusal.ts';
import { followTrayChoice, type TrayChoice } from './tray/trayMenu.ts';
import { refused } from './wording.ts';

export interface BreakReminder extends CallTarget {
  choose(choice: TrayChoice): void;
  /** Does the call, but gives the reason of a refusal instead of telling it: null when done. */
  ask(call: Call): RefusalReason | null;
  /** Reads the desk now instead of at the next heartbeat: at a lock, a suspend, a calendar moment. */
  readNow(): void;
  /** Saves the state; before a suspend and at quit. */
  save(): void;
  readonly stop: Stop;
}

export function startBreakReminder(
  ports: Ports,
  { preferences: firstPreferences, saved, breakMemory, shipped, own, interpreter }: StartConditions,
): BreakReminder {
  const { t } = interpreter;
  const shelf = openRoutineShelf(shipped.routines, firstPreferences, own, interpreter);
  const ownRoutines = openOwnRoutines(ports.ownRoutines, shipped, own, t, () => {
    useRoutines();
  });

  let preferences = firstPreferences;
  let settings: EngineSettings = { ...shelf.settings(), timeZone: ports.timeZone() };
  let state: CycleState;
  let stopHeartbeat: Stop = () => undefined;

  const show = openPublisher(ports, t);
  const surroundings = startBreakSurroundings(ports, breakMemory, interpreter, () => {
    publish(false);
  });

  const offers = openOffers({
    notifications: ports.notifications,
    interpreter,
    shelf,
    snapshot: () => snapshot(),
    call: (asked) => {
      call(asked);
    },
  });
  const keeper = openStateKeeper(ports, t);
  const recorder = startHistoryRecorder(ports.history);
  const history = openHistoryService(ports, recorder, t);
  const eveningNote = openEveningNote(ports.notifications, t);
  const setAlarm = openCalendarAlarm(ports.calendar, () => {
    readNow();
  });

  const outlook = (): Outlook => outlookOf(state, settings, ports.clock.now());

  const snapshot = (): Snapshot => {
    const now = outlook();
    const routine = shelf.running();
    return {
      locale: interpreter.locale(),
      outlook: now,
      preferences,
      guidedBreak: now.runningBreak && routine && guidedBreakOf(now.runningBreak, preferences, routine),
      ...surroundings.shown(),
      routines: shelf.offered(),
      standIns: shelf.standIns(),
      knownRoutines: shelf.known(),
    };
  };

  const publish = (anyway: boolean): void => {
    show(snapshot(), anyway);
  };

  const openBreakWindow = (focus: boolean): void => {
    const { breaksFillScreen, breaksOnEveryDisplay } = settings.preferences;
    const wishes = { focus, fillScreen: breaksFillScreen, everyDisplay: breaksOnEveryDisplay };
    ports.breakWindow.open(wishes, surroundings.pageGone);
  };

  const perform = (effect: Effect): void => {
    ports.log.info(effect.type, effect);
    switch (effect.type) {
      case 'showReminder':
        offers.remind(effect.kind, effect.level);
        break;
      case 'hideReminder':
        offers.stopReminding();
        break;
      case 'openBreak':
        surroundings.begin(settings.preferences);
        openBreakWindow(effect.by === 'user');
        if (!settings.preferences.safetyTextRead)
          dispatch({ type: 'call', call: { type: 'pauseBreak' }, now: ports.clock.now() });
        break;
      case 'closeBreak':
        surroundings.end(effect, settings.preferences);
        break;
      case 'showWindDown':
        offers.offerWindDown();
        break;
      case 'callRefused':
        ports.notifications.tell(...refused(effect.why, t));
        break;
      case 'deskDayEnded':
        history.keepOnly(preferences.keepHistoryDays);
        break;
      case 'naturalBreak':
      case 'snoozed':
      case 'skipped':
      case 'skipUndone':
      case 'held':
      case 'released':
        break; // nothing but what the snapshot shows
    }
  };

  const follow = (step: EngineStep, before: CycleState | null, anyway: boolean): void => {
    state = step.state;
    shelf.follow(state.phase);
    recorder.follow(before, step, settings);
    for (const effect of step.effects)
      attempt(`perform ${effect.type}`, () => {
        perform(effect);
      });
    keeper.follow(state, anyway || step.effects.length > 0 || state.phase.type !== before?.phase.type);
    setAlarm(state.calendar.untilWall);
    offers.follow(outlook());
    eveningNote.follow(step.effects, outlook(), state.day.date, preferences.eveningNote);
    publish(anyway);
  };

  const dispatch = (event: CycleEvent): void => {
    follow(stepBreakCycle(state, event, settings), state, event.type === 'call');
  };

  const readNow = (): void => {
    dispatch({ type: 'reading', reading: ports.sensors.read() });
  };

  /** One thing that fails is logged and must not take the rest with it, least of all the heartbeat. */
  const attempt = (what: string, act: () => void): void => {
    try {
      act();
    } catch (error) {
      ports.log.error(`could not ${what}`, error);
    }
  };

  const beat = (): void => {
    attempt('follow the time zone', () => {
      const timeZone = ports.timeZone(); // a traveller's desk day begins where they are
      if (timeZone !== settings.timeZone) useSettings({ timeZone });
    });
    attempt('read the desk', readNow);
    stopHeartbeat = ports.clock.after(heartbeatMs(outlook(), settings.preferences.maxGapMs), beat);
  };

  const call = (asked: Call): void => {
    if (awaitsSafetyText() && (asked.type === 'continueBreak' || asked.type === 'seekBreak')) {
      openBreakWindow(true); // the way on leads through the text
      return;
    }
    readNow(); // what a call meets must be the desk as it is now, not as it was a heartbeat ago
    dispatch({ type: 'call', call: asked, now: ports.clock.now() });
  };

  const awaitsSafetyText = (): boolean => state.phase.type === 'onBreak' && !preferences.safetyTextRead;

  const ask = (asked: Call): RefusalReason | null => {
    readNow();
    const { step, why } = takeRefusal(
      stepBreakCycle(state, { type: 'call', call: asked, now: ports.clock.now() }, settings),
    );
    follow(step, state, true);
    return why;
  };

  const useSettings = (changed: Partial<EngineSettings>): void => {
    settings = { ...settings, ...changed };
    dispatch({ type: 'settings', now: ports.clock.now() });
  };

  /** After preferences or own routines have changed: a running break goes on as it began. */
  const useRoutines = (): void => {
    shelf.suit(preferences, ownRoutines.all());
    useSettings(shelf.settings());
  };

  const setPreferences = (change: unknown): PreferencesAnswer => {
    const parsed = parsePreferences(change, preferences);
    if (!parsed.ok) return { accepted: false, field: parsed.field, message: preferenceRefusal(parsed, t) };
    try {
      ports.storage.savePreferences(parsed.preferences);
    } catch (error) {
      ports.log.error('the preferences could not be saved', error);
      ports.notifications.tell(t('app.name'), t('problem.preferencesNotSaved'));
    }
    preferences = parsed.preferences;
    useLanguage();
    useRoutines();
    return { accepted: true };
  };

  const useLanguage = (): void => {
    const before = interpreter.locale();
    interpreter.use(preferences.language);
    if (interpreter.locale() !== before) offers.remindAnew();
  };

  const save = (): void => {
    recorder.keep();
    keeper.save(state);
  };

  const first = firstStep(ports, settings, saved, t);
  state = first.state;
  follow(first, null, true);
  // A break that was running when the app was killed goes on: its window joins it in the right place.
  if (state.phase.type === 'onBreak') openBreakWindow(false);
  beat();

  return {
    snapshot,
    dayPreview: () => dayPreview(state, settings, ports.clock.now()),
    call,
    ask,
    readNow,
    save,
    setPreferences,
    ownRoutines,
    history,
    originalRoutine: (id) => shelf.original(id),
    surroundings,
    fillScreen: (fills) => {
      ports.breakWindow.fillScreen(fills);
    },
    moveStep(direction) {
      const running = outlook().runningBreak;
      const routine = shelf.running();
      if (running === null || routine === null) return;
      const toElapsedMs = stepTargetMs(running, routine, direction);
      call({ type: 'seekBreak', toElapsedMs });
      // Past the last step there is nothing left to pause.
      if (toElapsedMs >= running.lengthMs && state.phase.type === 'onBreak') call({ type: 'continueBreak' });
    },
    acknowledgeSafetyText() {
      setPreferences({ safetyTextRead: true });
      call({ type: 'continueBreak' });
    },
    choose: (choice) => {
      followTrayChoice(choice, {
        call,
        showBreak: () => {
          openBreakWindow(true);
        },
        openHistory: ports.historyWindow.open,
        openPreferences: ports.preferencesWindow.open,
        quit: ports.quit,
      });
    },
    stop() {
      stopHeartbeat();
      surroundings.leave();
      history.stop();
      save();
    },
  };
}
