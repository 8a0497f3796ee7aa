import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { largestBytes } from '../../../src/core/text/limits.ts';
import { bellFiles } from '../../../src/platform/files/bellFiles.ts';
import { dataFilesIn } from '../../support/dataFilesIn.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'unbrace-bells-'));
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

const open = (path: string | null = null) => bellFiles(data, dataFilesIn(data).files, () => Promise.resolve(path));

test('a bell is kept byte for byte, private, under a name that only its bytes give', () => {
  const files = open();
  const bytes = new Uint8Array([82, 0, 255, 10, 13]);
  const id = files.keep(bytes);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(files.keep(bytes)).toBe(id);
  expect(files.keep(new Uint8Array([1]))).not.toBe(id);
  expect(new Uint8Array(files.read(id) ?? [])).toEqual(bytes);
  expect(statSync(join(data, 'bells', id)).mode & 0o077).toBe(0);
});

test('all others are removed, and what is not there is null', () => {
  const files = open();
  files.keepOnly([]); // no folder yet
  const ids = [1, 2, 3].map((byte) => files.keep(new Uint8Array([byte])));
  files.keepOnly(ids.slice(0, 2));
  expect(readdirSync(join(data, 'bells')).toSorted()).toEqual(ids.slice(0, 2).toSorted());
  expect(files.read(ids[2] ?? '')).toBeNull();
});

test('a chosen file comes with its name; one that is too large, or no file, without its bytes', async () => {
  const file = join(data, 'gong.wav');
  writeFileSync(file, 'RIFF');
  expect(await open(file).choose()).toEqual({ name: 'gong.wav', bytes: Buffer.from('RIFF') });
  writeFileSync(file, Buffer.alloc(largestBytes.bell + 1));
  expect(await open(file).choose()).toEqual({ name: 'gong.wav', bytes: null });
  mkdirSync(join(data, 'folder.wav'));
  expect(await open(join(data, 'folder.wav')).choose()).toEqual({ name: 'folder.wav', bytes: null });
  expect(await open().choose()).toBeNull();
});
