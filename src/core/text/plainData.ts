/** What comes from outside as plain data: text that may be JSON, values that may be objects with named fields. */
import { most } from './limits.ts';

/**
 * What a JSON text stands for, unchecked; undefined where it is no JSON, or nests deeper than anything of ours: what reads and writes
 * it afterwards goes down level by level, and would run out of stack.
 */
export function jsonOrUndefined(text: string): unknown {
  if (nestsTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Brackets within texts count for nothing. One pass, whatever the text: an expression would go down itself in a long one. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isQuoted && sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > most.depth) return true;
  }
  return false;
}

/** Whether a value is an object with named fields: no list, and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
