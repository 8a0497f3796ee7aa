/** A JSON object that comes in parts gives what it gives as a whole; what is none is refused at its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonEntries, type JsonEntry } from '../../../src/core/history/jsonEntries.ts';

const lists = ['breaks', 'holds'];

function read(parts: Iterable<string>): { readonly entries: readonly JsonEntry[]; readonly wrongAt: number | null } {
  const entries: JsonEntry[] = [];
  const reading = jsonEntries(parts, lists);
  for (let next = reading.next(); ; next = reading.next()) {
    if (next.done === true) return { entries, wrongAt: next.value };
    entries.push(next.value);
  }
}

/** The object that the entries tell of. */
function together(entries: readonly JsonEntry[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const { name, inList, value } of entries) {
    if (inList) (whole[name] as unknown[]).push(value);
    else whole[name] = value;
  }
  return whole;
}

describe('a JSON object in parts', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const document = fc.record(
    { format: fc.string(), note: value, breaks: fc.array(value), holds: fc.array(value) },
    { requiredKeys: ['format'] },
  );

  test('is the same object, wherever it is cut and however it is spaced', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat({ max: 500 })), fc.constantFrom(undefined, 1), (object, cuts, space) => {
        const text = JSON.stringify(object, null, space);
        const places = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
        const parts = places.slice(1).map((end, index) => text.slice(places[index], end));
        const { entries, wrongAt } = read(parts);
        expect(wrongAt).toBeNull();
        expect(together(entries)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('may be empty', () => {
    expect(read(['{', '}'])).toEqual({ entries: [], wrongAt: null });
  });

  test('says at which line each of its entries begins', () => {
    const { entries } = read(['{\n"format": "x",\n"breaks": [\n{"a": 1},\n', '{"a":\n 2}\n]\n}']);
    expect(entries.map(({ name, line }) => `${name} ${String(line)}`)).toEqual([
      'format 2',
      'breaks 3',
      'breaks 4',
      'breaks 5',
    ]);
  });

  test.each([
    ['', 1],
    ['[]', 1],
    ['{', 1],
    ['{\n1: 2}', 2],
    ['{"a" 1}', 1],
    ['{"a":\n,', 2],
    ['{"a": 1\n"b": 2}', 2],
    ['{"a": 1,\n}', 2],
    ['{"a": 1}\n{', 2],
    ['{"breaks": [1\n2]}', 2],
    ['{"breaks": [,]}', 1],
    ['{"breaks": [1,\n]}', 2],
    ['{"a": nothing}', 1],
    ['{"a": "open', 1],
    [`{"a": ${'['.repeat(20)}`, 1],
    [`{"a": "${'x'.repeat(70_000)}"}`, 1],
    [`{"a":\n"${'x'.repeat(70_000)}`, 2],
  ])('%s is none, from line %d', (text, line) => {
    expect(read([text]).wrongAt).toBe(line);
  });
});
