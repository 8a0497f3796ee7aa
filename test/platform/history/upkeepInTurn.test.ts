import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openHistory } from '../../../src/platform/history/historyDatabase.ts';
import type { RunUpkeep, UpkeepJob, UpkeepOutcome } from '../../../src/platform/history/historyUpkeep.ts';
import { loadSqlite } from '../../../src/platform/history/sqlite.ts';
import { openTurn, upkeepInTurn } from '../../../src/platform/history/upkeepInTurn.ts';
import { everything, quietLog, recordsOf } from '../../support/history.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const old = { file: 'check-ins.jsonl', routineSeconds: new Map(), timeZone: 'UTC' };

/** Jobs that end when the test says so. */
function jobs() {
  const begun: UpkeepJob['doing'][] = [];
  let end: (outcome: UpkeepOutcome) => void = () => undefined;
  const run: RunUpkeep = (job, ended) => {
    begun.push(job.doing);
    end = ended;
  };
  return { begun, run, end: (outcome: UpkeepOutcome) => end(outcome) };
}

it('a job begins once the one before it has ended, and its end was heard', () => {
  const { begun, run, end } = jobs();
  const upkeep = upkeepInTurn(run, quietLog, openTurn());
  upkeep({ doing: 'check' }, () => begun.push('compact'));
  upkeep({ doing: 'moveOldCheckIns', old }, () => undefined);
  expect(begun).toEqual(['check']);
  end('done');
  expect(begun).toEqual(['check', 'compact', 'moveOldCheckIns']);
});

it('a job that cannot begin has failed, and the next one begins', () => {
  const outcomes: UpkeepOutcome[] = [];
  const upkeep = upkeepInTurn(
    (job, ended) => {
      if (job.doing === 'check') throw new Error('no more threads');
      ended('done');
    },
    quietLog,
    openTurn(),
  );
  upkeep({ doing: 'check' }, (outcome) => outcomes.push(outcome));
  upkeep({ doing: 'compact' }, (outcome) => outcomes.push(outcome));
  expect(outcomes).toEqual(['failed', 'done']);
});

it('nothing is written or added while the file is looked through, and what is to be removed waits for its turn', async () => {
  const { begun, run, end } = jobs();
  const days = writtenHistory(3, 6);
  const filled = place.opened();
  filled.add(days);
  filled.close();
  const history = openHistory(place.file, {
    ...{ openSqlite: loadSqlite(quietLog), log: quietLog, wallNow: Date.now, onDamaged: () => undefined },
    upkeep: upkeepInTurn(run, quietLog, openTurn()),
    areThreadsAtWork: () => false,
  });
  const removed = history.remove(everything);
  expect(history.add(writtenHistory(9, 6))).toBeNull();
  expect(history.write([])).toBe('later');
  expect(recordsOf(history).breaks).toEqual(days.breaks);
  expect(begun).toEqual(['check']);
  end('done');
  expect(begun).toEqual(['check', 'remove']);
  expect(history.write([])).toBe('later'); // or it would be removed, too
  end({ moved: 7 });
  expect(await removed).toBe(7);
  expect(history.write([])).toBe('kept');
  history.close();
});

it('what was removed just before the end of the app leaves the disk with the next start', async () => {
  const history = place.opened();
  history.add(writtenHistory(30, 6));
  await history.remove(everything);
  history.close();
  const left = statSync(place.file).size;
  expect(place.opened().firstWall()).toBeNull(); // opened: it is looked through
  expect(statSync(place.file).size).toBeLessThan(left);
});
