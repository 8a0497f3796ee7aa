/** A garbage collection at the wrong moment takes the answer of a bare evaluation in the main process, and none of `inMain`'s. */
import { expect } from '@playwright/test';
import { atADesk } from '../support/desk.ts';
import { inMain } from '../support/inMain.ts';
import { test } from '../support/journey.ts';

const timesEach = 30;
/** Before the inspector comes to the answer: in a microtask ahead of it, in a tick, or when Node's loop comes round. */
const moments = ['queueMicrotask', 'nextTick', 'setImmediate'] as const;

/** Runs in the main process. */
function answerAfterCollection(
  _electron: unknown,
  [moment, answer]: readonly [(typeof moments)[number], number],
): number {
  const { gc: collectGarbage } = globalThis;
  if (collectGarbage === undefined) throw new Error('Start with --js-flags=--expose-gc.');
  const later = { queueMicrotask, setImmediate, nextTick: process.nextTick.bind(process) }[moment];
  later(() => {
    collectGarbage();
  });
  return answer;
}

test(
  'no answer of the main process is lost to a garbage collection',
  atADesk(async ({ start }) => {
    const app = await start({ args: ['--js-flags=--expose-gc'] });
    let lostByBareCalls = 0;
    for (const moment of moments)
      for (let answer = 0; answer < timesEach; answer++) {
        const asked = [moment, answer] as const;
        await app.electron.evaluate(answerAfterCollection, asked).catch(() => lostByBareCalls++);
        expect(await inMain(app, answerAfterCollection, asked), moment).toBe(answer);
      }
    expect(lostByBareCalls, 'the collections do come at a wrong moment').toBeGreaterThan(0);
  }),
);
