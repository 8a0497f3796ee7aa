import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvLines } from '../../../src/core/history/csv.ts';
import type { HistoryFileProblem } from '../../../src/core/history/foundRecords.ts';
import { historyOf, historyTo } from '../../../src/core/history/historyText.ts';
import type { HistoryRecords } from '../../../src/core/history/records.ts';
import { DAY } from '../../../src/core/time/time.ts';
import { gathered } from '../../support/gatheredRecords.ts';
import { withoutSpentTime } from '../../support/oldHistory.ts';
import { randomHistory } from '../../support/randomHistory.ts';
import { withStraps, writtenHistory } from '../../support/writtenHistory.ts';

const LATER = Date.UTC(2100, 0, 1);

function written(format: 'csv' | 'json', records: HistoryRecords): string {
  return [...historyTo(format, records)].join('');
}

/** @param size into how many characters each part is cut */
function read(text: string, size = 1_000, nowWall = LATER): HistoryRecords | HistoryFileProblem {
  return gathered(historyOf(partsOf(text, size), nowWall));
}

function* partsOf(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe.each(['json', 'csv'] as const)('a history as %s', (format) => {
  it('comes back as it went, whoever lived it, in parts of any size', () => {
    fc.assert(
      fc.property(randomHistory, fc.integer({ min: 1, max: 300 }), (records, size) => {
        expect(read(written(format, records), size)).toEqual(records);
      }),
      { numRuns: 100 },
    );
    const records = writtenHistory(7, 8);
    expect(read(written(format, records))).toEqual(records);
    const worn = withStraps(records);
    expect(worn.hearts.length).toBeGreaterThan(3);
    expect(read(written(format, worn))).toEqual(worn);
  });

  it('is refused when it is something else', () => {
    for (const text of ['', '{', '[]', '{"format":"else"}', 'name,length\r\nplank,60', '\u0000\u0001'])
      expect(read(text)).toEqual({ problem: 'notAHistory' });
  });

  it('is refused with its line when a record lies before 2000 or more than a day ahead', () => {
    const [day] = [writtenHistory(1, 2)];
    const nowWall = day.absences[1]?.endedWall ?? 0;
    expect(read(written(format, day), 100, nowWall - DAY + 1)).toEqual(day);
    expect(read(written(format, day), 100, nowWall - DAY)).toMatchObject({ problem: 'outOfTime' });
    const span = { beganWall: Date.UTC(2000, 0, 1), endedWall: Date.UTC(2000, 0, 1), utcOffsetMinutes: 0 };
    const old = { ...day, holds: [{ ...span, reason: 'paused' as const }] };
    expect(read(written(format, old))).toEqual(old);
    for (const beganWall of [span.beganWall - 1, -8.64e15]) {
      const older = { ...day, holds: [{ ...span, beganWall, reason: 'paused' as const }] };
      const line = format === 'csv' ? 8 : 17;
      expect(read(written(format, older))).toEqual({
        problem: format === 'csv' && beganWall < -1e15 ? 'damaged' : 'outOfTime',
        line,
      });
    }
  });
});

describe('JSON', () => {
  const json = written('json', writtenHistory(1, 2));

  it('of a newer version, or damaged, is refused with its line', () => {
    expect(read(json.replace('"version": 1', '"version": 2'))).toEqual({ problem: 'newer' });
    expect(read(json.replace('"sitting"', '"lying"'))).toEqual({ problem: 'damaged', line: 14 });
    expect(read(json.replace(/"endedWall":\d+/, '"endedWall":5'))).toEqual({ problem: 'damaged', line: 5 });
    expect(read(json.replace('"holds"', '"else"'))).toMatchObject({ problem: 'damaged' });
    expect(read(json.replace(/"version": ?\d+/, '"version": "one"'))).toMatchObject({ problem: 'damaged' });
  });

  it.each([
    ['ends in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['ends without its last bracket', (text: string) => text.slice(0, -2)],
    ['goes on after its end', (text: string) => `${text}[]`],
    ['lacks a comma', (text: string) => text.replace('},', '}')],
    ['has a list that is none', (text: string) => text.replace(/"holds": \[[^]*\]/, '"holds": {}')],
    ['says the same of a name without a value', (text: string) => text.replace('"breaks": [', '"note": , "breaks": [')],
    ['has a bracket too many', (text: string) => text.replace('"breaks": [', '"breaks": [[')],
    ['has a string that never ends', (text: string) => text.replace('"sitting"', '"sitting')],
  ])('that %s is refused with a line', (_what, change) => {
    const refused = expect.objectContaining({ problem: 'damaged', line: expect.any(Number) as number }) as unknown;
    expect(read(change(json))).toEqual(refused);
    expect(read(change(json), 7)).toEqual(refused);
  });

  it('from before the time spent was counted and the pace kept comes in, with that not known', () => {
    const old = json.replaceAll(/,"(spentMs|workedMs|pace)":(null|\d+|"[^"]+")/g, '');
    expect(old).not.toMatch(/spent|worked|pace/);
    expect(read(old)).toEqual(withoutSpentTime(writtenHistory(1, 2)));
  });

  it('may hold what is not known, and be written in any layout', () => {
    const parsed = JSON.parse(json) as object;
    const more = { note: { why: ['{', '"', '\\', { deep: null }] }, ...parsed, count: 7, of: [], is: true, trial: {} };
    for (const indent of [undefined, 2]) expect(read(JSON.stringify(more, null, indent), 13)).toEqual(read(json));
  });

  it.each([
    ['nothing but brackets', '{"format":"unbrace-history","version":1,"breaks":', '['],
    ['nothing but brackets within a record', '{"format":"unbrace-history","version":1,"breaks":[{"kind":', '['],
    ['a string that never ends', '{"format":"unbrace-history","version":1,"note":"', 'x'],
  ])('of %s is refused before much of it is read', (_what, begin, sign) => {
    expect(gathered(historyOf(endless(begin, sign), LATER))).toEqual({ problem: 'damaged', line: 1 });
  });
});

describe('a table', () => {
  const csv = written('csv', writtenHistory(1, 2));

  it('reads as people read it', () => {
    const [header, , second] = csv.split('\r\n');
    expect(header).toBe(
      'record,began,ended,minutes,kind,routine,outcome,started_by,planned_seconds,paused_seconds,spent_seconds,worked_seconds,pace,asked,emergency,' +
        'checked_in,tension_before,ease_before,tension_after,ease_after,posture,reason,' +
        'breath_seconds,swing_bpm,breaths,rmssd_before_ms,rmssd_after_ms,felt,left_hip,right_hip',
    );
    expect(second).toBe(
      'break,2026-01-05T17:58:00.000+01:00,2026-01-05T17:59:30.000+01:00,1.5,release,unfold_90,completed,user,90,0,80,10,4s-8s,' +
        '2026-01-05T17:57:40.000+01:00,no,no,,,,,,,,,,,,,,',
    );
  });

  it('has a line for a self-check, with what it did not ask left empty', () => {
    const { selfChecks } = withStraps(writtenHistory(3, 24));
    const lines = written('csv', { ...writtenHistory(0, 0), selfChecks: selfChecks.slice(0, 2) }).split('\r\n');
    expect(lines.slice(1, 3).map((line) => line.replace(/^(\w+),.*?,([^,]*,[^,]*,[^,]*)$/, '$1 $2'))).toEqual([
      'self_check faint,,',
      'self_check ,level,unsure',
    ]);
  });

  it('has a line for what a strap told, with what it did not tell left empty', () => {
    const [, heart] = withStraps(writtenHistory(1, 8)).hearts;
    const line = written('csv', { ...writtenHistory(0, 0), hearts: heart === undefined ? [] : [heart] }).split(
      '\r\n',
    )[1];
    expect(line).toBe(
      'heart,2026-01-05T16:58:00.000+01:00,2026-01-05T16:59:30.000+01:00,1.5,,,,,,,,,,,,,,,,,,,12,8.5,7,,,,,',
    );
  });

  it.each([
    ['a breath without its length', ',12,8.5', ',,8.5'],
    ['no swing', ',12,8.5', ',12,'],
    ['breaths that are none', ',12,8.5,7', ',12,8.5,0'],
    ['a swing that no heart has', ',12,8.5', ',12,850'],
  ])('is refused where a strap told %s', (_, is, becomes) => {
    const text = written('csv', withStraps(writtenHistory(1, 8)));
    expect(text).toContain(is);
    expect(read(text.replace(is, becomes))).toMatchObject({ problem: 'damaged' });
  });

  it('may have been through a spreadsheet: other columns, another order, a byte-order mark, bare newlines', () => {
    const text =
      '\uFEFFnote,ended,record,began,posture\n"a, b",2026-03-02T10:00:00Z,desk,2026-03-02T09:00:00Z,sitting\n\n';
    expect(read(text, 5)).toMatchObject({
      deskBlocks: [{ beganWall: Date.UTC(2026, 2, 2, 9), utcOffsetMinutes: 0, posture: 'sitting' }],
    });
  });

  it.each([
    ['semicolons', ';', ''],
    ['tabs', '\t', ''],
    ['semicolons, and a line that says so', ';', '\uFEFFsep=;\r\n'],
    ['commas, and a line that says so', ',', 'sep=,\r\n'],
  ])('may have been saved in a German office, with %s between cells and decimal commas', (_what, separator, before) => {
    const planned = csv.split('\r\n')[0]?.split(',').indexOf('planned_seconds');
    const written = (cell: string): string => (separator === ',' ? `"${cell},0"` : `${cell},0`);
    const lines = csv
      .split('\r\n')
      .map((line) => line.split(',').map((cell, place) => (place === planned && cell === '90' ? written(cell) : cell)));
    const saved = before + lines.map((cells) => cells.join(separator)).join('\r\n');
    expect(read(saved)).toEqual(read(csv));
  });

  it.each(['', 'sep=;', 'sep=;\r\n', '\r\n'])('of nothing but %j is no history', (text) => {
    expect(read(text)).toEqual({ problem: 'notAHistory' });
  });

  it('with a line that is longer than any, though it ends, is refused at that line', () => {
    expect(read(`${csv}break,${'x'.repeat(70_000)}\r\n`)).toEqual({ problem: 'damaged', line: 10 });
  });

  it('may have lost the empty cells at the ends of its lines', () => {
    const short = csv.replace(/,+(?=\r\n)/g, '');
    expect(short.length).toBeLessThan(csv.length);
    expect(read(short)).toEqual(read(csv));
  });

  it('without the length of its breaks is refused: nothing is not 0 seconds', () => {
    const unplanned = csv.replace('planned_seconds', 'plan');
    expect(read(unplanned)).toEqual({ problem: 'damaged', line: 2 });
  });

  it('from before the time spent was counted and the pace kept comes in, with that not known', () => {
    const records = writtenHistory(1, 2);
    const old = csv
      .split('\r\n')
      .map((line) => line.split(',').filter((_cell, place) => place < 10 || place > 12))
      .map((cells) => cells.join(','))
      .join('\r\n');
    expect(old).not.toContain('spent_seconds');
    expect(read(old)).toEqual(withoutSpentTime(records));
    const emptied = csv.replace(',90,0,80,10,', ',90,0,,,');
    expect(emptied).not.toBe(csv);
    expect((read(emptied) as HistoryRecords).breaks[0]).toMatchObject({ spentMs: null, workedMs: null });
  });

  it('that says of a break that more was spent than it lasted is refused with its line', () => {
    expect(read(csv.replace(',90,0,80,10,', ',90,0,93,0,'))).toEqual({ problem: 'damaged', line: 3 });
  });

  it.each([
    ['an unknown record', 'desk,', 'tea,'],
    ['a moment without its offset', '+01:00', ''],
    ['an unknown outcome', 'completed', 'perfect'],
    ['an unknown pace', ',4s-8s,', ',4s-9s,'],
    ['half an answer', 'yes,0,,4,5', 'yes,many,,4,5'],
  ])('with %s is refused with its line', (_what, from, to) => {
    expect(read(csv.replace(from, to))).toEqual({ problem: 'damaged', line: expect.any(Number) as number });
  });

  it.each([
    ['a last cell that is empty', 'a,b,', [['a', 'b', '']]],
    ['a doubled quote', 'a,"b""c\nd"', [['a', 'b"c\nd']]],
    ['what follows a quote that was closed', 'a,"b"c', [['a', 'bc']]],
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
    for (const size of [1, 2, 100]) expect(cellsOf(partsOf(text, size))).toEqual(cells);
  });

  it('keeps whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (lines) => {
        const filled = lines.map((line) => ['x', ...line]);
        expect(cellsOf(partsOf(filled.map(csvLine).join(''), 3))).toEqual(filled);
      }),
    );
  });

  it('counts its lines as a spreadsheet does, empty ones and line breaks in cells among them', () => {
    const broken = csv.replace(/\r\n/, '\r\n\r\n').replace('unfold_90', '"unfold\n90"').replace('desk,', 'tea,');
    expect(read(broken)).toEqual({ problem: 'damaged', line: 7 });
  });

  it.each([
    ['an open quote', 'break,"', 'x'],
    ['nothing but commas', '', ','],
  ])('with %s is refused with its line, before much of it is read', (_what, begin, sign) => {
    expect(gathered(historyOf(endless(csv + begin, sign), LATER))).toEqual({ problem: 'damaged', line: 10 });
  });

  it('with an open quote at its end is refused with its line', () => {
    expect(read(`${csv}break,"`)).toEqual({ problem: 'damaged', line: 10 });
  });
});

/** Far more of one sign than anybody may read. */
function* endless(begin: string, sign: string): Generator<string> {
  yield begin;
  for (let part = 0; part < 100; part += 1) yield sign.repeat(65_536);
  throw new Error('It was read on and on.');
}

describe('a cell', () => {
  it('never begins a formula in a spreadsheet, and comes back as it was', () => {
    const cells = ['=HYPERLINK("x")', '+1', '-2', '@SUM(A1)', '\t=1', "'=1", "'fine", '＝1', 'fine', ''];
    const line = csvLine(cells);
    expect(cellsOf([line])).toEqual([cells]);
    expect(line.split(',').filter((cell) => /^"?[=+\-@\t＝]/.test(cell))).toEqual([]);
  });
});

function cellsOf(parts: Iterable<string>): readonly (readonly string[])[] {
  return [...csvLines(parts)].map(({ cells }) => cells);
}
