import { extname } from 'node:path';
import type { HistoryFiles } from '../app/history/historyTransfer.ts';
import type { Log } from '../app/ports.ts';
import type { Translate } from '../core/text/messages.ts';
import { chooseFile, saveFile, type FileSort } from './fileDialogs.ts';

/** Decades of history stay below this. */
const histories: FileSort = { extensions: ['json', 'csv'], largestBytes: 256 * 1024 * 1024 };

/** The history as files by the system's dialogs. */
export function historyFiles(log: Log, t: Translate): HistoryFiles {
  return {
    async save(suggestedName, text) {
      const title = t(extname(suggestedName) === '.csv' ? 'history.export.csv' : 'history.export.json');
      try {
        return (await saveFile(title, suggestedName, text)) ? 'saved' : 'cancelled';
      } catch (error) {
        log.error('the history could not be exported', error);
        return 'failed';
      }
    },
    choose: async () => (await chooseFile(t('history.import.title'), histories, log))?.text ?? null,
  };
}
