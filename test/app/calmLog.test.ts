import { expect, test } from 'vitest';
import { openCalmLog } from '../../src/app/calmLog.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { virtualClock } from '../support/virtualClock.ts';

test('a hundred thousand refusals are one line a kind and minute, with how many there were', () => {
  const lines: string[] = [];
  const clock = virtualClock();
  const warn = openCalmLog(clock, { info: () => undefined, warn: (line) => lines.push(line), error: () => undefined });
  for (let count = 0; count < 100_000; count++) warn('the call startBreak was refused');
  warn('the call getRoutine was refused');
  clock.pass(MINUTE);
  warn('the call startBreak was refused');
  expect(lines).toEqual([
    'the call startBreak was refused',
    'the call getRoutine was refused',
    'the call startBreak was refused (and 99999 times before)',
  ]);
});
