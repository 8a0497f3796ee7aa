import { extname } from 'node:path';
import type { HistoryFiles } from '../app/history/historyTransfer.ts';
import type { Log } from '../app/ports.ts';
import { largestBytes } from '../core/text/limits.ts';
import type { Translate } from '../core/text/messages.ts';
import type { FileDialogs, FileSort } from './fileDialogs.ts';

const histories: FileSort = { extensions: ['json', 'csv'], largestBytes: largestBytes.history };

/** The history as files by the system's dialogs. */
export function historyFiles(dialogs: FileDialogs, log: Log, t: Translate): HistoryFiles {
  return {
    async save(suggestedName, text) {
      const title = t(extname(suggestedName) === '.csv' ? 'history.export.csv' : 'history.export.json');
      try {
        return (await dialogs.save(title, suggestedName, text)) ? 'saved' : 'cancelled';
      } catch (error) {
        log.error('the history could not be exported', error);
        return 'failed';
      }
    },
    choose: async () => (await dialogs.choose(t('history.import.title'), histories))?.text ?? null,
  };
}
