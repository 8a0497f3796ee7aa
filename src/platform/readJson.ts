import { readFileSync } from 'node:fs';
import type { Log } from '../app/ports.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** What a JSON file holds, unchecked; undefined where it cannot be read or is no JSON. Some editors begin it with a byte-order mark. */
export function readJson(file: string, log: Log): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  } catch (error) {
    log.warn(`${file} could not be read`, error);
    return undefined;
  }
}
