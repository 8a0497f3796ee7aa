/** The person's data and what ships with the app: what is read at start, and kept from then on. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StartConditions } from '../app/breaks/startConditions.ts';
import { parseDialogFolders } from '../app/dialogFolders.ts';
import { areAllWaitingWrites, parseWaitingWrites } from '../app/history/waitingWrites.ts';
import type { BellFiles, Ports, Stop } from '../app/ports.ts';
import {
  openKeptPreferences,
  type KeptPreferences,
  type LoadedPreferences,
} from '../app/preferences/keptPreferences.ts';
import { openDataFiles, type DataFiles } from '../app/files/dataFiles.ts';
import { folderGone, historyDamaged, notKept } from '../app/wording.ts';
import { emptyCareMemory, parseCareMemory } from '../core/care/careMemory.ts';
import { emptyBreakMemory, parseBreakMemory } from '../core/checkIn/breakMemory.ts';
import { largestBytes } from '../core/text/limits.ts';
import { parseKeptTrial } from '../core/trial/trialShape.ts';
import { bellExtensions, openFileDialogs, routineSort, type FileDialogs } from '../electron/fileDialogs.ts';
import { historyFiles } from '../electron/historyFiles.ts';
import { preferencesFolder } from '../electron/preferencesFolder.ts';
import { systemTimeZone } from '../platform/clock.ts';
import { bellFiles } from '../platform/files/bellFiles.ts';
import { openDataFolder } from '../platform/files/dataFolder.ts';
import { readFound } from '../platform/files/fileReading.ts';
import { rememberLock } from '../platform/files/instanceLock.ts';
import { makePrivateFolder } from '../platform/files/privateData.ts';
import { sweepTemporaryFiles, writeWhole } from '../platform/files/fileWriting.ts';
import {
  ownRoutineFolder,
  readOwnRoutines,
  type LoadedOwnRoutines,
  type OwnRoutineReader,
} from '../platform/files/ownRoutineFiles.ts';
import { loadShipped } from '../platform/files/routineFiles.ts';
import { smallJsonFile } from '../platform/files/smallJsonFile.ts';
import { openStateFile, type LoadedState } from '../platform/files/stateFile.ts';
import { openHistory } from '../platform/history/historyDatabase.ts';
import { openHistoryThreads, upkeepInThread } from '../platform/history/historyThread.ts';
import { historyTransfers } from '../platform/history/historyTransfers.ts';
import { openTurn } from '../platform/history/upkeepInTurn.ts';
import { loadSqlite } from '../platform/history/sqlite.ts';
import { logFile, type AppBase } from './appBase.ts';
import { openCallBuffer } from './callBuffer.ts';

/** Title and body of one clear sentence. */
type TellPerson = (title: string, body: string) => void;

export interface Data {
  readonly ports: Pick<Ports, 'storage' | 'history' | 'historyFiles' | 'historyTransfers' | 'ownRoutines'>;
  readonly conditions: StartConditions;
  readonly files: DataFiles;
  readonly kept: KeptPreferences;
  readonly dialogs: FileDialogs;
  readonly bells: BellFiles;
  /** What is to be told of, once everything stands. */
  readonly found: {
    readonly state: LoadedState;
    readonly preferences: LoadedPreferences;
    /** Other data are of a newer version, and this is the first start that finds some of them so. */
    readonly newlyNewer: boolean;
    /** Among the own routines that were read at the start. */
    readonly own: LoadedOwnRoutines['broken'];
  };
  /** The own routines that wait to be read. */
  readonly ownReader: OwnRoutineReader;
  /** What takes long and can wait until the app is up. */
  readonly keepUp: () => void;
  /** Who is told of damage that shows only when the data are used. */
  readonly listen: (tell: TellPerson) => void;
  readonly stop: Stop;
}

export function openData({ root, assets, data, log, clock, interpreter }: AppBase): Data {
  const { t } = interpreter;
  const buffer = openCallBuffer<TellPerson>();
  const wallNow = (): number => clock.now().wall;
  const dataFile = (name: string): string => join(data, name);

  for (const folder of [data, dataFile('routines'), dataFile('bells')]) sweepTemporaryFiles(folder, wallNow(), log);
  const say = (sentence: Parameters<TellPerson>): void => {
    buffer.call((tell) => {
      tell(...sentence);
    });
  };
  const makeLockAgain = rememberLock(data, log);
  const files = openDataFiles(
    openDataFolder(data, wallNow),
    { clock, log },
    {
      notKept: () => {
        say(notKept(t));
      },
      folderGone: () => {
        makePrivateFolder(dirname(logFile()));
        makeLockAgain();
        history.whyNotKept(); // which has it follow
        say(folderGone(data, t));
      },
    },
  );
  let newlyNewer = false;
  const onNewer = (): void => {
    newlyNewer = true;
  };
  const stateFile = openStateFile(files, log, onNewer);
  const kept = openKeptPreferences(preferencesFolder(data, files), log);
  const historyWaiting = smallJsonFile(files, 'history-waiting.json', parseWaitingWrites, log, {
    ...{ longestBytes: largestBytes.historyWaiting, isAllOf: areAllWaitingWrites, onNewer },
  });
  const breakMemory = smallJsonFile(files, 'break-memory.json', parseBreakMemory, log, { onNewer });
  const trial = smallJsonFile(files, 'trial.json', parseKeptTrial, log, { onNewer });
  const careMemory = smallJsonFile(files, 'care-memory.json', parseCareMemory, log, { onNewer });
  const state = stateFile.load();
  const preferences = kept.load();
  interpreter.use(preferences.preferences.language);
  const shipped = loadShipped(assets, log);
  const ownReader = readOwnRoutines(files, shipped.poses, neededAtOnce(preferences, state), log);
  const own = ownReader.next(READ_AT_START) ?? { routines: new Map(), broken: [] };
  const databaseFile = dataFile('history.db');
  const threads = openHistoryThreads({
    script: join(root, 'dist', 'history-worker.js'),
    mayOpen: () => history.whyNotKept() !== 'busy',
    ...{ databaseFile, log },
  });
  const turn = openTurn();
  const upkeep = upkeepInThread(threads, log, turn);
  const history = openHistory(databaseFile, {
    upkeep,
    areThreadsAtWork: () => threads.atWork() > 0,
    openSqlite: loadSqlite(log),
    log,
    wallNow,
    onDamaged: (damage) => {
      say(historyDamaged(damage, t));
    },
  });
  const dialogs = openFileDialogs(
    smallJsonFile(files, 'file-dialogs.json', parseDialogFolders, log),
    { read: readFound, write: writeWhole },
    log,
  );

  return {
    ports: {
      storage: {
        saveCycle: stateFile.save,
        rejectSavedCycle: stateFile.reject,
        savePreferences: kept.save,
        saveBreakMemory: breakMemory.save,
        saveTrial: (kept) => {
          trial.save({ trial: kept });
        },
        saveCareMemory: careMemory.save,
        saveHistoryWaiting: historyWaiting.save,
      },
      history,
      historyFiles: historyFiles(dialogs, t),
      historyTransfers: historyTransfers({ threads, wallNow, turn }),
      ownRoutines: {
        ...ownRoutineFolder(files),
        choose: () => dialogs.choose(t('preferences.importRoutine'), routineSort),
      },
    },
    conditions: {
      preferences: preferences.preferences,
      ...(state.type === 'restored' ? { saved: state.saved } : {}),
      breakMemory: breakMemory.load() ?? emptyBreakMemory,
      trial: trial.load()?.trial ?? null,
      careMemory: careMemory.load() ?? emptyCareMemory,
      historyWaiting: historyWaiting.load() ?? [],
      shipped,
      own: own.routines,
      interpreter,
    },
    files,
    kept,
    dialogs,
    bells: bellFiles(data, files, () => dialogs.choosePath(t('preferences.sound.bell.choose'), bellExtensions)),
    found: { state, preferences, newlyNewer, own: own.broken },
    ownReader,
    keepUp() {
      history.whyNotKept(); // opens it, which has it looked through, before the first record comes
      const old = { file: dataFile('check-ins.jsonl'), timeZone: systemTimeZone() };
      if (!existsSync(old.file)) return;
      const routineSeconds = new Map([...shipped.routines, ...own.routines].map(([id, { seconds }]) => [id, seconds]));
      upkeep({ doing: 'moveOldCheckIns', old: { ...old, routineSeconds } }, () => undefined);
    },
    listen: buffer.listen,
    stop() {
      history.close();
      files.stop();
    },
  };
}

/** More own routines than most people ever write; what is beyond is read once the app is up. */
const READ_AT_START = 40;

/** Own routines that the first picture of the app may need: those that breaks go through, and that of a break which goes on. */
function neededAtOnce({ preferences }: LoadedPreferences, state: LoadedState): readonly string[] {
  const phase = state.type === 'restored' ? state.saved.state.phase : null;
  const running = phase?.type === 'onBreak' && phase.routine !== null ? [phase.routine] : [];
  return [...running, ...preferences.breakKinds.flatMap(({ routines }) => routines)];
}
