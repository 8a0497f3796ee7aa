import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/core/text/plainText.ts';

describe('a person’s own words', () => {
  test.each([
    ['R&&D', 'R&&D'],
    ['  Tea\tand\n biscuits ', 'Tea and  biscuits'],
    ['a\u0000b', 'a b'],
    ['abc\u202Etxt.exe', 'abctxt.exe'],
    ['\u2066one\u2069', 'one'],
    ['half \uD83D of a pair', 'half  of a pair'],
    ['e\u0301', 'é'],
    ['👩‍👩‍👧 and می‌خواهم', '👩‍👩‍👧 and می‌خواهم'],
    ['\u200B\u200D\u3164\u2800 \u00A0', ''],
    ['\u0301', ''],
    ['', ''],
  ])('%j become %j', (written, plain) => {
    expect(plainText(written)).toBe(plain);
  });

  test('stay what they have become, and are whole, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const plain = plainText(written);
        expect(plainText(plain)).toBe(plain);
        expect(plain).not.toMatch(/\p{Cs}/u);
        expect(plain).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
