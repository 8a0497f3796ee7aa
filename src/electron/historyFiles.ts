/** Where the history goes to and comes from, asked by the system's dialogs. */
import type { HistoryFiles } from '../app/history/transferPort.ts';
import { historyFormats } from '../contract.ts';
import type { Translate } from '../core/text/messages.ts';
import type { FileDialogs } from './fileDialogs.ts';

export function historyFiles(dialogs: FileDialogs, t: Translate): HistoryFiles {
  return {
    choosePlace: (format) => dialogs.choosePlace(t(`history.export.${format}`), `unbrace-history.${format}`),
    chooseFile: () => dialogs.choosePath(t('history.import.title'), historyFormats.toReversed()),
  };
}
