/**
 * Comma-separated values as RFC 4180 has them. A spreadsheet takes a cell for a formula that begins with one of a few signs, and would
 * do what somebody else wrote: before these an apostrophe is put, which spreadsheets show as text, and which is taken away again here.
 * Source: OWASP, “CSV Injection”.
 */
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';

/** One line with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

const formulaOrMarked = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const marked = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function quoted(cell: string): string {
  const text = formulaOrMarked.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const asWritten = (cell: string): string => (marked.test(cell) ? cell.slice(1) : cell);

/** The lines of a file as their cells. A byte-order mark and empty lines are passed over; an open quote ends with the text. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A cell, plain or in quotes, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"?|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
  for (const [, inQuotes, plain = '', end] of withoutByteOrderMark(text).matchAll(cell)) {
    line.push(asWritten(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"')));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines.filter((cells) => cells.some((content) => content !== ''));
}
