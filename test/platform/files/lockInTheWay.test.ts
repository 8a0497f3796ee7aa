import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockInTheWay } from '../../../src/platform/files/lockInTheWay.ts';

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
