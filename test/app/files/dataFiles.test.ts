/** What is to be kept is kept, whatever the disk and other programs do meanwhile. */
import { describe, expect, test } from 'vitest';
import { openDataFiles, type DataFolder } from '../../../src/app/files/dataFiles.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { quietLog } from '../../support/history.ts';
import { virtualClock } from '../../support/virtualClock.ts';

/** A folder whose disk can be full, and which can be taken away. */
function desk(found: Readonly<Record<string, string>> = {}) {
  const state = { full: false, gone: false, canBeMade: true };
  const texts = new Map(Object.entries(found));
  const done: string[] = [];
  const told: string[] = [];
  const onDisk = <Result>(act: () => Result): Result => {
    if (state.full || state.gone) throw new Error('ENOSPC');
    return act();
  };
  const folder: DataFolder = {
    read(name) {
      const text = texts.get(name);
      return text === undefined ? { type: 'missing' } : { type: 'text', text };
    },
    list: () => [...texts.keys()],
    write: (name, text) => {
      onDisk(() => texts.set(name, text));
      done.push(`${name} written`);
    },
    remove: (name) => {
      onDisk(() => texts.delete(name));
      done.push(`${name} removed`);
    },
    setAside: (name) => onDisk(() => `${name}.damaged`),
    isStillThere: () => !state.gone,
    makeAnew() {
      if (!state.canBeMade) throw new Error('EROFS');
      state.gone = false;
      texts.clear();
    },
  };
  const clock = virtualClock();
  const files = openDataFiles(
    folder,
    { clock, log: quietLog },
    { notKept: () => told.push('not kept'), folderGone: () => told.push('folder gone') },
  );
  return { files, state, clock, done, told, content: () => Object.fromEntries(texts) };
}

describe('a full disk', () => {
  test('loses nothing: the latest of each is tried again until it is kept, and the person is told once', () => {
    const { files, state, clock, told, content } = desk({ 'preferences.json': 'old' });
    state.full = true;
    files.keep('preferences.json', 'changed');
    files.keep('state.json', 'one');
    clock.pass(5 * MINUTE);
    files.keep('state.json', 'two');
    expect({ told, content: content() }).toEqual({ told: ['not kept'], content: { 'preferences.json': 'old' } });
    state.full = false;
    clock.pass(10_000);
    expect({ told, content: content() }).toEqual({
      told: ['not kept'],
      content: { 'preferences.json': 'changed', 'state.json': 'two' },
    });
  });

  test('is told of again only after all had been kept', () => {
    const { files, state, clock, told } = desk();
    for (const round of [1, 2]) {
      state.full = true;
      for (const text of ['a', 'b', 'c']) files.keep('state.json', text);
      expect(told).toHaveLength(round);
      state.full = false;
      clock.pass(MINUTE);
    }
  });

  test('takes no file away before what takes its place is kept', () => {
    const { files, state, clock, done } = desk({ 'routines/old.json': '{}' });
    state.full = true;
    files.keep('routines/new.json', '{}');
    files.remove('routines/old.json');
    clock.pass(MINUTE);
    expect(done).toEqual([]);
    state.full = false;
    clock.pass(MINUTE);
    expect(done).toEqual(['routines/new.json written', 'routines/old.json removed']);
  });

  test('is tried a last time when the app ends', () => {
    const { files, state, content } = desk();
    state.full = true;
    files.keep('state.json', 'last');
    state.full = false;
    files.stop();
    expect(content()).toEqual({ 'state.json': 'last' });
  });
});

describe('a data folder that has gone', () => {
  test('is noticed at the next save, told of, and all that is known is written anew', () => {
    const { files, state, told, content } = desk({
      'preferences.json': 'mine',
      'file-dialogs.json': '{}',
      'other.txt': 'not ours',
    });
    files.read('preferences.json', 100);
    files.read('file-dialogs.json', 100);
    files.keep('routines/own.json', 'own');
    files.keep('routines/dropped.json', 'own');
    files.remove('routines/dropped.json');
    state.gone = true;
    files.keep('state.json', 'now');
    expect(told).toEqual(['folder gone']);
    expect(content()).toEqual({
      'preferences.json': 'mine',
      'file-dialogs.json': '{}',
      'routines/own.json': 'own',
      'state.json': 'now',
    });
  });

  test('and cannot be made is tried again like a full disk', () => {
    const { files, state, clock, told, content } = desk();
    Object.assign(state, { gone: true, canBeMade: false });
    files.keep('state.json', 'now');
    clock.pass(MINUTE);
    expect(told).toEqual(['not kept']);
    state.canBeMade = true;
    clock.pass(MINUTE);
    expect({ told, content: content() }).toEqual({
      told: ['not kept', 'folder gone'],
      content: { 'state.json': 'now' },
    });
  });
});
