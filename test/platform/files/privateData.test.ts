import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPrivateFolder, mendPrivacy } from '../../../src/platform/files/privateData.ts';
import { canStartAsRoot } from '../../support/canStart.ts';

let root = '';
let data = '';
let warnings: string[] = [];
const log = { info: () => undefined, warn: (message: string) => warnings.push(message), error: () => undefined };

beforeEach(() => {
  warnings = [];
  root = mkdtempSync(join(tmpdir(), 'unbrace-private-'));
  data = join(root, 'data');
  put('data/state.json', 0o644);
  put('data/logs/main.log', 0o664);
  for (const folder of [data, join(data, 'logs')]) chmodSync(folder, 0o755);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(name: string, mode: number): void {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, mode);
}

const modeOf = (name: string): number => statSync(join(root, name)).mode & 0o777;

describe.skipIf(process.platform === 'win32')('private data', () => {
  test('what older versions left open is closed, folder by folder; what the person may do stays', () => {
    put('data/own.sh', 0o755);
    put('data/kept.json', 0o444);
    mendPrivacy(data, log);
    expect(['data', 'data/logs', 'data/logs/main.log', 'data/state.json'].map(modeOf)).toEqual([
      0o700, 0o700, 0o600, 0o600,
    ]);
    expect(modeOf('data/own.sh')).toBe(0o700);
    expect(modeOf('data/kept.json')).toBe(0o400);
    expect(warnings).toEqual([]);
  });

  test('a home that is a link is no less a home: given as the data folder, it stays as open as it is', () => {
    symlinkSync(data, join(root, 'home'));
    mendPrivacy(join(root, 'home'), log, [join(root, 'home'), join(root, 'not there')]);
    expect(['data', 'data/state.json'].map(modeOf)).toEqual([0o755, 0o644]);
    expect(warnings).toEqual(['the data folder holds more than our data, and stays as open as it is']);
  });

  test('a data folder that is a link is closed where it really lies; links in it lead to what may be shared', () => {
    put('shared/mine.json', 0o644);
    chmodSync(join(root, 'shared'), 0o755);
    symlinkSync(join(root, 'shared'), join(data, 'routines'));
    symlinkSync(join(root, 'nowhere'), join(data, 'SingletonLock'));
    symlinkSync(data, join(root, 'link'));
    mendPrivacy(join(root, 'link'), log);
    expect(['data', 'data/state.json'].map(modeOf)).toEqual([0o700, 0o600]);
    expect(['shared', 'shared/mine.json'].map(modeOf)).toEqual([0o755, 0o644]);
    expect(warnings).toEqual([]);
  });

  test.runIf(canStartAsRoot('Files of somebody else'))(
    'what belongs to somebody else stays as it is, and is told of in one line',
    () => {
      for (const name of ['one', 'two']) {
        put(`data/${name}`, 0o644);
        chownSync(join(data, name), 4_000_000, 4_000_000);
      }
      mendPrivacy(data, log);
      expect(['data', 'data/one', 'data/two', 'data/state.json'].map(modeOf)).toEqual([0o700, 0o644, 0o644, 0o600]);
      expect(warnings).toEqual(['2 files of the data folder may be open to others']);
    },
  );

  test('a folder that holds more than our data stays as it is', () => {
    mendPrivacy(data, log, [data]);
    mendPrivacy(data, log, [join(data, 'logs')]);
    expect(['data', 'data/logs', 'data/logs/main.log', 'data/state.json'].map(modeOf)).toEqual([
      0o755, 0o755, 0o664, 0o644,
    ]);
    expect(warnings).toHaveLength(2);
    mendPrivacy(data, log, [root, join(root, 'data2')]);
    expect(modeOf('data')).toBe(0o700);
  });

  test('a folder that is not there is told of and breaks nothing', () => {
    mendPrivacy(join(root, 'nowhere'), log);
    expect(warnings).toHaveLength(1);
  });

  test('a folder counts as private only when it is a real one, closed to others', () => {
    expect(isPrivateFolder(data)).toBe(false);
    chmodSync(data, 0o700);
    expect(isPrivateFolder(data)).toBe(true);
    symlinkSync(data, join(root, 'link'));
    expect(isPrivateFolder(join(root, 'link'))).toBe(false);
    expect(isPrivateFolder(join(data, 'state.json'))).toBe(false);
  });
});
