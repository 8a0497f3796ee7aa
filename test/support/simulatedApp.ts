/** The whole app on a simulated desk: real core and app, virtual time, and ports that note down what was asked of them. */
import { join } from 'node:path';
import { startBreakReminder, type BreakReminder } from '../../src/app/breakReminder.ts';
import { sensedDesk } from '../../src/app/senses/senseService.ts';
import type { Interpreter } from '../../src/app/interpreter.ts';
import type { HistoryStore, HistoryWrite } from '../../src/app/history/historyPort.ts';
import { watchInput } from '../../src/app/inputSense.ts';
import { watchWork } from '../../src/app/workSense.ts';
import type { ChosenFile, Clock, Ports, Sensors } from '../../src/app/ports.ts';
import type { ReminderAction } from '../../src/app/reminding/reminderNote.ts';
import type { TrayFace } from '../../src/app/tray/trayFace.ts';
import type { Snapshot } from '../../src/contract.ts';
import { emptyCareMemory, type CareMemory } from '../../src/core/care/careMemory.ts';
import { emptyBreakMemory, type BreakMemory } from '../../src/core/checkIn/breakMemory.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import type { Trial } from '../../src/core/trial/trial.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import type { SavedCycle } from '../../src/core/cycle/savedCycle.ts';
import { englishInterpreter } from './english.ts';
import { loadShipped } from '../../src/platform/files/routineFiles.ts';
import { historyInMemory, recordsOf } from './history.ts';
import { entryAt } from './menuEntry.ts';
import { notedNotifications } from './notedNotifications.ts';
import { saidSenseService, type SaidSenses } from './saidSenses.ts';
import { simulateBreakWindow, type SimulatedWindowEvents, type SimulatedWindowWishes } from './simulatedBreakWindow.ts';
import { transfersIn } from './historyTransfersHere.ts';

const assets = join(import.meta.dirname, '../../assets');

/** Monday, 2 March 2026, 09:00 UTC. */
export const STARTS_AT_WALL = Date.UTC(2026, 2, 2, 9);

export interface SimulatedAppOptions extends SimulatedWindowWishes {
  readonly preferences?: Partial<Preferences>;
  readonly saved?: SavedCycle;
  /** How long after the usual moment this app starts, in milliseconds. */
  readonly startsLaterBy?: number;
  readonly breakMemory?: BreakMemory;
  readonly trial?: Trial;
  /** Files that were exported elsewhere. */
  readonly importable?: readonly ChosenFile[];
  /** What comes by chance, 0 … 1; in the middle without one. */
  readonly chance?: number;
  readonly careMemory?: CareMemory;
  /** In memory without one. */
  readonly history?: HistoryStore;
  /** What could not get into the history before. */
  readonly historyWaiting?: readonly HistoryWrite[];
  /** Speaks English without one. */
  readonly interpreter?: Interpreter;
  readonly own?: readonly Routine[];
  readonly players?: Ports['players'];
  readonly updater?: Ports['updater'];
  /** The file that the person chooses when asked for one. */
  readonly chosenFile?: ChosenFile;
  /** The desk answers 0 for ever, whatever the person does. */
  readonly idleIsAlwaysZero?: boolean;
}

export interface SimulatedApp extends SimulatedWindowEvents {
  readonly app: BreakReminder;
  /** Everything that was shown, opened or told, in order. */
  readonly events: string[];
  readonly snapshots: Snapshot[];
  readonly saves: SavedCycle[];
  readonly savedPreferences: Preferences[];
  readonly memories: BreakMemory[];
  /** What was kept of a trial. */
  readonly trials: (Trial | null)[];
  readonly careMemories: CareMemory[];
  /** All that the history keeps. */
  history(): HistoryRecords;
  /** What waits to get into it, as its file has it. */
  historyWaiting(): readonly HistoryWrite[];
  /** What was exported; an import reads the last. */
  readonly historyFiles: readonly ChosenFile[];
  /** The desk's time, in milliseconds since the start, at which readings were taken. */
  readonly readingsAt: number[];
  /** How often the tray was asked to draw. */
  readonly draws: TrayFace[];
  face(): TrayFace;
  readonly sense: SaidSenses['say'];
  /** The person does something in a window of ours, or in the tray. */
  touchUs(): void;
  /** Lets time pass with input all the while. */
  work(ms: number): void;
  /** Lets time pass without input. */
  idle(ms: number): void;
  lock(ms: number): void;
  /** Answers the reminder that is up. */
  answer(action: ReminderAction): void;
  /** Chooses a menu entry by its labels, from the top. */
  choose(...path: string[]): void;
}

export function simulateApp(options: SimulatedAppOptions = {}): SimulatedApp {
  const startsAtWall = STARTS_AT_WALL + (options.startsLaterBy ?? 0);
  const desk = { at: 0, lastInputAt: 0, locked: false, working: true };
  const timers = new Map<number, { readonly dueAt: number; readonly wake: () => void }>();
  const events: string[] = [];
  const snapshots: Snapshot[] = [];
  const saves: SavedCycle[] = [];
  const savedPreferences: Preferences[] = [];
  const memories: BreakMemory[] = [];
  const trials: (Trial | null)[] = [];
  const careMemories: CareMemory[] = [];
  const readingsAt: number[] = [];
  const draws: TrayFace[] = [];
  let nextTimer = 0;
  const breakWindow = simulateBreakWindow(options, (event) => events.push(event));
  const noted = notedNotifications(events);

  const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const history = options.history ?? historyInMemory();
  let historyWaiting: readonly HistoryWrite[] = options.historyWaiting ?? [];
  const files: ChosenFile[] = [...(options.importable ?? [])];
  const clock: Clock = {
    now: () => ({ at: desk.at, wall: startsAtWall + desk.at }),
    after(delayMs, wake) {
      const id = nextTimer++;
      timers.set(id, { dueAt: desk.at + delayMs, wake });
      return () => timers.delete(id);
    },
  };
  const seenBy: Sensors = {
    read() {
      readingsAt.push(desk.at);
      const idleMs = options.idleIsAlwaysZero === true ? 0 : desk.at - desk.lastInputAt;
      return { ...clock.now(), idleMs, locked: desk.locked, holds: [] };
    },
  };
  const { service: senses, say: sense } = saidSenseService(clock, quietLog, () => {
    app.readNow();
  });
  const input = watchInput(sensedDesk(seenBy, senses), clock, quietLog);
  const worked = watchWork(input.sensors, clock);
  const ports: Ports = {
    clock,
    standstill: { during: (_what, work) => work(), together: (_what, work) => work(), late: () => undefined },
    sensors: worked.sensors,
    ...{ senses, players: options.players ?? null },
    notifications: noted.notifications,
    breakWindow: breakWindow.port,
    historyWindow: { open: () => events.push('history opened') },
    preferencesWindow: { open: () => events.push('preferences opened') },
    reminderCard: { focus: () => events.push('reminder card focused') },
    tray: { draw: (face) => draws.push(face) },
    storage: {
      saveCycle: (saved) => saves.push(saved),
      rejectSavedCycle: () => 'state.json.damaged',
      savePreferences: (preferences) => savedPreferences.push(preferences),
      saveBreakMemory: (memory) => memories.push(memory),
      saveTrial: (trial) => trials.push(trial),
      saveCareMemory: (memory) => careMemories.push(memory),
      saveHistoryWaiting: (waiting) => {
        historyWaiting = waiting;
      },
    },
    history,
    historyFiles: {
      choosePlace: (format) => Promise.resolve(`unbrace-history.${format}`),
      chooseFile: () => Promise.resolve(files.at(-1)?.name ?? null),
    },
    historyTransfers: transfersIn(history, files, () => clock.now().wall),
    publishTransfer: () => undefined,
    ownRoutines: {
      fits: () => true,
      save: ({ id }) => events.push(`routine ${id} saved`),
      remove: (id) => events.push(`routine ${id} deleted`),
      choose: () => Promise.resolve(options.chosenFile ?? null),
    },
    ...{ calendar: { set: () => undefined }, log: quietLog },
    publish: (snapshot) => snapshots.push(snapshot),
    timeZone: () => 'UTC',
    quit: () => events.push('quit'),
    restart: () => events.push('restarted'),
    version: '1.0.0',
    chance: () => options.chance ?? 0.5,
    updater: options.updater ?? null,
    checkMemory: { load: () => null, save: () => undefined },
  };

  const app = startBreakReminder(ports, {
    preferences: { ...defaultPreferences, safetyTextRead: true, waitForLull: false, ...options.preferences },
    ...(options.saved === undefined ? {} : { saved: options.saved }),
    breakMemory: options.breakMemory ?? emptyBreakMemory,
    trial: options.trial ?? null,
    careMemory: options.careMemory ?? emptyCareMemory,
    historyWaiting,
    shipped: loadShipped(assets, quietLog),
    own: new Map((options.own ?? []).map((routine) => [routine.id, routine])),
    interpreter: options.interpreter ?? englishInterpreter(),
  });

  const pass = (ms: number): void => {
    const until = desk.at + ms;
    for (;;) {
      const [id, timer] = [...timers].sort(([, a], [, b]) => a.dueAt - b.dueAt)[0] ?? [];
      if (id === undefined || timer === undefined || timer.dueAt > until) break;
      timers.delete(id);
      desk.at = Math.max(desk.at, timer.dueAt);
      if (desk.working) desk.lastInputAt = desk.at;
      timer.wake();
    }
    desk.at = until;
    if (desk.working) desk.lastInputAt = until;
  };

  const face = (): TrayFace => {
    const last = draws.at(-1);
    if (last === undefined) throw new Error('The tray has not been drawn yet.');
    return last;
  };

  return {
    app,
    events,
    snapshots,
    saves,
    savedPreferences,
    memories,
    trials,
    careMemories,
    historyFiles: files,
    history: () => recordsOf(history),
    historyWaiting: () => historyWaiting,
    ...breakWindow.happens,
    readingsAt,
    draws,
    face,
    sense,
    touchUs() {
      desk.lastInputAt = desk.at;
      input.noteLife();
      worked.noteOwnInput();
      app.readNow();
    },
    work(ms) {
      Object.assign(desk, { working: true, locked: false, lastInputAt: desk.at });
      pass(ms);
    },
    idle(ms) {
      Object.assign(desk, { working: false, locked: false });
      pass(ms);
    },
    lock(ms) {
      Object.assign(desk, { working: false, locked: true });
      app.readNow();
      pass(ms);
      desk.locked = false;
    },
    answer: noted.answer,
    choose(...path) {
      const entry = entryAt(face().menu, path);
      if (entry.type !== 'action' && entry.type !== 'check') throw new Error(`${path.join(' ▸ ')} cannot be chosen.`);
      if (entry.type === 'action' && !entry.enabled) throw new Error(`${path.join(' ▸ ')} is disabled.`);
      app.perform(entry.command);
    },
  };
}
