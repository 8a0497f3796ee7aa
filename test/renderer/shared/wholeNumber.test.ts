import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWhole, stepWhole } from '../../../renderer/shared/controls/wholeNumber.ts';

const range = { from: 5, to: 240 };

describe('parseWhole', () => {
  it('takes whole minutes within the range, both ends included', () => {
    expect(['5', '30', ' 45 ', '240', '007'].map((typed) => parseWhole(typed, range))).toEqual([5, 30, 45, 240, 7]);
  });

  it.each(['', '  ', 'abc', '3', '241', '999', '-30', '30.5', '3e1', '0x1e', '30 min', '٣٠', 'NaN', '9'.repeat(400)])(
    'refuses %j',
    (typed) => {
      expect(parseWhole(typed, range)).toBeNull();
    },
  );

  it('never takes what lies outside the range, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const minutes = parseWhole(typed, range);
        return minutes === null || (Number.isInteger(minutes) && minutes >= range.from && minutes <= range.to);
      }),
    );
  });
});

describe('stepWhole', () => {
  it('lands on round numbers', () => {
    expect(stepWhole(30, 1, 5, range)).toBe(35);
    expect(stepWhole(32, 1, 5, range)).toBe(35);
    expect(stepWhole(32, -1, 5, range)).toBe(30);
  });

  it('stops at the ends, and comes back into the range from outside it', () => {
    expect(stepWhole(240, 1, 5, range)).toBe(240);
    expect(stepWhole(5, -1, 5, range)).toBe(5);
    expect(stepWhole(1, -1, 5, range)).toBe(5);
    expect(stepWhole(1440, 1, 5, range)).toBe(240);
  });

  it('takes a file’s part of a minute to the next whole step', () => {
    expect(stepWhole(7.5, 1, 1, { from: 1, to: 60 })).toBe(8);
    expect(stepWhole(7.5, -1, 1, { from: 1, to: 60 })).toBe(7);
  });
});
