/** The history as one JSON document, a record a line, and back. The columns of both exports are described in docs/HISTORY.md. */
import { foundRecord, type HistoryFileProblem, type RecordReading, type RecordSource } from './foundRecords.ts';
import { jsonEntries } from './jsonEntries.ts';

/** Raised at every change that an older reader would misunderstand. */
const version = 1;
const format = 'unbrace-history';
const lists = ['breaks', 'absences', 'deskBlocks', 'holds'] as const;

export function* historyToJson(records: RecordSource): Generator<string> {
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
  yield '\n}\n';
}

/** Checks a document from anywhere. Never throws. @param nowWall as `foundRecord` */
export function* historyOfJson(parts: Iterable<string>, nowWall: number): RecordReading {
  const seen = new Set<string>();
  const entries = jsonEntries(parts, lists);
  let lastLine = 1;
  /** What else is wrong says that it is no history, as long as nothing said that it is one. */
  const damaged = (line: number): HistoryFileProblem =>
    seen.has('format') ? { problem: 'damaged', line } : { problem: 'notAHistory' };

  for (let next = entries.next(); ; next = entries.next()) {
    if (next.done === true) {
      if (next.value !== null) return damaged(next.value);
      return ['format', 'version', ...lists].every((name) => seen.has(name)) ? null : damaged(lastLine);
    }
    const { name, inList, value, line } = next.value;
    seen.add(name);
    lastLine = line;
    if (name === 'format' && value !== format) return { problem: 'notAHistory' };
    if (name === 'version' && value !== version)
      return typeof value === 'number' && value > version ? { problem: 'newer' } : damaged(line);
    const list = lists.find((known) => known === name);
    if (list === undefined) continue;
    if (!inList && Array.isArray(value)) continue;
    if (!inList) return damaged(line);
    const found = foundRecord(list, value, line, nowWall);
    if ('problem' in found) return found.problem === 'damaged' ? damaged(line) : found;
    yield found;
  }
}
