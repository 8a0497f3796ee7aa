/**
 * A process to be killed: `busyWriter.ts MOMENT FOLDER` does one thing again and again, as fast as it can, and prints a number each
 * time when it was acknowledged. From then on it may not be lost.
 */
import { copyFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openHistoryQueue } from '../../src/app/history/historyQueue.ts';
import { historyTo } from '../../src/core/history/historyText.ts';
import { DAY, MINUTE } from '../../src/core/time/time.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { ownRoutineFolder } from '../../src/platform/files/ownRoutineFiles.ts';
import { dataFilesIn } from './dataFilesIn.ts';
import { runHistoryJob } from '../../src/platform/history/historyJob.ts';
import { loadSqlite } from '../../src/platform/history/sqlite.ts';
import { english } from './english.ts';
import { historyIn, quietLog } from './history.ts';
import { daysOf, numberedRoutine, waitingWritesIn, type KillMoment } from './killMoments.ts';

const [, , moment = '', folder = ''] = process.argv;
const file = join(folder, 'history.db');
const days = daysOf();
const breaks = [...days.values()].flatMap((records) => records.breaks);

const openSqlite = loadSqlite(quietLog);
if (openSqlite === null) throw new Error('There is no SQLite.');
const jobDeps = {
  ...{ databaseFile: file, openSqlite, log: quietLog },
  progress: () => undefined,
  isCancelled: () => false,
};

const does: Readonly<Record<KillMoment, () => void | Promise<void>>> = {
  'a break’s end'() {
    const history = historyIn(file);
    for (const { breaks, deskBlocks, absences, holds } of days.values())
      for (const [index, record] of breaks.entries()) {
        const [block, absence, hold] = [deskBlocks[index], absences[index], holds[index]];
        if (block !== undefined)
          for (const part of [0.3, 0.6, 1]) history.write([{ type: 'deskBlock', record: grown(block, part) }]);
        history.write([{ type: 'break', record }]);
        tell(record.beganWall);
        if (absence !== undefined) history.write([{ type: 'absence', record: absence }]);
        if (hold !== undefined) history.write([{ type: 'hold', record: hold }]);
      }
  },
  'a break’s end while the file is locked'() {
    const ports = {
      ...{ clock: systemClock, log: quietLog, history: historyIn(file), notifications: { tell: () => undefined } },
      storage: { saveHistoryWaiting: waitingWritesIn(folder).save },
    };
    const queue = openHistoryQueue(ports as unknown as Parameters<typeof openHistoryQueue>[0], [], english);
    for (const record of breaks) {
      queue.keep({ type: 'break', record });
      tell(record.beganWall);
    }
  },
  'an import'() {
    historyIn(file).write([]); // open, as the app has it
    for (const [day, records] of days) {
      const text = join(folder, 'day.json');
      writeFileSync(text, [...historyTo('json', records)].join(''));
      const outcome = runHistoryJob({ doing: 'import', file: text, nowWall: Date.UTC(2100, 0, 1) }, jobDeps);
      if (outcome.type === 'imported') tell(day);
    }
  },
  async 'a deletion'() {
    const history = historyIn(file);
    for (const day of days.keys()) {
      await history.remove({ fromWall: day * DAY, toWall: (day + 1) * DAY });
      tell(day);
      if (day % 5 === 0) history.forgetRemoved(() => undefined);
    }
  },
  async 'an undo'() {
    const history = historyIn(file);
    for (const day of days.keys()) {
      await history.remove({ fromWall: day * DAY, toWall: (day + 1) * DAY });
      if ((await history.restoreRemoved()) === true) tell(day);
    }
  },
  'own routines'() {
    const routines = ownRoutineFolder(dataFilesIn(folder).files);
    for (let number = 0; ; number += 1) {
      routines.save(numberedRoutine(number));
      tell(number);
    }
  },
  'an update of the database'() {
    for (let number = 0; ; number += 1) {
      const old = join(folder, `${number}.db`);
      copyFileSync(join(folder, 'old'), `${old}.copy`);
      renameSync(`${old}.copy`, old);
      const history = historyIn(old);
      if (history.firstWall() !== null) tell(number);
      history.close();
    }
  },
};

await does[moment as KillMoment]();
setTimeout(() => undefined, MINUTE); // done with all of it, it waits for its end

function tell(number: number): void {
  try {
    writeSync(1, `${number}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    tell(number); // whoever reads it is slower just now
  }
}

function grown<Block extends { beganWall: number; endedWall: number }>(block: Block, part: number): Block {
  return { ...block, endedWall: block.beganWall + Math.round((block.endedWall - block.beganWall) * part) };
}
