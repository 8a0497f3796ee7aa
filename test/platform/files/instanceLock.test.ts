import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockInTheWay, rememberLock } from '../../../src/platform/files/instanceLock.ts';
import { quietLog } from '../../support/history.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('what Chromium made is left to it, and a file or a folder in its place is set aside', () => {
  symlinkSync('this-computer-4711', join(folder, 'SingletonLock'));
  expect(lockInTheWay(folder, 0)).toBeNull();
  expect(readdirSync(folder)).toEqual(['SingletonLock']);
  rmSync(join(folder, 'SingletonLock'));
  writeFileSync(join(folder, 'SingletonLock'), '');
  mkdirSync(join(folder, 'SingletonSocket', 'within'), { recursive: true });
  expect(lockInTheWay(folder, 0)).toBeNull();
  const aside = 'damaged-1970-01-01T00-00-00.000Z';
  expect(readdirSync(folder).toSorted()).toEqual([`SingletonLock.${aside}`, `SingletonSocket.${aside}`]);
});

test('what cannot be moved is named', () => {
  mkdirSync(join(folder, 'SingletonLock'));
  mkdirSync(join(folder, 'SingletonLock.damaged-1970-01-01T00-00-00.000Z', 'within'), { recursive: true });
  expect(lockInTheWay(folder, 0)).toBe(join(folder, 'SingletonLock'));
});

test('a data folder that is made anew gets the links of the app that runs, and none that are not its own', () => {
  symlinkSync('this-computer-4711', join(folder, 'SingletonLock'));
  symlinkSync('/tmp/somewhere/SingletonSocket', join(folder, 'SingletonSocket'));
  const makeAgain = rememberLock(folder, quietLog);
  rmSync(join(folder, 'SingletonLock'));
  makeAgain();
  expect(readlinkSync(join(folder, 'SingletonLock'))).toBe('this-computer-4711');
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  symlinkSync('this-computer-4712', join(folder, 'SingletonLock')); // somebody was quicker
  makeAgain();
  expect(readdirSync(folder).map((name) => readlinkSync(join(folder, name)))).toEqual([
    'this-computer-4712',
    '/tmp/somewhere/SingletonSocket',
  ]);
});
