/** The history out into a file, and from a file back in. */
import type { HistoryExport, HistoryFormat, HistoryImport } from '../../contract.ts';
import { historyToCsv, parseHistoryCsv } from '../../core/history/historyCsv.ts';
import { historyToJson, parseHistoryJson, type ParsedHistory } from '../../core/history/historyJson.ts';
import { datedWithin } from '../../core/history/recordDates.ts';
import type { HistoryRange, HistoryRecords } from '../../core/history/records.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { HistoryStore } from './historyPort.ts';

/** Asks the person for files. */
export interface HistoryFiles {
  /** Asks where to and writes; never throws. */
  save(suggestedName: string, text: string): Promise<HistoryExport>;
  /** The text of the file that the person chose; null when they chose none. One that cannot be read is empty. */
  choose(): Promise<string | null>;
}

/** Writes what began in the range into a file of the person's choice. @param dates that records may have: what goes out can come in again */
export async function exportHistory(
  history: Pick<HistoryStore, 'read'>,
  files: Pick<HistoryFiles, 'save'>,
  format: HistoryFormat,
  range: HistoryRange,
  dates: HistoryRange,
): Promise<HistoryExport> {
  const read = history.read(range);
  if (read === null) return 'failed';
  const records = datedWithin(dates, read);
  const text = format === 'csv' ? historyToCsv(records) : historyToJson(records);
  return files.save(`unbrace-history.${format}`, text);
}

/** Adds what a file of the person's choice contains and the history does not know yet; null when they chose none. */
export async function importHistory(
  history: Pick<HistoryStore, 'add'>,
  files: Pick<HistoryFiles, 'choose'>,
  dates: HistoryRange,
  t: Translate,
): Promise<HistoryImport | null> {
  const text = await files.choose();
  if (text === null) return null;
  const parsed = parsedHistory(text, dates);
  if (!parsed.ok) return { accepted: false, message: problemSentence(parsed, t) };
  const added = history.add(parsed.records);
  if (added === null) return { accepted: false, message: t('history.import.failed') };
  return { accepted: true, added, known: count(parsed.records) - added };
}

function parsedHistory(text: string, dates: HistoryRange): ParsedHistory {
  return /^\s*\{/.test(text) ? parseHistoryJson(text, dates) : parseHistoryCsv(text, dates);
}

function problemSentence(problem: Exclude<ParsedHistory, { ok: true }>, t: Translate): string {
  if (problem.problem === 'damaged') return t('history.import.damaged', { where: problem.where });
  return t(problem.problem === 'newer' ? 'history.import.newer' : 'history.import.notAHistory');
}

function count({ breaks, absences, deskBlocks, holds }: HistoryRecords): number {
  return breaks.length + absences.length + deskBlocks.length + holds.length;
}
