import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addressesToAsk, addressToListenAt, type SocketSurroundings } from '../../src/platform/commandSocketPlaces.ts';

/** A user whom nobody on this machine has; only a name is made of it. */
const NOBODY = 4_000_000_001;

let home = '';
let runtime = '';
let surroundings: SocketSurroundings;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'unbrace-places-'));
  runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  surroundings = { platform: 'linux', runtimeFolder: runtime, temporaryFolder: home, user: NOBODY };
});

afterEach(() => {
  rmSync(home, { recursive: true, force: true });
  rmSync(`/tmp/unbrace-${NOBODY}`, { recursive: true, force: true });
});

const folderOf = (address: string | null): string | null => (address === null ? null : dirname(address));

describe.skipIf(process.platform === 'win32')('the address', () => {
  test('is short and another for each data folder, however long they are and however alike they begin', () => {
    const long = join(home, 'x'.repeat(200));
    const addresses = ['one', 'two'].map((name) => addressToListenAt(join(long, name), surroundings));
    expect(new Set(addresses).size).toBe(2);
    for (const address of addresses) expect(Buffer.byteLength(address ?? '')).toBeLessThan(104);
  });

  test('is one for a folder and for a link to it', () => {
    const link = join(home, 'link');
    symlinkSync(runtime, link);
    expect(addressToListenAt(link, surroundings)).toBe(addressToListenAt(runtime, surroundings));
  });

  test('lies in the session’s folder, and in none that others can open or that is not a path from the root', () => {
    expect(folderOf(addressToListenAt(home, surroundings))).toBe(runtime);
    expect(folderOf(addressToListenAt(home, { ...surroundings, runtimeFolder: 'run' }))).not.toBe('run');
    chmodSync(runtime, 0o755);
    expect(folderOf(addressToListenAt(home, surroundings))).toBe(join(home, `unbrace-${NOBODY}`));
    expect(statSync(join(home, `unbrace-${NOBODY}`)).mode & 0o777).toBe(0o700);
  });

  test('lies in /tmp where the folder for temporary files is itself too deep', () => {
    const deep = join(home, 'y'.repeat(90));
    mkdirSync(deep);
    const address = addressToListenAt(home, { ...surroundings, runtimeFolder: deep, temporaryFolder: deep });
    expect(folderOf(address)).toBe(`/tmp/unbrace-${NOBODY}`);
  });

  test('is none where others could have made, or can open, every folder; nobody is asked there either', () => {
    const open = { ...surroundings, runtimeFolder: undefined };
    mkdirSync(join(home, `unbrace-${NOBODY}`));
    chmodSync(join(home, `unbrace-${NOBODY}`), 0o777);
    symlinkSync(runtime, `/tmp/unbrace-${NOBODY}`);
    expect(addressToListenAt(home, open)).toBeNull();
    expect(addressesToAsk(home, open)).toEqual([]);
  });

  test('is found from a terminal that knows nothing of the session, and asking makes no folder', () => {
    const listening = addressToListenAt(home, { ...surroundings, runtimeFolder: undefined });
    expect(addressesToAsk(home, surroundings)).toContain(listening);
    rmSync(join(home, `unbrace-${NOBODY}`), { recursive: true });
    expect(addressesToAsk(home, surroundings)).toEqual([expect.stringContaining(runtime)]);
    expect(existsSync(join(home, `unbrace-${NOBODY}`))).toBe(false);
  });
});

test('on Windows it is a pipe, the same for every spelling of the folder', () => {
  const windows = { ...surroundings, platform: 'win32' } as const;
  const address = addressToListenAt('C:\\Users\\Ada', windows);
  expect(address).toMatch(/^\\\\\.\\pipe\\unbrace-[0-9a-f]{16}$/);
  expect(addressesToAsk('c:\\users\\ada', windows)).toEqual([address]);
});
