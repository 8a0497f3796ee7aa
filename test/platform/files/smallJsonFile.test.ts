/** Small files that this version cannot read: nothing of them is lost, whatever is saved afterwards. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { areAllWaitingWrites, parseWaitingWrites } from '../../../src/app/history/waitingWrites.ts';
import { emptyCareMemory, parseCareMemory } from '../../../src/core/care/careMemory.ts';
import { emptyBreakMemory, parseBreakMemory } from '../../../src/core/checkIn/breakMemory.ts';
import { parseKeptTrial } from '../../../src/core/trial/trialShape.ts';
import { smallJsonFile, type SmallJsonFile } from '../../../src/platform/files/smallJsonFile.ts';
import { openStateFile } from '../../../src/platform/files/stateFile.ts';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { dataFilesIn } from '../../support/dataFilesIn.ts';
import { savedMorning } from '../../support/savedMorning.ts';

const wall = Date.UTC(2026, 2, 2, 9);
const stamp = 'damaged-2026-03-02T09-00-00.000Z';

let folder = '';
let toldOf: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-small-'));
  toldOf = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
const lay = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};

/** One start's look at the file. */
function opened<Content>(
  name: string,
  parse: (input: unknown) => Content | null,
  isAllOf?: (content: Content, input: unknown) => boolean,
): SmallJsonFile<Content> {
  return smallJsonFile(dataFilesIn(folder, wall).files, name, parse, silentLog, {
    onNewer: () => toldOf.push(name),
    ...(isAllOf && { isAllOf }),
  });
}

/** Loads and saves as each start and what follows it do. */
const kinds = [
  ['trial.json', () => loadAndSave('trial.json', parseKeptTrial, { trial: null })],
  ['care-memory.json', () => loadAndSave('care-memory.json', parseCareMemory, emptyCareMemory)],
  ['break-memory.json', () => loadAndSave('break-memory.json', parseBreakMemory, emptyBreakMemory)],
  ['history-waiting.json', () => loadAndSave('history-waiting.json', parseWaitingWrites, [])],
  [
    'state.json',
    () => {
      const file = openStateFile(dataFilesIn(folder, wall).files, silentLog, () => toldOf.push('state.json'));
      const loaded = file.load();
      file.save(savedMorning(0));
      return loaded.type === 'restored' ? loaded.saved : null;
    },
  ],
] as const;

function loadAndSave<Content>(name: string, parse: (input: unknown) => Content | null, content: Content) {
  const file = opened(name, parse);
  const loaded = file.load();
  file.save(content);
  return loaded;
}

test.each(kinds)('%s, when damaged, is set aside before the first save', (name, start) => {
  lay(name, '{"trial":{"kind":');
  expect(start()).toBeNull();
  expect(textOf(`${name}.${stamp}`)).toBe('{"trial":{"kind":');
  expect(start()).not.toBeNull();
  expect(toldOf).toEqual([]);
});

test.each(kinds)('%s of a newer version stays as it is, is told of once, and ours is kept beside it', (name, start) => {
  const newer = JSON.stringify({ version: 99, trial: null, plan: 'of tomorrow' });
  lay(name, newer);
  expect(start()).toBeNull();
  expect(start()).not.toBeNull();
  expect(toldOf).toEqual([name]);
  expect(textOf(name)).toBe(newer);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a newer file that nothing was saved beside is told of once all the same', () => {
  lay('trial.json', '{"version":2}');
  for (let starts = 0; starts < 3; starts += 1) expect(opened('trial.json', parseKeptTrial).load()).toBeNull();
  expect(toldOf).toEqual(['trial.json']);
  expect(readdirSync(folder)).toEqual(['trial.1.json', 'trial.json']);
});

test('of what waits for the history, what this version does not know is kept aside, and the rest goes on waiting', () => {
  const known = { type: 'dropSkip', beganWall: wall };
  const text = JSON.stringify([known, { type: 'ofTomorrow' }]);
  lay('history-waiting.json', text);
  expect(opened('history-waiting.json', parseWaitingWrites, areAllWaitingWrites).load()).toEqual([known]);
  expect(textOf(`history-waiting.json.${stamp}`)).toBe(text);
  expect(JSON.parse(textOf('history-waiting.json'))).toEqual([known]);
});
