import { expect, test } from 'vitest';
import { senseLockBy } from '../../../src/app/senses/lockSense.ts';
import type { StartSense } from '../../../src/app/senses/startSense.ts';
import type { SenseAnswer } from '../../../src/core/senses/sense.ts';

const whys = { yes: 'locked', no: 'nothing', unknown: 'desktopDoesNotTell' } as const;

test.each<[string, SenseAnswer | null, SenseAnswer | null, SenseAnswer | null]>([
  ['one that knows goes before one that does not', 'unknown', 'no', 'no'],
  ['one that says so is enough', 'no', 'yes', 'yes'],
  ['before the other one was heard as well', null, 'no', 'no'],
  ['nobody knows', 'unknown', 'unknown', 'unknown'],
  ['one may still know', null, 'unknown', null],
])('%s', (_name, one, other, answer) => {
  const part =
    (says: SenseAnswer | null): StartSense =>
    (say) => {
      if (says !== null) say({ answer: says, why: whys[says] });
      return () => undefined;
    };
  const said: SenseAnswer[] = [];
  senseLockBy(part(one), part(other))((says) => void said.push(says.answer))();
  expect(said.at(-1) ?? null).toBe(answer);
});
