/** The history as one JSON document, a record a line, and back. The columns of both exports are described in docs/HISTORY.md. */
import { foundRecord, type HistoryFileProblem, type RecordReading, type RecordSource } from './foundRecords.ts';
import { jsonEntries } from './jsonEntries.ts';

/** Raised at every change that an older reader would misunderstand. */
const version = 1;
const format = 'unbrace-history';
const lists = ['breaks', 'absences', 'deskBlocks', 'holds', 'hearts', 'selfChecks'] as const;
/** What every document has. Those that were written before Unbrace knew of heart-rate straps have no `hearts`, and of self-checks no `selfChecks`. */
const needed = ['format', 'version', 'breaks', 'absences', 'deskBlocks', 'holds'];

/** @param trial the plan of a trial of one, which goes along; undefined: none. What it is, its own room knows (core/trial). */
export function* historyToJson(records: RecordSource, trial?: unknown): Generator<string> {
  yield `{\n "format": "${format}",\n "version": ${version}`;
  for (const list of lists) {
    yield `,\n "${list}": [`;
    let between = '\n  ';
    for (const record of records[list]) {
      yield between + JSON.stringify(record);
      between = ',\n  ';
    }
    yield between === '\n  ' ? ']' : '\n ]';
  }
  if (trial !== undefined) yield `,\n "trial": ${JSON.stringify(trial)}`;
  yield '\n}\n';
}

/** Hears of the plan of a trial in a file, as it stands there, unchecked. */
export type HearTrial = (trial: unknown) => void;

/** Checks a document from anywhere. Never throws. @param nowWall as `foundRecord` */
export function* historyOfJson(parts: Iterable<string>, nowWall: number, hearTrial: HearTrial): RecordReading {
  const seen = new Set<string>();
  const entries = jsonEntries(parts, lists);
  let lastLine = 1;
  /** What else is wrong says that it is no history, as long as nothing said that it is one. */
  const damaged = (line: number): HistoryFileProblem =>
    seen.has('format') ? { problem: 'damaged', line } : { problem: 'notAHistory' };

  for (let next = entries.next(); ; next = entries.next()) {
    if (next.done === true) {
      if (next.value !== null) return damaged(next.value);
      return needed.every((name) => seen.has(name)) ? null : damaged(lastLine);
    }
    const { name, inList, value, line } = next.value;
    seen.add(name);
    lastLine = line;
    if (name === 'format' && value !== format) return { problem: 'notAHistory' };
    if (name === 'version' && value !== version)
      return typeof value === 'number' && value > version ? { problem: 'newer' } : damaged(line);
    if (name === 'trial') hearTrial(value);
    const list = lists.find((known) => known === name);
    if (list === undefined) continue;
    if (!inList && Array.isArray(value)) continue;
    if (!inList) return damaged(line);
    const found = foundRecord(list, value, line, nowWall);
    if ('problem' in found) return found.problem === 'damaged' ? damaged(line) : found;
    yield found;
  }
}
