/** A JSON object that comes in parts, entry by entry, and its long lists element by element: it is never in memory as a whole. */

export interface JsonEntry {
  readonly name: string;
  /** Whether it is one element of the list of that name. Before the first there is an entry for the list itself, whose value is empty. */
  readonly inList: boolean;
  readonly value: unknown;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** Characters of one value, and levels within it. More is nothing of ours, and could be deep enough to end the thread that parses it. */
const LONGEST_VALUE = 64 * 1024;
const DEEPEST_VALUE = 16;

/** What is to come next, outside of a value. */
type Expected =
  | 'object'
  | 'firstName'
  | 'name'
  | 'colon'
  | 'value'
  | 'firstElement'
  | 'element'
  | 'afterElement'
  | 'afterValue'
  | 'end';

/** A value that has begun, as far as it is there. */
interface Begun {
  text: string;
  readonly line: number;
  depth: number;
  inString: boolean;
  escaped: boolean;
}

/**
 * Ends with the number of the line at which it is no JSON object, or one whose values are too long or too deep; else with null.
 * @param lists the names of the lists that are given element by element
 */
export function* jsonEntries(parts: Iterable<string>, lists: readonly string[]): Generator<JsonEntry, number | null> {
  let expected: Expected = 'object';
  let name = '';
  let begun: Begun | null = null;
  let line = 1;

  for (const part of parts) {
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const sign = part.charAt(at);
      if (begun !== null) {
        const end = endOfValue(begun, sign);
        if (end === 'goesOn') {
          if (sign === '\n') line += 1;
          if (begun.depth > DEEPEST_VALUE) return line;
          continue;
        }
        const text: string = begun.text + part.slice(from, end === 'with' ? at + 1 : at);
        const value = parsed(text);
        if (text.length > LONGEST_VALUE || value === undefined) return begun.line;
        if (expected === 'firstName' || expected === 'name') {
          name = value as string; // it began with a quotation mark
          expected = 'colon';
        } else {
          const inList: boolean = expected !== 'value';
          yield { name, inList, value, line: begun.line };
          expected = inList ? 'afterElement' : 'afterValue';
        }
        begun = null;
        if (end === 'with') continue;
      }
      if (sign === '\n') line += 1;
      if (isBlank(sign)) continue;
      const next = nextExpected(expected, sign, lists.includes(name));
      if (next === 'wrong') return line;
      if (next !== 'begins') {
        if (next === 'firstElement') yield { name, inList: false, value: [], line };
        expected = next;
        continue;
      }
      begun = { text: '', line, depth: 0, inString: false, escaped: false };
      from = at;
      endOfValue(begun, sign);
    }
    if (begun !== null) {
      begun.text += part.slice(from);
      if (begun.text.length > LONGEST_VALUE) return begun.line;
    }
  }
  return expected === 'end' ? null : line;
}

/** What a sign outside of a value leads to. */
function nextExpected(expected: Expected, sign: string, isList: boolean): Expected | 'begins' | 'wrong' {
  switch (expected) {
    case 'object':
      return sign === '{' ? 'firstName' : 'wrong';
    case 'firstName':
      return sign === '}' ? 'end' : sign === '"' ? 'begins' : 'wrong';
    case 'name':
      return sign === '"' ? 'begins' : 'wrong';
    case 'colon':
      return sign === ':' ? 'value' : 'wrong';
    case 'value':
      return sign === '[' && isList ? 'firstElement' : mayBegin(sign);
    case 'firstElement':
      return sign === ']' ? 'afterValue' : mayBegin(sign);
    case 'element':
      return mayBegin(sign);
    case 'afterElement':
      return sign === ',' ? 'element' : sign === ']' ? 'afterValue' : 'wrong';
    case 'afterValue':
      return sign === ',' ? 'name' : sign === '}' ? 'end' : 'wrong';
    case 'end':
      return 'wrong';
  }
}

function mayBegin(sign: string): 'begins' | 'wrong' {
  return [',', ':', ']', '}'].includes(sign) ? 'wrong' : 'begins';
}

/** Whether the value ends with this sign, ended before it, or goes on. */
function endOfValue(begun: Begun, sign: string): 'with' | 'before' | 'goesOn' {
  if (begun.inString) {
    if (begun.escaped) begun.escaped = false;
    else if (sign === '\\') begun.escaped = true;
    else if (sign === '"') begun.inString = false;
    return begun.depth === 0 && !begun.inString ? 'with' : 'goesOn';
  }
  if (sign === '"') {
    begun.inString = true;
  } else if (sign === '{' || sign === '[') {
    begun.depth += 1;
  } else if (begun.depth === 0) {
    return isBlank(sign) || [',', ':', ']', '}'].includes(sign) ? 'before' : 'goesOn';
  } else if (sign === '}' || sign === ']') {
    begun.depth -= 1;
    return begun.depth === 0 ? 'with' : 'goesOn';
  }
  return 'goesOn';
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
