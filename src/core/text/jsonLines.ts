/** Where in a JSON text its values stand, so that a sentence about one of them can name its line. Lines are counted from 1. */
import { most } from './limits.ts';

export interface JsonLines {
  /** From that line on it is no JSON, or nests deeper than anything of ours. Null where it is JSON. */
  readonly wrongAt: number | null;
  /**
   * The line of the value at a path of names and places in lists; where there is none, that of the innermost one that it would stand
   * in. Null where there is nothing of its first name either, or no JSON.
   */
  readonly lineOf: (path: readonly string[]) => number | null;
}

interface Place {
  readonly line: number;
  readonly within: ReadonlyMap<string, Place>;
}

class NotJson extends Error {}

/** Never throws. */
export function jsonLines(text: string): JsonLines {
  let at = 0;
  let line = 1;

  const pass = (sign: string): boolean => {
    skipBlanks();
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const expect = (sign: string): void => {
    if (!pass(sign)) throw new NotJson();
  };
  const skipBlanks = (): void => {
    for (; BLANKS.includes(text.charAt(at)) && at < text.length; at += 1) if (text[at] === '\n') line += 1;
  };

  /** A text, a number or a word. */
  const plain = (): unknown => {
    const from = at;
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"'; at += 1) {
        if (at >= text.length || text[at] === '\n') throw new NotJson();
        if (text[at] === '\\') at += 1;
      }
      at += 1;
    } else {
      while (at < text.length && !ENDS.includes(text.charAt(at))) at += 1;
    }
    try {
      return JSON.parse(text.slice(from, at));
    } catch {
      throw new NotJson();
    }
  };

  const name = (): string => {
    skipBlanks();
    const found = plain();
    if (typeof found !== 'string') throw new NotJson();
    expect(':');
    return found;
  };

  /** @param nameOf reads what stands before a value, and gives what it is known by */
  const group = (end: string, depth: number, nameOf: (count: number) => string): ReadonlyMap<string, Place> => {
    const within = new Map<string, Place>();
    if (pass(end)) return within;
    for (let count = 0; count === 0 || !pass(end); count += 1) {
      if (count > 0) expect(',');
      within.set(nameOf(count), place(depth));
    }
    return within;
  };

  const place = (depth: number): Place => {
    if (depth > most.depth) throw new NotJson();
    skipBlanks();
    const here = line;
    if (pass('{')) return { line: here, within: group('}', depth + 1, name) };
    if (pass('[')) return { line: here, within: group(']', depth + 1, String) };
    plain();
    return { line: here, within: new Map() };
  };

  try {
    const whole = place(0);
    skipBlanks();
    if (at < text.length) throw new NotJson();
    return { wrongAt: null, lineOf: (path) => lineIn(whole, path) };
  } catch (error) {
    if (error instanceof NotJson) return { wrongAt: line, lineOf: () => null };
    throw error;
  }
}

const BLANKS = ' \n\r\t';
/** What a number or a word ends before. */
const ENDS = `${BLANKS},:]}`;

function lineIn(whole: Place, path: readonly string[]): number | null {
  let innermost: Place | null = null;
  for (const part of path) {
    const next: Place | undefined = (innermost ?? whole).within.get(part);
    if (next === undefined) break;
    innermost = next;
  }
  return innermost?.line ?? null;
}
