/** The history as a file's text, in parts, and back: neither is ever in memory as a whole. */
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import type { RecordReading, RecordSource } from './foundRecords.ts';
import { historyOfCsv, historyToCsv } from './historyCsv.ts';
import { historyOfJson, historyToJson, type HearTrial } from './historyJson.ts';

/** @param trial as `historyToJson`; a table has no place for it */
export function historyTo(format: 'csv' | 'json', records: RecordSource, trial?: unknown): Generator<string> {
  return format === 'csv' ? historyToCsv(records) : historyToJson(records, trial);
}

/** Whichever of the two it is. @param nowWall as `foundRecord` */
export function* historyOf(
  parts: Iterable<string>,
  nowWall: number,
  hearTrial: HearTrial = () => undefined,
): RecordReading {
  const rest = parts[Symbol.iterator]();
  const first = rest.next();
  if (first.done === true) return { problem: 'notAHistory' };
  const begin = withoutByteOrderMark(first.value);
  const whole = function* (): Generator<string> {
    yield begin;
    yield* { [Symbol.iterator]: () => rest };
  };
  return yield* /^\s*\{/.test(begin) ? historyOfJson(whole(), nowWall, hearTrial) : historyOfCsv(whole(), nowWall);
}
