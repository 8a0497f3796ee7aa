/** The person's data and what ships with the app: what is read at start, and kept from then on. */
import { join } from 'node:path';
import type { StartConditions } from '../app/breaks/startConditions.ts';
import { parseDialogFolders } from '../app/dialogFolders.ts';
import type { Ports, Stop } from '../app/ports.ts';
import {
  openKeptPreferences,
  type KeptPreferences,
  type LoadedPreferences,
} from '../app/preferences/keptPreferences.ts';
import { historyDamaged } from '../app/wording.ts';
import { emptyBreakMemory, parseBreakMemory } from '../core/checkIn/breakMemory.ts';
import { openFileDialogs, smallJson, type FileDialogs } from '../electron/fileDialogs.ts';
import { historyFiles } from '../electron/historyFiles.ts';
import { preferencesFolder } from '../electron/preferencesFolder.ts';
import { systemClock, systemTimeZone } from '../platform/clock.ts';
import { loadOwnRoutines, ownRoutineFolder, type LoadedOwnRoutines } from '../platform/files/ownRoutineFiles.ts';
import { PRIVATE_FILE_MODE } from '../platform/files/privateData.ts';
import { readJson } from '../platform/files/readJson.ts';
import { loadShipped } from '../platform/files/routineFiles.ts';
import { setAside } from '../platform/files/setAside.ts';
import { smallJsonFile } from '../platform/files/smallJsonFile.ts';
import { openStateFile, type LoadedState } from '../platform/files/stateFile.ts';
import { openHistory } from '../platform/history/historyDatabase.ts';
import { moveOldCheckIns } from '../platform/history/oldCheckIns.ts';
import { loadSqlite } from '../platform/history/sqlite.ts';
import type { AppBase } from './appBase.ts';
import { openCallBuffer } from './callBuffer.ts';

/** Title and body of one clear sentence. */
type TellPerson = (title: string, body: string) => void;

export interface Data {
  readonly ports: Pick<Ports, 'storage' | 'history' | 'historyFiles' | 'ownRoutines'>;
  readonly conditions: StartConditions;
  readonly kept: KeptPreferences;
  readonly dialogs: FileDialogs;
  /** What is to be told of, once everything stands. */
  readonly found: {
    readonly state: LoadedState;
    readonly preferences: LoadedPreferences;
    readonly own: LoadedOwnRoutines;
  };
  /** Who is told of damage that shows only when the data are used. */
  readonly listen: (tell: TellPerson) => void;
  readonly stop: Stop;
}

export function openData({ assets, data, log, interpreter }: AppBase): Data {
  const { t } = interpreter;
  const buffer = openCallBuffer<TellPerson>();
  const wallNow = (): number => systemClock.now().wall;
  const dataFile = (name: string): string => join(data, name);

  const stateFile = openStateFile(dataFile('state.json'), log, wallNow);
  const folder = preferencesFolder(data, {
    readJson: (file) => readJson(file, log),
    fileMode: PRIVATE_FILE_MODE,
    setAside: (file) => setAside(file, wallNow()),
  });
  const kept = openKeptPreferences(folder, log);
  const breakMemory = smallJsonFile(dataFile('break-memory.json'), parseBreakMemory, log);
  const state = stateFile.load();
  const preferences = kept.load();
  interpreter.use(preferences.preferences.language);
  const shipped = loadShipped(assets, log);
  const ownFolder = dataFile('routines');
  const own = loadOwnRoutines(ownFolder, shipped.poses, log);
  const history = openHistory(dataFile('history.db'), {
    openSqlite: loadSqlite(log),
    log,
    wallNow,
    onDamaged: (damage) => {
      buffer.call((tell) => {
        tell(...historyDamaged(damage, t));
      });
    },
  });
  const routines = new Map([...shipped.routines, ...own.routines]);
  moveOldCheckIns(dataFile('check-ins.jsonl'), { history, routines, timeZone: systemTimeZone(), log });
  const dialogs = openFileDialogs(smallJsonFile(dataFile('file-dialogs.json'), parseDialogFolders, log), log);

  return {
    ports: {
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
    },
    conditions: {
      preferences: preferences.preferences,
      ...(state.type === 'restored' ? { saved: state.saved } : {}),
      breakMemory: breakMemory.load() ?? emptyBreakMemory,
      shipped,
      own: own.routines,
      interpreter,
    },
    kept,
    dialogs,
    found: { state, preferences, own },
    listen: buffer.listen,
    stop() {
      history.close();
    },
  };
}
