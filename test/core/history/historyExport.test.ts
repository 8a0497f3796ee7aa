import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCells, csvLine } from '../../../src/core/history/csv.ts';
import { historyToCsv, parseHistoryCsv } from '../../../src/core/history/historyCsv.ts';
import { datedWithin, datesToNow } from '../../../src/core/history/recordDates.ts';
import { historyToJson, parseHistoryJson } from '../../../src/core/history/historyJson.ts';
import { everything } from '../../support/history.ts';
import { randomHistory } from '../../support/randomHistory.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

describe.each([
  ['JSON', historyToJson, parseHistoryJson],
  ['CSV', historyToCsv, parseHistoryCsv],
] as const)('a history as %s', (_name, write, parse) => {
  it('comes back as it went, whoever lived it', () => {
    fc.assert(
      fc.property(randomHistory, (records) => {
        expect(parse(write(records), everything)).toEqual({ ok: true, records });
      }),
      { numRuns: 100 },
    );
    const records = writtenHistory(7, 8);
    expect(parse(write(records), everything)).toEqual({ ok: true, records });
  });

  it('is refused when it is something else', () => {
    for (const text of ['', '{', '[]', '{"format":"else"}', 'name,length\r\nplank,60', '\u0000\u0001'])
      expect(parse(text, everything)).toEqual({ ok: false, problem: 'notAHistory' });
  });
});

it('JSON of a newer version, or damaged, is refused with its place', () => {
  const json = historyToJson(writtenHistory(1, 2));
  expect(parseHistoryJson(json.replace('"version": 1', '"version": 2'), everything)).toEqual({
    ok: false,
    problem: 'newer',
  });
  expect(parseHistoryJson(json.replace('"sitting"', '"lying"'), everything)).toEqual({
    ok: false,
    problem: 'damaged',
    where: 'deskBlocks.1.posture',
  });
  expect(parseHistoryJson(json.replace(/"endedWall": \d+/, '"endedWall": 5'), everything)).toMatchObject({
    where: 'breaks.0.endedWall',
  });
});

describe('a table', () => {
  const csv = historyToCsv(writtenHistory(1, 2));

  it('reads as people read it', () => {
    const [header, , second] = csv.split('\r\n');
    expect(header).toBe(
      'record,began,ended,minutes,kind,routine,outcome,started_by,planned_seconds,paused_seconds,asked,emergency,' +
        'checked_in,tension_before,ease_before,tension_after,ease_after,posture,reason',
    );
    expect(second).toBe(
      'break,2026-01-05T17:58:00.000+01:00,2026-01-05T17:59:30.000+01:00,1.5,release,unfold_90,completed,user,90,0,' +
        '2026-01-05T17:57:40.000+01:00,no,no,,,,,,',
    );
  });

  it('may have been through a spreadsheet: other columns, another order, a byte-order mark, bare newlines', () => {
    const text =
      '\uFEFFnote,ended,record,began,posture\n"a, b",2026-03-02T10:00:00Z,desk,2026-03-02T09:00:00Z,sitting\n\n';
    expect(parseHistoryCsv(text, everything)).toMatchObject({
      ok: true,
      records: { deskBlocks: [{ beganWall: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, posture: 'sitting' }] },
    });
  });

  it('may have lost the empty cells at the ends of its lines', () => {
    const short = csv.replace(/,+(?=\r\n)/g, '');
    expect(short.length).toBeLessThan(csv.length);
    expect(parseHistoryCsv(short, everything)).toEqual(parseHistoryCsv(csv, everything));
  });

  it('without the length of its breaks is refused: nothing is not 0 seconds', () => {
    const unplanned = csv.replace('planned_seconds', 'plan');
    expect(parseHistoryCsv(unplanned, everything)).toEqual({ ok: false, problem: 'damaged', where: '2' });
  });

  it.each([
    ['an unknown record', 'desk,', 'tea,'],
    ['a moment without its offset', '+01:00', ''],
    ['an unknown outcome', 'completed', 'perfect'],
    ['half an answer', 'yes,0,,4,5', 'yes,many,,4,5'],
  ])('with %s is refused with its line', (_what, from, to) => {
    expect(parseHistoryCsv(csv.replace(from, to), everything)).toMatchObject({
      ok: false,
      problem: 'damaged',
      where: expect.stringMatching(/^\d+$/) as string,
    });
  });

  it.each([
    ['a last cell that is empty', 'a,b,', [['a', 'b', '']]],
    ['a quote that is never closed', 'a,"b,c\nd', [['a', 'b,c\nd']]],
    [
      'lines of another system',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes in the middle of a cell', '5" screen,7', [['5" screen', '7']]],
    ['nothing at all', '', []],
  ])('is read cell by cell: %s', (_what, text, cells) => {
    expect(csvCells(text)).toEqual(cells);
  });

  it('keeps whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (lines) => {
        const filled = lines.map((line) => ['x', ...line]);
        expect(csvCells(filled.map(csvLine).join(''))).toEqual(filled);
      }),
    );
  });
});

describe('dates at the edge of time', () => {
  const now = Date.UTC(2026, 10, 29);
  const block = (beganWall: number) => ({
    beganWall,
    endedWall: beganWall + 60_000,
    utcOffsetMinutes: 60,
    posture: 'sitting' as const,
  });
  const fine = block(now);
  const of = (...deskBlocks: readonly ReturnType<typeof block>[]) => ({
    breaks: [],
    absences: [],
    deskBlocks,
    holds: [],
  });
  const odd = [8.64e15 - 60_000, -8.64e15, Date.UTC(1999, 11, 31), now + 2 * 86_400_000].map(block);

  it.each(odd)('are refused with their line: $beganWall', (record) => {
    const json = historyToJson(of(fine, record));
    expect(parseHistoryJson(json, datesToNow(now))).toEqual({ ok: false, problem: 'damaged', where: 'deskBlocks.1' });
    expect(parseHistoryJson(historyToJson(of(fine)), datesToNow(now))).toMatchObject({ ok: true });
    if (Math.abs(record.beganWall) > 8e15) return; // no table can say it
    const csv = historyToCsv(of(fine, record));
    expect(parseHistoryCsv(csv, datesToNow(now))).toEqual({ ok: false, problem: 'damaged', where: '3' });
  });

  it('that are in the history all the same are left out of what is exported, so that it can come in again', () => {
    expect(datedWithin(datesToNow(now), of(...odd, fine))).toEqual(of(fine));
  });
});

describe('a cell', () => {
  it('never begins a formula in a spreadsheet, and comes back as it was', () => {
    const cells = ['=HYPERLINK("x")', '+1', '-2', '@SUM(A1)', '\t=1', "'=1", "'fine", '＝1', 'fine', ''];
    const line = csvLine(cells);
    expect(csvCells(line)).toEqual([cells]);
    expect(line.split(',').filter((cell) => /^"?[=+\-@\t＝]/.test(cell))).toEqual([]);
  });
});
