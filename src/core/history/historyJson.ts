/** The history as one JSON document, and back. The columns of both exports are described in docs/HISTORY.md. */
import * as z from 'zod';
import { placeOfFirstIssue } from '../text/firstIssue.ts';
import { jsonOrUndefined } from '../text/plainData.ts';
import { firstDatedOutside } from './recordDates.ts';
import { recordsShape } from './recordShapes.ts';
import type { HistoryRange, HistoryRecords } from './records.ts';

/** Raised at every change that an older reader would misunderstand. */
const version = 1;
const format = 'unbrace-history';

export function historyToJson(records: HistoryRecords): string {
  return `${JSON.stringify({ format, version, ...records }, null, 1)}\n`;
}

const documentSchema = z.object({ format: z.literal(format), version: z.literal(version), ...recordsShape });

/** What an import found; `where` is a dotted path or a line, null where the whole file is something else. */
export type ParsedHistory =
  | { readonly ok: true; readonly records: HistoryRecords }
  | { readonly ok: false; readonly problem: 'notAHistory' | 'newer' }
  | { readonly ok: false; readonly problem: 'damaged'; readonly where: string };

/** Checks a document from anywhere. Never throws. @param dates that its records may have */
export function parseHistoryJson(text: string, dates: HistoryRange): ParsedHistory {
  const input = jsonOrUndefined(text);
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(input);
  if (!head.success) return { ok: false, problem: 'notAHistory' };
  if (head.data.version > version) return { ok: false, problem: 'newer' };
  const parsed = documentSchema.safeParse(input);
  if (parsed.success) {
    const { breaks, absences, deskBlocks, holds } = parsed.data;
    const records = { breaks, absences, deskBlocks, holds };
    const where = firstDatedOutside(dates, records);
    return where === null ? { ok: true, records } : { ok: false, problem: 'damaged', where };
  }
  return { ok: false, problem: 'damaged', where: placeOfFirstIssue(parsed.error) };
}
