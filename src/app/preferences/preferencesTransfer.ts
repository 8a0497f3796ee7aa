/** A person's preferences as one file: written where they choose, read where they choose. Nothing here changes what is in force. */
import type { PreferencesAnswer, PreferencesFileAnswer } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import { isRecord, jsonOrUndefined } from '../../core/text/plainData.ts';
import { parsePreferences } from '../../core/preferences/parsePreferences.ts';
import { defaultPreferences, type Preferences } from '../../core/preferences/preferences.ts';
import type { Log, PreferencesFiles } from '../ports.ts';
import { preferenceRefusal } from './preferenceRefusal.ts';

export interface PreferencesTransfer {
  /** Null when the person chose no place. */
  write(): Promise<PreferencesAnswer | null>;
  /** Null when they chose no file. */
  read(): Promise<PreferencesFileAnswer | null>;
  folder(): string;
  showFolder(): void;
}

export function preferencesTransfer(
  files: PreferencesFiles,
  inForce: () => Preferences,
  log: Log,
  t: Translate,
): PreferencesTransfer {
  return {
    async write() {
      try {
        const written = await files.save('unbrace-preferences.json', `${JSON.stringify(inForce(), null, 2)}\n`);
        return written ? { accepted: true } : null;
      } catch (error) {
        log.error('the preferences could not be exported', error);
        return { accepted: false, field: 'file', message: t('preferences.export.failed') };
      }
    },
    async read() {
      const file = await files.choose();
      return file && preferencesIn(file.name, file.text, t);
    },
    folder: () => files.folder,
    showFolder: () => {
      files.showFolder();
    },
  };
}

/**
 * The preferences in a file's text, laid over the defaults. Names that are not known (from a newer version) are left
 * out and named; a wrong value refuses the whole file, so that never only a part of it is taken over.
 */
export function preferencesIn(file: string, text: string, t: Translate): PreferencesFileAnswer {
  const refuse = (message: string): PreferencesFileAnswer => ({ accepted: false, field: 'file', message });
  const content = jsonOrUndefined(text);
  if (!isRecord(content)) return refuse(t('preferences.import.unreadable', { file }));
  const known = Object.entries(content).filter(([name]) => Object.hasOwn(defaultPreferences, name));
  const leftOut = Object.keys(content).filter((name) => !Object.hasOwn(defaultPreferences, name));
  if (known.length === 0) return refuse(t('preferences.import.foreign', { file }));
  const parsed = parsePreferences(Object.fromEntries(known));
  if (!parsed.ok)
    return refuse(
      t('preferences.import.refused', { file, field: parsed.field, problem: preferenceRefusal(parsed, t) }),
    );
  return { accepted: true, preferences: parsed.preferences, leftOut };
}
