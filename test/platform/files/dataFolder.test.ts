import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFilesIn } from '../../support/dataFilesIn.ts';
import { makePipe } from '../../support/makePipe.ts';

let root = '';
let data = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unbrace-data-'));
  data = join(root, 'data');
  mkdirSync(data);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['deleted', () => rmSync(data, { recursive: true })],
  ['moved away', () => renameSync(data, join(root, 'elsewhere'))],
  [
    'deleted, and another one made in its place',
    () => {
      rmSync(data, { recursive: true });
      mkdirSync(data);
    },
  ],
])('a data folder that was %s is there again after the next save, with all that is known', (_what, happens) => {
  const { files, told } = dataFilesIn(data);
  files.keep('preferences.json', '{"volume":1}');
  files.keep('routines/own.json', '{}');
  happens();
  files.keep('state.json', '{"version":1}');
  expect(told).toEqual(['folder gone']);
  expect(readdirSync(data).toSorted()).toEqual(['preferences.json', 'routines', 'state.json']);
  expect(readFileSync(join(data, 'preferences.json'), 'utf8')).toBe('{"volume":1}');
  expect(readdirSync(join(data, 'routines'))).toEqual(['own.json']);
  expect([data, join(data, 'state.json')].map((path) => statSync(path).mode & 0o777)).toEqual([
    statSync(data).mode & 0o777,
    0o600,
  ]);
});

test('what lies where a file is to be written is set aside: a folder, a pipe', () => {
  const { files, told } = dataFilesIn(data);
  mkdirSync(join(data, 'state.json'));
  makePipe(join(data, 'break-memory.json'));
  files.keep('state.json', 'now');
  files.keep('break-memory.json', 'seen');
  expect(told).toEqual([]);
  expect(['state.json', 'break-memory.json'].map((name) => readFileSync(join(data, name), 'utf8'))).toEqual([
    'now',
    'seen',
  ]);
  expect(readdirSync(data).filter((name) => name.includes('.damaged-'))).toHaveLength(2);
});
