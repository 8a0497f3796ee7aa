import { shell } from 'electron';
import type { Log, PreferencesFiles } from '../app/ports.ts';
import type { Translate } from '../core/text/messages.ts';
import { chooseFile, saveFile, smallJson } from './fileDialogs.ts';

/** Preferences as files by the system's dialogs; `folder` is where all data lies. */
export function preferencesFiles(folder: string, log: Log, t: Translate): PreferencesFiles {
  return {
    folder,
    showFolder: () => void shell.openPath(folder),
    save: (name, text) => saveFile(t('preferences.export'), name, text),
    choose: () => chooseFile(t('preferences.import'), smallJson, log),
  };
}
