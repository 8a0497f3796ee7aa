import { readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { HistoryFiles } from '../app/historyTransfer.ts';
import type { Log } from '../app/ports.ts';

/** A long life of desk days stays below; a film that was clicked by mistake does not. */
const LARGEST_BYTES = 256 * 1024 * 1024;

/** The system's dialogs for saving and choosing a history. @param importTitle the title of the one for choosing */
export function historyDialogs(importTitle: () => string, log: Log): HistoryFiles {
  return {
    async save(suggestedName, text) {
      try {
        const extension = extname(suggestedName).slice(1);
        const filters = [{ name: extension.toUpperCase(), extensions: [extension] }];
        const options = { defaultPath: join(app.getPath('documents'), suggestedName), filters };
        const owner = BrowserWindow.getFocusedWindow();
        const { filePath } = await (owner === null
          ? dialog.showSaveDialog(options)
          : dialog.showSaveDialog(owner, options));
        if (filePath === '') return 'cancelled';
        await writeFile(filePath, text);
        return 'saved';
      } catch (error) {
        log.error('the history could not be exported', error);
        return 'failed';
      }
    },
    async choose() {
      const filters = [{ name: 'JSON, CSV', extensions: ['json', 'csv'] }];
      const options = { title: importTitle(), filters, properties: ['openFile' as const] };
      const owner = BrowserWindow.getFocusedWindow();
      const { filePaths } = await (owner === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(owner, options));
      const [path] = filePaths;
      return path === undefined ? null : textOf(path, log);
    },
  };
}

function textOf(path: string, log: Log): string {
  try {
    return statSync(path).size > LARGEST_BYTES ? '' : readFileSync(path, 'utf8');
  } catch (error) {
    log.warn('the chosen history could not be read', error);
    return '';
  }
}
