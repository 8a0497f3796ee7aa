import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sweepTemporaryFiles, writeWhole } from '../../../src/platform/files/fileWriting.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { quietLog } from '../../support/history.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-writing-'));
  file = join(folder, 'state.json');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('writing a file', () => {
  test('replaces it whole, private from its first byte, through a link, and leaves nothing beside it', () => {
    writeFileSync(join(folder, 'elsewhere'), 'old');
    chmodSync(join(folder, 'elsewhere'), 0o644);
    symlinkSync(join(folder, 'elsewhere'), file);
    writeWhole(file, 'new', 0o600);
    expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('new');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['elsewhere', 'state.json']);
  });

  test('keeps the old one, whole, where the disk takes only the beginning of the new one', () => {
    writeFileSync(file, 'o'.repeat(6000));
    const writing = join(import.meta.dirname, '../../../src/platform/files/fileWriting.ts');
    const script = `
      import { writeWhole } from ${JSON.stringify(writing)};
      process.on('SIGXFSZ', () => undefined);
      try { writeWhole(${JSON.stringify(file)}, 'n'.repeat(9000)); console.log('written'); }
      catch (error) { console.log(error.code); }`;
    // A file may have eight blocks of 1,024 bytes: what is beyond is refused as by a full disk, after a part was taken.
    const said = execFileSync('bash', [
      '-c',
      'ulimit -f 8; exec "$0" --input-type=module -e "$1"',
      process.execPath,
      script,
    ]);
    expect(said.toString().trim()).toBe('EFBIG');
    expect(readFileSync(file, 'utf8')).toBe('o'.repeat(6000));
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('replaces no folder and no device', () => {
    mkdirSync(file);
    symlinkSync('/dev/null', join(folder, 'device'));
    for (const path of [file, join(folder, 'device')]) {
      expect(() => {
        writeWhole(path, 'x');
      }).toThrow('is no file to be replaced');
    }
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

test('temporary files that killed writes left behind are swept once they are a minute old, and nothing else', () => {
  const left = ['state.json.tmp-1234567890abcdef', 'own_16.json.tmp-0987654321012345'];
  const others = ['state.json', 'state.json.tmp', 'my.tmp-notes', 'preferences.json.damaged-2026-03-02T09-00-00.000Z'];
  for (const name of [...left, ...others, 'young.json.tmp-1234567890abcdef']) writeFileSync(join(folder, name), '');
  const now = Date.now();
  for (const name of [...left, ...others]) utimesSync(join(folder, name), now / 1000 - 90, now / 1000 - 90);
  sweepTemporaryFiles(folder, now, quietLog);
  expect(readdirSync(folder).toSorted()).toEqual([...others, 'young.json.tmp-1234567890abcdef'].toSorted());
  sweepTemporaryFiles(folder, now + 2 * MINUTE, quietLog);
  sweepTemporaryFiles(join(folder, 'none'), now, quietLog);
  expect(readdirSync(folder).toSorted()).toEqual(others.toSorted());
});
