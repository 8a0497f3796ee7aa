import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startCounter } from '../../src/platform/files/startCounter.ts';
import { latestLog, openLog, rotate } from '../../src/platform/log.ts';
import { silentLog } from '../../src/platform/silentLog.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-log-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a log goes on in a new file, and four old ones are kept', () => {
  const file = join(folder, 'main.log');
  for (let number = 1; number <= 7; number += 1) {
    writeFileSync(file, `log ${number}`);
    rotate(file);
  }
  expect(readdirSync(folder).toSorted()).toEqual(['main.1.log', 'main.2.log', 'main.3.log', 'main.4.log']);
  expect(readFileSync(join(folder, 'main.1.log'), 'utf8')).toBe('log 7');
  expect(readFileSync(join(folder, 'main.4.log'), 'utf8')).toBe('log 4');
});

test('it does so by itself when it has grown to a megabyte', () => {
  const file = join(folder, 'logs', 'main.log');
  const log = openLog(file);
  for (let times = 0; times < 12; times += 1) log.info('x'.repeat(100_000));
  expect(existsSync(join(folder, 'logs', 'main.1.log'))).toBe(true);
  expect(readFileSync(file, 'utf8').length).toBeLessThan(1_048_576);
});

test('what was written last goes back over the beginning of a new file, for diagnostics', () => {
  const file = join(folder, 'main.log');
  expect(latestLog(file)).toBe('');
  writeFileSync(file, 'before\n');
  rotate(file);
  expect(latestLog(file)).toBe('before\n');
  writeFileSync(file, 'after\n');
  expect(latestLog(file)).toBe('before\nafter\n');
});

test('how many starts have failed is kept, and a file that is none says none', () => {
  const counter = startCounter(folder, silentLog);
  expect(counter.load()).toBe(0);
  counter.save(2);
  expect(counter.load()).toBe(2);
  for (const content of ['', '{}', '{"failed":-1}', '{"failed":"many"}', '[3]']) {
    writeFileSync(join(folder, 'starts.json'), content);
    expect(counter.load()).toBe(0);
  }
});
