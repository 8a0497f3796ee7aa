/** The history as a file's text, in parts, and back: neither is ever in memory as a whole. */
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import type { RecordReading, RecordSource } from './foundRecords.ts';
import { historyOfCsv, historyToCsv } from './historyCsv.ts';
import { historyOfJson, historyToJson } from './historyJson.ts';

export function historyTo(format: 'csv' | 'json', records: RecordSource): Generator<string> {
  return format === 'csv' ? historyToCsv(records) : historyToJson(records);
}

/** Whichever of the two it is. @param nowWall as `foundRecord` */
export function* historyOf(parts: Iterable<string>, nowWall: number): RecordReading {
  const rest = parts[Symbol.iterator]();
  const first = rest.next();
  if (first.done === true) return { problem: 'notAHistory' };
  const begin = withoutByteOrderMark(first.value);
  const whole = function* (): Generator<string> {
    yield begin;
    yield* { [Symbol.iterator]: () => rest };
  };
  return yield* /^\s*\{/.test(begin) ? historyOfJson(whole(), nowWall) : historyOfCsv(whole(), nowWall);
}
