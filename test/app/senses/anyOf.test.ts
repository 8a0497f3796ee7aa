/** A hold of a sense with several parts ends with the part that began it, though another one never knows. */
import { expect, test } from 'vitest';
import { openAnyOf, type HeardPart } from '../../../src/app/senses/anyOf.ts';
import { isHolding, openCell, toldCell } from '../../../src/core/senses/senseCell.ts';
import type { SenseAnswer, SenseSays } from '../../../src/core/senses/sense.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';

const delays = { holdAfterMs: 10 * SECOND, releaseAfterMs: 30 * SECOND };
const whys = { yes: 'microphone', no: 'nothing', unknown: 'desktopDoesNotTell' } as const;
type Said = SenseAnswer | '-';
const part = (said: Said): HeardPart => (said === '-' ? null : { answer: said, why: whys[said] });

/** Lives what two parts say, one pair a minute. @param second whether the second part decides too, or is one `beside` (anyOf.ts) */
function lives(said: readonly (readonly [Said, Said])[], second: 'decides' | 'beside' = 'decides') {
  const any = openAnyOf();
  let at = 0;
  let cell = openCell({ at, wall: at });
  let says: SenseSays | null = null;
  for (const [one, other] of said) {
    const [deciding, beside] = second === 'decides' ? [[one, other], []] : [[one], [other]];
    says = any(deciding.map(part), beside.map(part));
    if (says !== null) cell = toldCell(cell, says, { at, wall: at }, delays);
    at += MINUTE;
  }
  const holds = isHolding(toldCell(cell, says ?? cell.now, { at, wall: at }, delays));
  return { answer: says?.answer ?? null, holds };
}

test.each<[string, 'decides' | 'beside', (readonly [Said, Said])[], SenseAnswer | null, boolean]>([
  ['one of them is enough', 'decides', [['unknown', 'yes']], 'yes', true],
  [
    'the one that said yes ends it',
    'decides',
    [
      ['unknown', 'yes'],
      ['unknown', 'no'],
    ],
    'no',
    false,
  ],
  [
    'before the other was heard at all',
    'decides',
    [
      ['-', 'yes'],
      ['-', 'no'],
    ],
    'no',
    false,
  ],
  [
    'one that does not know any more does not end it',
    'decides',
    [
      ['no', 'yes'],
      ['no', 'unknown'],
    ],
    'unknown',
    true,
  ],
  [
    'both said yes, and of one nobody knows',
    'decides',
    [
      ['yes', 'yes'],
      ['yes', 'unknown'],
      ['no', 'unknown'],
    ],
    'unknown',
    true,
  ],
  [
    'once the others have known again, what they do not know is unknown',
    'decides',
    [
      ['unknown', 'yes'],
      ['unknown', 'no'],
      ['no', 'no'],
      ['unknown', 'no'],
    ],
    'unknown',
    false,
  ],
  ['nobody has ever known', 'decides', [['unknown', 'no']], 'unknown', false],
  ['too little was heard', 'decides', [['no', '-']], null, false],
  ['one beside never knows', 'beside', [['no', 'unknown']], 'no', false],
  [
    'one beside has begun it, and ends it',
    'beside',
    [
      ['unknown', 'yes'],
      ['unknown', 'no'],
    ],
    'no',
    false,
  ],
  [
    'one beside has begun it, and is gone',
    'beside',
    [
      ['no', 'yes'],
      ['no', 'unknown'],
    ],
    'unknown',
    true,
  ],
])('%s', (_name, second, said, answer, holds) => {
  expect(lives(said, second)).toEqual({ answer, holds });
});
