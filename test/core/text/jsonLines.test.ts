/** Where a value stands in a JSON text, and from where on a text is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../../src/core/text/jsonLines.ts';

const file = `{
  "volume": 0.5, "snoozeMs":
    600000,
  "breakKinds": [
    { "id": "a" },
    {
      "id": "b",
      "everyMs": [],
      "name": "\\"}"
    }
  ]
}
`;

describe('the line of a value', () => {
  it.each([
    ['volume', 2],
    ['snoozeMs', 3],
    ['breakKinds', 4],
    ['breakKinds.0.id', 5],
    ['breakKinds.1', 6],
    ['breakKinds.1.name', 9],
    ['breakKinds.1.lengthMs', 6],
    ['breakKinds.7.id', 4],
    ['language', null],
  ])('of %s is %s', (path, line) => {
    expect(jsonLines(file).lineOf(path.split('.'))).toBe(line);
  });

  it('is there in every JSON text that does not nest too deep', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 20 }), fc.constantFrom(undefined, 2), (text, space) => {
        expect(jsonLines(JSON.stringify(JSON.parse(text), null, space)).wrongAt).toBeNull();
      }),
    );
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 1],
    ['\n\n{', 3],
    ['{"a": 1,\n}', 2],
    ['{"a": 1\n "b": 2}', 2],
    ['{"a"\n 1}', 2],
    ['{1: 2}', 1],
    ['[1,\n2\n', 3],
    ['[1,,2]', 1],
    ['{"a": "open\n}', 1],
    ['{"a": nothing}', 1],
    ['{"a": "\\x"}', 1],
    ['{}\n{}', 2],
    [`{"a":\n${'['.repeat(1_000_000)}`, 2],
  ])('is so from line %#', (text, line) => {
    expect(jsonLines(text).wrongAt).toBe(line);
  });

  it('is one for JSON itself, too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', ' ', '\n', '\\', 'a') }),
        (text) => {
          const isJson = (): boolean => {
            try {
              JSON.parse(text);
              return true;
            } catch {
              return false;
            }
          };
          expect(jsonLines(text).wrongAt === null).toBe(isJson());
        },
      ),
    );
  });
});
