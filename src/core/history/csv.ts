/**
 * Comma-separated values as RFC 4180 has them. A spreadsheet takes a cell for a formula that begins with one of a few signs, and would
 * do what somebody else wrote: before these an apostrophe is put, which spreadsheets show as text, and which is taken away again here.
 * Source: OWASP, “CSV Injection”.
 */

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

export interface CsvLine {
  readonly cells: readonly string[];
  /** Counted as a spreadsheet does: from 1, empty lines included, and a line break within quotes is none. */
  readonly line: number;
}

/** Characters of one line. Nothing that is a table for people comes near it, and a quote that is never closed would take all the rest. */
const LONGEST_LINE = 64 * 1024;

const [TAB, LF, CR, QUOTE, COMMA, SEMICOLON] = [9, 10, 13, 34, 44, 59];
/** Between cells: a comma, or what a spreadsheet writes where numbers have decimal commas. The first one in the text tells. */
const separators: readonly number[] = [COMMA, SEMICOLON, TAB];

/**
 * The lines of a text that comes in parts, cell by cell; empty ones are passed over. Ends with the number of the line at which it
 * cannot go on, because a quote stays open there or the line never ends; else with null.
 */
export function* csvLines(parts: Iterable<string>): Generator<CsvLine, number | null> {
  let cells: string[] = [];
  let cell = '';
  let state: 'cellBegins' | 'plain' | 'inQuotes' | 'quoteWithin' = 'cellBegins';
  let separator: number | null = null;
  let afterReturn = false;
  let line = 1;
  let lineLength = 0;

  for (const part of parts) {
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      const separates = separator === null ? separators.includes(code) : code === separator;
      const isSecondOfTwo = afterReturn && code === LF;
      afterReturn = false;
      if (isSecondOfTwo) {
        from = at + 1;
      } else if (state === 'inQuotes') {
        if (code !== QUOTE) continue;
        cell += part.slice(from, at);
        from = at + 1;
        state = 'quoteWithin';
      } else if (code === QUOTE && state !== 'plain') {
        if (state === 'cellBegins') from = at + 1;
        else from = at; // the second of two stands for one
        state = 'inQuotes';
      } else if (separates || code === CR || code === LF) {
        cells.push(asWritten(cell + part.slice(from, at)));
        cell = '';
        from = at + 1;
        state = 'cellBegins';
        if (separates) {
          separator = code;
          continue;
        }
        if (lineLength + at > LONGEST_LINE) return line;
        lineLength = -from;
        afterReturn = code === CR;
        if (cells.some((content) => content !== '')) yield { cells, line };
        cells = [];
        line += 1;
      } else {
        state = 'plain';
      }
    }
    cell += part.slice(from);
    lineLength += part.length;
    if (lineLength > LONGEST_LINE) return line;
  }
  if (state === 'inQuotes') return line;
  cells.push(asWritten(cell));
  if (cells.some((content) => content !== '')) yield { cells, line };
  return null;
}
