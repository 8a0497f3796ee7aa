/** Comma-separated values as RFC 4180 has them. */
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';

/** One line with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The lines of a file as their cells. A byte-order mark and empty lines are passed over; an open quote ends with the text. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A cell, plain or in quotes, and what ends it.
  const cell = /(?:"((?:[^"]|"")*)"?|([^,\r\n]*))(,|\r\n|\n|\r|$)/gy;
  for (const [, inQuotes, plain = '', end] of withoutByteOrderMark(text).matchAll(cell)) {
    line.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === ',') continue;
    lines.push(line);
    line = [];
  }
  return lines.filter((cells) => cells.some((content) => content !== ''));
}
