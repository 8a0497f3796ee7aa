import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { shortRoutineId } from '../../../src/core/routine/routineId.ts';
import { ownRoutineFolder, readOwnRoutines } from '../../../src/platform/files/ownRoutineFiles.ts';
import { dataFilesIn } from '../../support/dataFilesIn.ts';
import { quietLog } from '../../support/history.ts';
import { makePipe } from '../../support/makePipe.ts';

const mine: Routine = {
  id: 'mine',
  name: 'My pause',
  setting: 'chair',
  seconds: 20,
  steps: [{ kind: 'breathe', seconds: 20, pose: 'chair_tall', cues: [] }],
};
let data = '';
let folder = '';

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'unbrace-data-'));
  folder = join(data, 'routines');
  mkdirSync(folder);
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

/** All that the files in the folder hold. */
function load() {
  const reader = readOwnRoutines(dataFilesIn(data).files, ['chair_tall'], [], quietLog);
  return reader.next(Infinity) ?? { routines: new Map<string, Routine>(), broken: [] };
}

const own = () => ownRoutineFolder(dataFilesIn(data).files);

function put(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('the folder of own routines', () => {
  test('is empty where there is none', () => {
    rmSync(folder, { recursive: true });
    expect(load()).toEqual({ routines: new Map(), broken: [] });
  });

  test('gives back what was saved, and nothing after it was removed', () => {
    rmSync(folder, { recursive: true });
    own().save(mine);
    expect(load().routines.get('mine')).toEqual(mine);
    own().remove('mine');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('reads a file that an editor began with a byte-order mark', () => {
    put('mine.json', `\uFEFF${JSON.stringify(mine)}`);
    expect(load().routines.get('mine')).toEqual(mine);
  });

  test('names file, step and field of a broken routine, keeps the file as it is, and loads the others', () => {
    const text = JSON.stringify({ ...mine, steps: [{ ...mine.steps[0], pose: 'headstand' }] });
    put('broken.json', text);
    put('half.json', '{"id":');
    put('sound.json', mine);
    put('notes.txt', 'not a routine');
    const { routines, broken } = load();
    expect([...routines.keys()]).toEqual(['mine']);
    expect(broken).toMatchObject([
      { file: 'broken.json', step: 1, field: 'pose' },
      { file: 'half.json', step: null, field: 'routine' },
    ]);
    expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe(text);
  });

  test('sets aside what no routine can be, and waits for none of it: a pipe, a folder, a file of 50 MB', () => {
    makePipe(join(folder, 'a-pipe.json'));
    mkdirSync(join(folder, 'b-folder.json'));
    put('c-film.json', ' '.repeat(50_000_000));
    put('sound.json', mine);
    const { routines, broken } = load();
    expect([...routines.keys()]).toEqual(['mine']);
    expect(broken.map(({ file }) => file)).toEqual(['a-pipe.json', 'b-folder.json', 'c-film.json']);
    expect(load()).toMatchObject({ broken: [] });
    const aside = 'damaged-1970-01-01T00-00-00.000Z';
    expect(readdirSync(folder).toSorted()).toEqual([
      ...['a-pipe.json', 'b-folder.json', 'c-film.json'].map((name) => `${name}.${aside}`),
      'sound.json',
    ]);
  });

  test('is read a few files at a time, those first that are needed at once, and 500 at most', () => {
    for (let number = 1000; number < 1600; number++)
      put(`own_${String(number)}.json`, { ...mine, id: `own_${String(number)}` });
    const reader = readOwnRoutines(dataFilesIn(data).files, ['chair_tall'], ['own_1599', 'not_there'], quietLog);
    expect(reader.left).toBe(100);
    expect([...(reader.next(2)?.routines.keys() ?? [])]).toEqual(['own_1599', 'own_1000']);
    expect(reader.next(1000)?.routines.size).toBe(498);
    expect(reader.next(1000)).toBeNull();
    expect(readdirSync(folder)).toHaveLength(600);
  });

  test('loses no routine whose id is longer than ids may be by now: it is known by a short one, and saved under it', () => {
    const long = `${'a'.repeat(120)}b`;
    const other = `${'a'.repeat(120)}c`;
    for (const id of [long, other]) put(`${id}.json`, { ...mine, id });
    const ids = [...load().routines.keys()];
    expect(ids).toEqual([shortRoutineId(long), shortRoutineId(other)]);
    expect(new Set(ids.map((id) => id.length))).toEqual(new Set([64]));
    own().save({ ...mine, id: shortRoutineId(long), name: 'Changed' });
    expect([...load().routines].map(([id, { name }]) => [id, name]).toSorted()).toEqual(
      [
        [shortRoutineId(long), 'Changed'],
        [shortRoutineId(other), 'My pause'],
      ].toSorted(),
    );
    own().remove(shortRoutineId(other));
    expect(readdirSync(folder)).toEqual([`${shortRoutineId(long)}.json`]);
  });

  test('keeps a change of a routine whose file has a name of its own, and no older one beside it', () => {
    for (const name of ['a-pause.json', 'my-pause.json']) put(name, mine);
    put('other.json', { ...mine, id: 'other' });
    own().save({ ...mine, name: 'Longer pause' });
    expect(load().routines.get('mine')?.name).toBe('Longer pause');
    expect(readdirSync(folder).toSorted()).toEqual(['mine.json', 'other.json']);
  });

  test('removes by the id inside, whatever the file is called', () => {
    put('sound.json', mine);
    put('other.json', { ...mine, id: 'other' });
    own().remove('mine');
    expect(readdirSync(folder)).toEqual(['other.json']);
  });
});
