import { expect, test } from 'vitest';
import { windowTurn } from '../../src/app/windowTurn.ts';

/** @param isFirst whether the windows' session is still to be made */
function asked(isFirst: boolean) {
  const heard: string[] = [];
  let isToBeMade = isFirst;
  const prepareSession = (): boolean => {
    const wasToBeMade = isToBeMade;
    isToBeMade = false;
    return wasToBeMade;
  };
  const whenReady = windowTurn(prepareSession, { error: (message) => void heard.push(message) });
  const ask = (make: () => void) => whenReady(make, () => void heard.push('failed'));
  return { heard, ask };
}
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const broken = (): void => {
  throw new Error('no display');
};

test.each([true, false])('a window that cannot be made is told of (the first: %s)', async (isFirst) => {
  const { heard, ask } = asked(isFirst);
  ask(broken);
  await nextTurn();
  expect(heard).toEqual(['a window could not be made', 'failed']);
});

test('the first window comes a turn later, and not once it was stopped', async () => {
  const { heard, ask } = asked(true);
  const stop = ask(() => void heard.push('made'));
  expect(heard).toEqual([]);
  stop?.();
  await nextTurn();
  expect(heard).toEqual([]);
  expect(ask(() => void heard.push('made'))).toBeNull();
  expect(heard).toEqual(['made']);
});
