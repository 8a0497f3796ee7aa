/** Starts that fail one after the other, and the way out. */
import { expect, test } from 'vitest';
import { countStart, FAILED_STARTS, goesAside, watchStarts, type WayOut } from '../../src/app/crashLoop.ts';

/** Starts on one machine; each is asked for its answer where too many have failed. */
function startsWhere(answer: WayOut) {
  let kept = 0;
  let asked = 0;
  const counter = { load: () => kept, save: (failed: number) => (kept = failed) };
  const begin = () => {
    const watch = watchStarts(counter, countStart(counter), () => {
      asked += 1;
      return answer;
    });
    return { way: watch.begin(), succeeded: watch.succeeded };
  };
  return { begin, asked: () => asked };
}

test('three failed starts in a row lead to the question, and two do not', () => {
  const { begin, asked } = startsWhere('fresh');
  for (let failed = 0; failed < FAILED_STARTS; failed += 1) expect(begin().way).toBe('goesOn');
  expect(asked()).toBe(0);
  expect(begin().way).toBe('fresh');
  expect(asked()).toBe(1);
});

test('a start that gets through makes the ones before it forgotten', () => {
  const { begin, asked } = startsWhere('fresh');
  for (let times = 0; times < 10; times += 1) {
    begin();
    begin().succeeded();
  }
  expect(asked()).toBe(0);
});

test('whoever tries again is not asked at the very next start', () => {
  const { begin, asked } = startsWhere('again');
  for (let failed = 0; failed < FAILED_STARTS; failed += 1) begin();
  expect(begin().way).toBe('again');
  expect(begin().way).toBe('goesOn');
  expect(begin().way).toBe('goesOn');
  expect(begin().way).toBe('again');
  expect(asked()).toBe(2);
});

test('a fresh start leaves the history in use, with what waits to get into it', () => {
  const kept = ['history.db', 'history.db-wal', 'history-waiting.json', 'history-waiting.1.json', 'routines', 'logs'];
  expect(kept.filter(goesAside)).toEqual([]);
});

test('a fresh start sets aside what may be its cause, also what lies beside the files of a newer version', () => {
  const gone = ['preferences.json', 'preferences.3.json', 'state.json', 'state.2.json', 'trial.json', 'trial.1.json'];
  expect(gone.filter(goesAside)).toEqual(gone);
});
