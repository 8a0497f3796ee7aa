import { expect, test } from 'vitest';
import { windowTurn } from '../../src/app/windowTurn.ts';

function asked() {
  const heard: string[] = [];
  const watched = <Result>(what: string, work: () => Result): Result => {
    heard.push(`watched: ${what}`);
    return work();
  };
  const whenReady = windowTurn(
    () => void heard.push('session'),
    { during: watched, together: watched },
    { error: (message) => void heard.push(message) },
  );
  const ask = (make: () => void) => whenReady(make, () => void heard.push('failed'));
  return { heard, ask };
}
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a window that cannot be made is told of', async () => {
  const { heard, ask } = asked();
  ask(() => {
    throw new Error('no display');
  });
  await nextTurn();
  expect(heard).toEqual(['session', 'watched: making the first window', 'a window could not be made', 'failed']);
});

test('a window comes a turn after it was asked for', async () => {
  const { heard, ask } = asked();
  ask(() => void heard.push('made'));
  expect(heard).toEqual(['session']);
  await nextTurn();
  expect(heard).toEqual(['session', 'watched: making the first window', 'made']);
});

test('the waits of every window but the first are counted', async () => {
  const { heard, ask } = asked();
  for (const made of ['one', 'other']) ask(() => void heard.push(made));
  await nextTurn();
  expect(heard.slice(2)).toEqual(['watched: making the first window', 'one', 'watched: making a window', 'other']);
});

test('a window that is no longer wanted in the next turn is not made', async () => {
  const { heard, ask } = asked();
  const stop = ask(() => void heard.push('made'));
  stop();
  await nextTurn();
  expect(heard).toEqual(['session']);
});
