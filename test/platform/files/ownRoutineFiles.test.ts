import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { loadOwnRoutines, ownRoutineFolder } from '../../../src/platform/files/ownRoutineFiles.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const mine: Routine = {
  id: 'mine',
  name: 'My pause',
  setting: 'chair',
  seconds: 20,
  steps: [{ kind: 'breathe', seconds: 20, pose: 'chair_tall', cues: [] }],
};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-routines-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function load() {
  return loadOwnRoutines(folder, ['chair_tall'], quiet);
}

describe('the folder of own routines', () => {
  test('is empty where there is none', () => {
    expect(loadOwnRoutines(join(folder, 'nowhere'), [], quiet)).toEqual({ routines: new Map(), broken: [] });
  });

  test('gives back what was saved, and nothing after it was removed', () => {
    const files = ownRoutineFolder(join(folder, 'new'), quiet);
    files.save(mine);
    expect(loadOwnRoutines(join(folder, 'new'), ['chair_tall'], quiet).routines.get('mine')).toEqual(mine);
    files.remove('mine');
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
  });

  test('reads a file that an editor began with a byte-order mark', () => {
    writeFileSync(join(folder, 'mine.json'), `\uFEFF${JSON.stringify(mine)}`);
    expect(load().routines.get('mine')).toEqual(mine);
  });

  test('names file, step and field of a broken routine, keeps the file as it is, and loads the others', () => {
    const text = JSON.stringify({ ...mine, steps: [{ ...mine.steps[0], pose: 'headstand' }] });
    writeFileSync(join(folder, 'broken.json'), text);
    writeFileSync(join(folder, 'half.json'), '{"id":');
    writeFileSync(join(folder, 'sound.json'), JSON.stringify(mine));
    writeFileSync(join(folder, 'notes.txt'), 'not a routine');
    const { routines, broken } = load();
    expect([...routines.keys()]).toEqual(['mine']);
    expect(broken).toMatchObject([
      { file: 'broken.json', step: 1, field: 'pose' },
      { file: 'half.json', step: null, field: 'routine' },
    ]);
    expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe(text);
  });

  test('keeps a change of a routine whose file has a name of its own, and no older one beside it', () => {
    for (const name of ['a-pause.json', 'my-pause.json']) writeFileSync(join(folder, name), JSON.stringify(mine));
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...mine, id: 'other' }));
    ownRoutineFolder(folder, quiet).save({ ...mine, name: 'Longer pause' });
    expect(load().routines.get('mine')?.name).toBe('Longer pause');
    expect(readdirSync(folder).toSorted()).toEqual(['mine.json', 'other.json']);
  });

  test('takes no older one away before the change is written', () => {
    writeFileSync(join(folder, 'my-pause.json'), JSON.stringify(mine));
    mkdirSync(join(folder, 'mine.json')); // nothing can be written there
    expect(() => {
      ownRoutineFolder(folder, quiet).save({ ...mine, name: 'Longer pause' });
    }).toThrow();
    expect(load().routines.get('mine')).toEqual(mine);
  });

  test('removes by the id inside, whatever the file is called', () => {
    writeFileSync(join(folder, 'sound.json'), JSON.stringify(mine));
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ...mine, id: 'other' }));
    ownRoutineFolder(folder, quiet).remove('mine');
    expect(readdirSync(folder)).toEqual(['other.json']);
  });
});
