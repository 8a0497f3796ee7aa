/** The boot order and the wiring, nothing else. */
import { join } from 'node:path';
import { app } from 'electron';
import { startBreakReminder, type BreakReminder } from './app/breakReminder.ts';
import type { AppCommand } from './app/appCommand.ts';
import { answerCalls } from './app/windowCalls.ts';
import { answerCommand, answerCommandLines } from './app/commandLine/commandAnswers.ts';
import type { Interpreter } from './app/interpreter.ts';
import { ensureWayIn } from './app/tray/noTray.ts';
import { parseDialogFolders } from './app/dialogFolders.ts';
import { reminderSurface } from './app/reminding/reminderSurface.ts';
import { openKeptPreferences } from './app/preferences/keptPreferences.ts';
import { preferencesFound } from './app/preferences/preferencesFound.ts';
import { preferencesTransfer } from './app/preferences/preferencesTransfer.ts';
import { shortcutCommands } from './app/preferences/shortcutCommands.ts';
import { systemCalls } from './app/preferences/systemCalls.ts';
import { routineBroken } from './app/breaks/routineWording.ts';
import type { StartWish } from './commandLine.ts';
import {
  desktopHandsOutKeys,
  loginItemOf,
  notificationServer,
  notificationSettings,
  trayIsShown,
} from './thisSystem.ts';
import { wasOpenedAtLogin } from './electron/loginItem.ts';
import {
  cannotStart,
  folderNotWritable,
  historyDamaged,
  idleShortcuts,
  stateDamaged,
  windowUnseen,
} from './app/wording.ts';
import { parseStanding } from './app/breaks/windowPlaces.ts';
import { emptyBreakMemory, parseBreakMemory } from './core/checkIn/breakMemory.ts';
import { startWindows } from './electron/appWindows.ts';
import { findDisplayServer } from './electron/displayServer.ts';
import { openFileDialogs, smallJson } from './electron/fileDialogs.ts';
import { broadcast, startIpc } from './electron/ipc.ts';
import { historyFiles } from './electron/historyFiles.ts';
import { giveUp } from './electron/giveUp.ts';
import { lockDownWindows, sessionPreparation } from './electron/lockdown.ts';
import { systemNotes } from './electron/notifications.ts';
import { preferencesFiles } from './electron/preferencesFiles.ts';
import { preferencesFolder } from './electron/preferencesFolder.ts';
import { registerAppScheme } from './electron/protocol.ts';
import { beforeGone, letNoWindowStopQuitting } from './electron/quitting.ts';
import { startSenses } from './electron/senses.ts';
import { startShortcuts } from './electron/shortcuts.ts';
import { useTheme } from './electron/theme.ts';
import { startTray } from './electron/tray.ts';
import { startCalendarJobs } from './platform/calendarJobs.ts';
import { startCommandSocket } from './platform/commandSocket.ts';
import { isFirstTime } from './platform/files/onceEver.ts';
import { systemClock, systemTimeZone } from './platform/clock.ts';
import { folderProblem } from './platform/files/folderProblem.ts';
import { mendPrivacy, PRIVATE_FILE_MODE } from './platform/files/privateData.ts';
import { readJson } from './platform/files/readJson.ts';
import { openHistory } from './platform/history/historyDatabase.ts';
import { logUncaught, openLog } from './platform/log.ts';
import { moveOldCheckIns } from './platform/history/oldCheckIns.ts';
import { loadOwnRoutines, ownRoutineFolder } from './platform/files/ownRoutineFiles.ts';
import { loadShipped } from './platform/files/routineFiles.ts';
import { setAside } from './platform/files/setAside.ts';
import { smallJsonFile } from './platform/files/smallJsonFile.ts';
import { loadSqlite } from './platform/history/sqlite.ts';
import { openStateFile } from './platform/files/stateFile.ts';
import { onTrayHostCome } from './platform/bus/trayHost.ts';

const APP_ID = 'app.unbrace.Unbrace'; // as in electron-builder.yml; Windows ties notifications to it

/** Starts the app, unless it runs already. Call it before Electron is ready. */
export function boot(wish: StartWish, interpreter: Interpreter): void {
  const problem = folderProblem(app.getPath('userData'));
  if (problem !== null) {
    giveUp(...folderNotWritable(app.getPath('userData'), interpreter.t), problem);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit(); // the running one hears second-instance and shows itself
    return;
  }
  app.setAppUserModelId(APP_ID);
  // Chromium on Linux speaks through speech-dispatcher, but only when told to; elsewhere it means nothing.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  registerAppScheme();
  // Not awaited: that would keep Electron from ever becoming ready.
  app
    .whenReady()
    .then(() => {
      start(wish, interpreter);
    })
    .catch((error: unknown) => {
      giveUp(...cannotStart(logFile(), interpreter.t), error);
    });
}

const logFile = (): string => join(app.getPath('userData'), 'logs', 'main.log');

function start({ first, ...wish }: StartWish, interpreter: Interpreter): void {
  const { t } = interpreter;
  const atLogin = wish.atLogin || wasOpenedAtLogin();
  const root = app.getAppPath();
  const data = app.getPath('userData');
  const assets = join(root, 'assets');
  const icon = join(assets, 'icons', 'icon.png');
  const preload = join(root, 'dist', 'preload.cjs');

  const log = openLog(logFile());
  logUncaught(log);
  log.info(`Unbrace ${app.getVersion()} on Electron ${process.versions.electron}`);

  mendPrivacy(data, log);

  const wallNow = (): number => systemClock.now().wall;
  const stateFile = openStateFile(join(data, 'state.json'), log, wallNow);
  const folder = preferencesFolder(data, {
    readJson: (file) => readJson(file, log),
    fileMode: PRIVATE_FILE_MODE,
    setAside: (file) => setAside(file, wallNow()),
  });
  const kept = openKeptPreferences(folder, log);
  const foundState = stateFile.load();
  const found = kept.load();
  interpreter.use(found.preferences.language);
  const shipped = loadShipped(assets, log);
  const ownFolder = join(data, 'routines');
  const own = loadOwnRoutines(ownFolder, shipped.poses, log);
  const history = openHistory(join(data, 'history.db'), {
    openSqlite: loadSqlite(log),
    log,
    wallNow,
    onDamaged: (found) => {
      notifications.tell(...historyDamaged(found, t));
    },
  });

  lockDownWindows(log);
  letNoWindowStopQuitting();
  const dialogs = openFileDialogs(smallJsonFile(join(data, 'file-dialogs.json'), parseDialogFolders, log), log);
  const displayServer = findDisplayServer();
  const breakMemory = smallJsonFile(join(data, 'break-memory.json'), parseBreakMemory, log);
  const windows = startWindows(
    {
      ...{ preload, icon, log, displayServer, clock: systemClock },
      locale: () => interpreter.locale().tag,
      prepareSession: sessionPreparation(join(root, 'dist', 'renderer'), log),
    },
    smallJsonFile(join(data, 'break-window.json'), parseStanding, log),
    {
      onUnpainted: () => {
        notifications.tell(...windowUnseen(t));
      },
      onPreferencesClosed: () => {
        shortcuts.rest(false); // its page may have gone in the middle of recording keys
      },
      onWelcomeClosed: () => {
        reminder.setPreferences({}); // finished or not, there now is a preferences file: it never opens again
      },
    },
  );
  /** What a person means who goes to the app as such. */
  const openApp = (): void => {
    (windows.welcome.isOpen() ? windows.welcome : windows.preferences).open();
  };

  const surface = reminderSurface({
    notes: systemNotes(join(assets, 'icons', 'notification.png'), notificationServer(), log),
    clock: systemClock,
    cardWindow: windows.card,
  });
  const { notifications, card } = surface;
  beforeGone(surface.leave);
  /** Asked of us by the person's own hand, which is a sign of them. */
  const perform = (command: AppCommand): void => {
    input.noteLife();
    reminder.perform(command);
  };
  const shortcuts = startShortcuts((name) => perform(shortcutCommands[name]), desktopHandsOutKeys(), log);
  const loginItem = loginItemOf(root, t);
  const calendar = startCalendarJobs(log);
  const { input, stop: stopSenses } = startSenses(systemClock, log, (edge) => {
    reminder.readNow();
    if (edge === 'suspend') reminder.save();
  });
  const trayItem = startTray(perform, openApp);
  const stopTrayNews = onTrayHostCome(trayItem.renew);

  const routines = new Map([...shipped.routines, ...own.routines]);
  moveOldCheckIns(join(data, 'check-ins.jsonl'), { history, routines, timeZone: systemTimeZone(), log });

  const reminder: BreakReminder = startBreakReminder(
    {
      clock: systemClock,
      sensors: input.sensors,
      notifications,
      breakWindow: windows.breakWindow,
      historyWindow: windows.history,
      preferencesWindow: windows.preferences,
      reminderCard: card,
      tray: trayItem.tray,
      storage: {
        saveCycle: stateFile.save,
        rejectSavedCycle: stateFile.reject,
        savePreferences: kept.save,
        saveBreakMemory: breakMemory.save,
      },
      history,
      historyFiles: historyFiles(dialogs, log, t),
      ownRoutines: {
        ...ownRoutineFolder(ownFolder, log),
        choose: () => dialogs.choose(t('preferences.importRoutine'), smallJson),
      },
      calendar: calendar.wakeUps,
      log,
      publish: (snapshot) => {
        broadcast('snapshot', snapshot);
        shortcuts.use(snapshot.preferences.shortcuts);
        useTheme(snapshot.preferences.theme);
      },
      timeZone: systemTimeZone,
      quit: () => {
        app.quit();
      },
    },
    {
      preferences: found.preferences,
      ...(foundState.type === 'restored' ? { saved: foundState.saved } : {}),
      breakMemory: breakMemory.load() ?? emptyBreakMemory,
      shipped,
      own: own.routines,
      interpreter,
    },
  );
  const stopIpc = startIpc(
    answerCalls(
      reminder,
      systemCalls({
        ...{ loginItem, shortcuts, input, surface, log, t },
        windows: { pagePainted: windows.pagePainted, canBePlaced: displayServer.placesWindows },
        notificationSettings: notificationSettings(log),
      }),
      preferencesTransfer(preferencesFiles(data, dialogs, t), kept, () => reminder.snapshot().preferences, log, t),
    ),
    log,
  );
  const stopCommands = startCommandSocket(data, answerCommandLines(reminder, t), log);

  if (foundState.type === 'damaged') notifications.tell(...stateDamaged(foundState.asideFile, t));
  for (const said of preferencesFound(found, t)) notifications.tell(...said);
  for (const broken of own.broken) notifications.tell(...routineBroken(broken, t));

  for (const idle of idleShortcuts(shortcuts.standings(), found.preferences.shortcuts, interpreter))
    notifications.tell(...idle);
  if (found.firstEver && !atLogin && first === null) windows.welcome.open();
  void ensureWayIn(
    {
      hasTray: trayIsShown,
      quietly: atLogin || first !== null,
      isFirstTime: () => isFirstTime(data, 'no-tray'),
      openWindow: openApp,
      tell: (title, body) => {
        notifications.tell(title, body);
      },
    },
    t,
  );

  if (first !== null) {
    const { exitCode, text } = answerCommand(reminder, first, t);
    if (exitCode !== 0) notifications.tell(t('problem.refused.title'), text);
  }

  app.on('second-instance', openApp);
  app.on('activate', openApp);
  app.on('window-all-closed', () => undefined); // it lives in the tray
  app.once('will-quit', () => {
    stopIpc();
    stopCommands();
    reminder.stop();
    history.close();
    windows.stop();
    stopSenses();
    calendar.stop();
    stopTrayNews();
    trayItem.stop();
    shortcuts.stop();
  });
}
