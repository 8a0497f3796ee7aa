import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFound } from '../../../src/platform/files/fileReading.ts';
import { makePipe } from '../../support/makePipe.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-reading-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string) => readFound(join(folder, name), 10);

describe('reading a file of the person’s', () => {
  test('gives its text up to the size it may have, through a link, and without a byte-order mark', () => {
    writeFileSync(join(folder, 'ten'), '0123456789');
    writeFileSync(join(folder, 'marked'), '\uFEFFé');
    symlinkSync(join(folder, 'ten'), join(folder, 'link'));
    expect(['ten', 'marked', 'link'].map(read)).toEqual([
      { type: 'text', text: '0123456789' },
      { type: 'text', text: 'é' },
      { type: 'text', text: '0123456789' },
    ]);
  });

  test('knows one that is not there from one that is damaged', () => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    expect(['none', 'dangling'].map(read)).toEqual([{ type: 'missing' }, { type: 'missing' }]);
  });

  test('refuses one byte too many, and waits for no pipe, device or folder', () => {
    writeFileSync(join(folder, 'eleven'), '0123456789A');
    makePipe(join(folder, 'pipe'));
    mkdirSync(join(folder, 'inside'));
    symlinkSync('/dev/zero', join(folder, 'endless'));
    expect(['eleven', 'pipe', 'inside', 'endless', 'eleven/within'].map((name) => read(name).type)).toEqual(
      Array.from({ length: 5 }, () => 'damaged'),
    );
  });
});
