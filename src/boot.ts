/** The boot order and the wiring, nothing else. The parts are opened in boot/, each with its stop. */
import { app, crashReporter } from 'electron';
import { startBreakReminder, type BreakReminder } from './app/breakReminder.ts';
import { answerCommand, answerCommandLines } from './app/commandLine/commandAnswers.ts';
import { routinesFound } from './app/breaks/routineWording.ts';
import { openOwnBells } from './app/breaks/ownBells.ts';
import { outputNote } from './app/breaks/outputNote.ts';
import { openCalmLog } from './app/calmLog.ts';
import type { Interpreter } from './app/interpreter.ts';
import { preferencesFound } from './app/preferences/preferencesFound.ts';
import { preferencesTransfer } from './app/preferences/preferencesTransfer.ts';
import { systemCalls } from './app/preferences/systemCalls.ts';
import { logged } from './app/standstill.ts';
import type { Updater } from './app/updates/updatePorts.ts';
import { ensureWayIn } from './app/tray/noTray.ts';
import { answerCalls } from './app/windowCalls.ts';
import {
  cannotStart,
  dataNewer,
  folderNotWritable,
  idleShortcuts,
  lockBlocked,
  stateDamaged,
  windowUnseen,
} from './app/wording.ts';
import { openAbout } from './boot/openAbout.ts';
import { countThisStart, guardStart } from './boot/crashLoopGuard.ts';
import { giveUp } from './boot/giveUp.ts';
import { logFile, openAppBase, type AppBase } from './boot/appBase.ts';
import { openData, type Data } from './boot/openData.ts';
import { readOtherRoutines } from './boot/otherRoutines.ts';
import { openSenses, type DeskSenses } from './boot/openSenses.ts';
import { openCheckMemory, openUpdater } from './boot/openUpdater.ts';
import { openStopStack } from './boot/stopStack.ts';
import { openSurfaces, type Surfaces } from './boot/openSurfaces.ts';
import { openWindows, type Windows } from './boot/openWindows.ts';
import type { StartWish } from './commandLine.ts';
import { isRecord } from './core/text/plainData.ts';
import { SECOND } from './core/time/time.ts';
import { broadcast, startIpc } from './electron/ipc.ts';
import { wasOpenedAtLogin } from './electron/loginItem.ts';
import { preferencesFiles } from './electron/preferencesFiles.ts';
import { registerAppScheme } from './electron/protocol.ts';
import { useTheme } from './electron/theme.ts';
import { followTimeZone, processorTime, systemClock } from './platform/clock.ts';
import { startCommandSocket } from './platform/commandSocket.ts';
import { lockInTheWay } from './platform/files/instanceLock.ts';
import { keepsData } from './platform/files/keepsData.ts';
import { APP_ID } from './platform/desktopSession.ts';
import { isFirstTime } from './platform/files/onceEver.ts';
import { AT_LOGIN } from './platform/launchArguments.ts';
import { restartApp } from './boot/restart.ts';
import { trayIsShown } from './thisSystem.ts';

/** Starts the app, unless it runs already. Call it before Electron is ready. */
export function boot(wish: StartWish, interpreter: Interpreter): void {
  if (!keepsData(app.getPath('userData'))) {
    giveUp(...folderNotWritable(app.getPath('userData'), interpreter.t), null);
    return;
  }
  const inTheWay = lockInTheWay(app.getPath('userData'), systemClock.now().wall);
  if (inTheWay !== null) {
    giveUp(...lockBlocked(inTheWay, interpreter.t), null);
    return;
  }
  if (!app.requestSingleInstanceLock({ version: app.getVersion() })) {
    app.quit(); // the running one hears second-instance and shows itself
    return;
  }
  // Before the display, the graphics card or a window can end it.
  const failedBefore = countThisStart(app.getPath('userData'));
  app.setAppUserModelId(APP_ID);
  // What is left of a crash stays in the data folder, for whoever wants to send it; nothing sends it by itself.
  crashReporter.start({ uploadToServer: false });
  // Chromium on Linux speaks through speech-dispatcher, but only when told to; elsewhere it means nothing.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  registerAppScheme();
  // Not awaited: that would keep Electron from ever becoming ready.
  app
    .whenReady()
    .then(() => {
      start(wish, interpreter, failedBefore);
    })
    .catch((error: unknown) => {
      giveUp(...cannotStart(logFile(), interpreter.t), error);
    });
}

/** What the app is made of, in the order in which it was opened. */
interface Parts {
  readonly base: AppBase;
  readonly data: Data;
  readonly windows: Windows;
  readonly surfaces: Surfaces;
  readonly senses: DeskSenses;
  readonly updater: Updater | null;
}

/** A person who starts the app may want something at once. */
const KEEP_UP_AFTER_MS = 2 * SECOND;
/** The first heartbeat and all that follows from it are over by then. */
const SURELY_UP_AFTER_MS = 3 * SECOND;

function start(wish: StartWish, interpreter: Interpreter, failedBefore: number): void {
  const base = openAppBase(interpreter);
  const starts = guardStart(failedBefore, base.data, interpreter.t, base.log);
  if (starts === null) return;
  const stops = openStopStack(base.log);
  const data = openData(base);
  stops.add(data.stop);
  const windows = openWindows(base, data.files);
  stops.add(windows.stop);
  const surfaces = openSurfaces(base, windows);
  stops.add(surfaces.stop);
  const senses = openSenses(base);
  stops.add(senses.stop);

  const parts: Parts = { base, data, windows, surfaces, senses, updater: openUpdater(base) };
  const reminder = startReminder(parts);
  stops.add(reminder.stop);
  listen(parts, reminder);
  stops.add(answerWindows(parts, reminder));
  stops.add(startCommandSocket(base.data, answerCommandLines(reminder, interpreter.t), base.log));

  tellWhatWasFound(parts);
  stops.add(
    readOtherRoutines(base, data, reminder, (found) => {
      for (const [title, body] of routinesFound(found, logFile(), interpreter))
        surfaces.surface.notifications.tell(title, body);
    }),
  );
  showItself(parts, { ...wish, atLogin: wish.atLogin || wasOpenedAtLogin() });
  doFirst(parts, reminder, wish.first);
  const { workedMs } = processorTime(); // 0 where the system does not tell
  base.log.info(`${logged.startIsOver}${workedMs > 0 ? ` after ${String(Math.round(workedMs))} ms of work` : ''}`);
  stops.add(base.clock.after(KEEP_UP_AFTER_MS, data.keepUp));
  stops.add(base.clock.after(SURELY_UP_AFTER_MS, starts.succeeded));
  stops.add(starts.succeeded); // an app that is told to end has not failed

  app.on('second-instance', (_event, words, _folder, said) => {
    reminder.heardOfVersion(versionSaid(said));
    if (!words.includes(AT_LOGIN)) windows.openApp(); // the login's start found the app that a person had started
  });
  app.on('activate', windows.openApp);
  app.on('window-all-closed', () => undefined); // it lives in the tray
  app.once('will-quit', stops.stopAll);
}

function startReminder({ base, windows, surfaces, data, senses, updater }: Parts): BreakReminder {
  return startBreakReminder(
    {
      ...data.ports,
      clock: base.clock,
      timeZone: followTimeZone(),
      log: base.log,
      standstill: base.standstill,
      sensors: senses.input.sensors,
      senses: senses.senses,
      players: senses.players,
      calendar: senses.calendar,
      notifications: surfaces.surface.notifications,
      reminderCard: surfaces.surface.card,
      tray: surfaces.tray,
      breakWindow: windows.breakWindow,
      historyWindow: windows.history,
      preferencesWindow: windows.preferences,
      publish: (snapshot) => {
        broadcast('snapshot', snapshot);
        surfaces.shortcuts.use(snapshot.preferences.shortcuts);
        useTheme(snapshot.preferences.theme);
      },
      publishTransfer: (state) => {
        broadcast('historyTransfer', state);
      },
      quit: () => {
        app.quit();
      },
      restart: restartApp,
      version: app.getVersion(),
      chance: Math.random,
      updater,
      checkMemory: openCheckMemory(data.files, base),
    },
    data.conditions,
  );
}

/** By another start; a version of ours from before it was said says none. */
function versionSaid(data: unknown): string {
  return isRecord(data) && typeof data['version'] === 'string' ? data['version'] : '';
}

/** From here on the app hears what its data, windows, surfaces and senses tell. */
function listen({ base, data, windows, surfaces, senses }: Parts, reminder: BreakReminder): void {
  const { notifications } = surfaces.surface;
  data.listen((title, body) => {
    notifications.tell(title, body);
  });
  senses.listen(reminder);
  surfaces.listen((command) => {
    senses.input.noteLife(); // the person's own hand asked for it, which is a sign of them
    reminder.perform(command);
  });
  windows.listen({
    onUnpainted() {
      notifications.tell(...windowUnseen(base.interpreter.t));
    },
    onPreferencesClosed() {
      surfaces.shortcuts.rest(false); // its page may have gone in the middle of recording keys
      reminder.perform({ type: 'leavePauseEnd' });
    },
    onWelcomeClosed() {
      reminder.setPreferences({}); // finished or not, there now is a preferences file: it never opens again
    },
  });
}

function answerWindows({ base, windows, surfaces, data, senses, updater }: Parts, reminder: BreakReminder): () => void {
  const { clock, log, interpreter } = base;
  const { t } = interpreter;
  const { surface, shortcuts, loginItem, notificationSettings } = surfaces;
  const files = preferencesFiles(base.data, data.dialogs, t);
  const preferences = () => reminder.snapshot().preferences;
  const about = openAbout(base, () => reminder.snapshot());
  const answer = answerCalls(
    reminder,
    systemCalls({
      loginItem,
      shortcuts,
      input: senses.input,
      surface,
      windows,
      isTrayShown: () => trayIsShown(base.bus),
      notificationSettings,
      updater,
      about,
      bells: openOwnBells({
        files: data.bells,
        inForce: () => preferences().ownBell,
        setPreferences: reminder.setPreferences,
        ...{ log, t },
      }),
      noteOutput: outputNote(
        () => preferences().outputDevice,
        (...note) => {
          surface.notifications.tell(...note);
        },
        t,
      ),
      log,
      t,
    }),
    preferencesTransfer(files, data.kept, preferences, log, t),
  );
  return startIpc(
    (name, ...given) => base.standstill.during(`call ${name}`, () => answer(name, ...given)),
    openCalmLog(clock, log),
  );
}

/** One sentence for each thing at start that a person would otherwise wonder about. */
function tellWhatWasFound({ base, surfaces, data }: Parts): void {
  const { interpreter } = base;
  const { t } = interpreter;
  const { state, preferences, newlyNewer } = data.found;
  const { shortcuts } = surfaces;
  const sentences = [
    ...(state.type === 'damaged' ? [stateDamaged(state.asideFile, t)] : []),
    ...preferencesFound(preferences, t),
    ...(newlyNewer ? [dataNewer(t)] : []),
    ...idleShortcuts(shortcuts.statuses(), preferences.preferences.shortcuts, interpreter),
  ];
  for (const [title, body] of sentences) surfaces.surface.notifications.tell(title, body);
}

/** The welcome at the first start ever, and a window where no tray shows that the app runs; neither where nobody asked to see it. */
function showItself({ base, windows, surfaces, data }: Parts, { first, atLogin }: StartWish): void {
  const quietly = atLogin || first !== null;
  if (data.found.preferences.firstEver && !quietly) windows.welcome.open();
  void ensureWayIn(
    {
      hasTray: () => trayIsShown(base.bus),
      quietly,
      isFirstTime: () => isFirstTime(base.data, 'no-tray'),
      openWindow: windows.openApp,
      tell: (title, body) => {
        surfaces.surface.notifications.tell(title, body);
      },
    },
    base.interpreter.t,
  );
}

/** What the command line started the app for. */
function doFirst({ base, surfaces }: Parts, reminder: BreakReminder, first: StartWish['first']): void {
  if (first === null) return;
  const { t } = base.interpreter;
  const { exitCode, text } = answerCommand(reminder, first, t);
  if (exitCode !== 0) surfaces.surface.notifications.tell(t('problem.refused.title'), text);
}
