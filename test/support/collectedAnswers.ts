/** A garbage collection at the wrong moment takes the answer of a bare evaluation in the main process, and none of `inMain`'s. */
import { expect } from '@playwright/test';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

const timesEach = 30;
/** Before the inspector comes to the answer: in a microtask ahead of it, in a tick, or when Node's loop comes round. */
const moments = ['queueMicrotask', 'nextTick', 'setImmediate'] as const;

/** From then on the app’s main process can be told to collect. @throws where an answer is lost, or where no collection could have taken one */
export async function expectAnswersInSpiteOfCollections(app: RunningApp): Promise<void> {
  await inMain(app, () => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    globalThis.gc = process.getBuiltinModule('node:vm').runInNewContext('gc') as NonNullable<typeof gc>;
  });
  let lostByBareCalls = 0;
  for (const moment of moments)
    for (let answer = 0; answer < timesEach; answer++) {
      const asked = [moment, answer] as const;
      await app.electron.evaluate(answerAfterCollection, asked).catch(() => lostByBareCalls++);
      expect(await inMain(app, answerAfterCollection, asked), moment).toBe(answer);
    }
  expect(lostByBareCalls, 'the collections do come at a wrong moment').toBeGreaterThan(0);
}

/** Runs in the main process. */
function answerAfterCollection(
  _electron: unknown,
  [moment, answer]: readonly [(typeof moments)[number], number],
): number {
  const { gc: collectGarbage } = globalThis;
  if (collectGarbage === undefined) throw new Error('Nobody has exposed it.');
  const later = { queueMicrotask, setImmediate, nextTick: process.nextTick.bind(process) }[moment];
  later(() => {
    collectGarbage();
  });
  return answer;
}
