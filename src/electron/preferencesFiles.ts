/** Preferences as files by the system's dialogs; `folder` is where all data lies. */
import { shell } from 'electron';
import type { PreferencesFiles } from '../app/ports.ts';
import type { Translate } from '../core/text/messages.ts';
import { preferencesSort, type FileDialogs } from './fileDialogs.ts';

export function preferencesFiles(folder: string, dialogs: FileDialogs, t: Translate): PreferencesFiles {
  return {
    folder,
    showFolder: () => void shell.openPath(folder),
    save: (name, text) => dialogs.save(t('preferences.export'), name, text),
    choose: () => dialogs.choose(t('preferences.import'), preferencesSort),
  };
}
