/** When what a sense answers holds reminders back (docs/DESK-TIME.md#holds). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellAt,
  cellChangesAt,
  isHolding,
  openCell,
  toldCell,
  type SenseCell,
} from '../../../src/core/senses/senseCell.ts';
import type { SenseAnswer, SenseSays } from '../../../src/core/senses/sense.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';

const delays = { holdAfterMs: 10 * SECOND, releaseAfterMs: 30 * SECOND };
const whys = { yes: 'microphone', no: 'nothing', unknown: 'noAnswer' } as const;
const says = (answer: SenseAnswer): SenseSays => ({ answer, why: whys[answer] });

/** Lives answers, each with the seconds until the next one, and says whether it holds at the end. */
function after(...lived: readonly (readonly [SenseAnswer, number])[]) {
  let at = 0;
  let cell = openCell({ at, wall: 0 });
  for (const [answer, seconds] of lived) {
    cell = toldCell(cell, says(answer), { at, wall: at }, delays);
    at += seconds * SECOND;
  }
  return { cell, holds: isHolding(cellAt(cell, at, delays)) };
}

describe('a hold', () => {
  test.each([
    ['nothing is answered', [], false],
    [
      'a ringing second',
      [
        ['yes', 1],
        ['no', 60],
      ],
      false,
    ],
    ['nine seconds', [['yes', 9]], false],
    ['ten seconds', [['yes', 10]], true],
    [
      'a changed track',
      [
        ['yes', 60],
        ['no', 2],
        ['yes', 5],
      ],
      true,
    ],
    [
      'half a minute after its end',
      [
        ['yes', 60],
        ['no', 29],
      ],
      true,
    ],
    [
      'a moment later',
      [
        ['yes', 60],
        ['no', 30],
      ],
      false,
    ],
    [
      'unknown begins nothing',
      [
        ['yes', 5],
        ['unknown', 60],
      ],
      false,
    ],
    [
      'true for ten seconds without a gap',
      [
        ['yes', 8],
        ['unknown', 1],
        ['yes', 9],
      ],
      false,
    ],
    [
      'unknown for almost five minutes ends nothing',
      [
        ['yes', 60],
        ['unknown', 299],
      ],
      true,
    ],
    [
      'unknown for five minutes: who said yes has gone for good',
      [
        ['yes', 60],
        ['unknown', 300],
      ],
      false,
    ],
    [
      'unknown after a no keeps nothing from ending',
      [
        ['yes', 60],
        ['no', 20],
        ['unknown', 10],
      ],
      false,
    ],
    [
      'nor does it end earlier for that',
      [
        ['yes', 60],
        ['no', 20],
        ['unknown', 9],
      ],
      true,
    ],
    [
      'a no ends what was last true long ago',
      [
        ['yes', 60],
        ['unknown', 3600],
        ['no', 0],
      ],
      false,
    ],
    [
      'what was unknown counts from the last yes',
      [
        ['yes', 60],
        ['unknown', 10],
        ['no', 19],
      ],
      true,
    ],
  ] as const)('%s', (_name, lived, holds) => {
    expect(after(...lived).holds).toBe(holds);
  });

  test('is as old as the first of the answers that are alike', () => {
    const { cell } = after(['no', 5], ['yes', 7], ['yes', 60]);
    expect(cell.now).toEqual({ answer: 'yes', why: 'microphone', sinceWall: 5 * SECOND });
  });
});

test('the same answers give the same hold, however often somebody looks in between', () => {
  const answer = fc.constantFrom<SenseAnswer>('yes', 'no', 'unknown');
  const lived = fc.array(fc.tuple(answer, fc.integer({ min: 0, max: MINUTE })), { maxLength: 30 });
  fc.assert(
    fc.property(lived, fc.integer({ min: 1, max: 20 * SECOND }), (answers, everyMs) => {
      let at = 0;
      let seldom: SenseCell = openCell({ at, wall: 0 });
      let often = seldom;
      for (const [answer, lastsMs] of answers) {
        seldom = toldCell(seldom, says(answer), { at, wall: at }, delays);
        often = toldCell(often, says(answer), { at, wall: at }, delays);
        for (let look = at; look < at + lastsMs; look += everyMs) often = cellAt(often, look, delays);
        at += lastsMs;
        const changesAt = cellChangesAt(often, delays);
        expect(cellAt(often, at, delays)).toEqual(cellAt(seldom, at, delays));
        if (changesAt !== null && changesAt > at) expect(cellAt(often, changesAt - 1, delays)).toEqual(often);
      }
    }),
  );
});
