/** A person's preferences as one file: written where they choose, read where they choose. Nothing here changes what is in force. */
import type { PreferencesAnswer, PreferencesFileAnswer } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import { jsonLines } from '../../core/text/jsonLines.ts';
import { jsonOrUndefined } from '../../core/text/plainData.ts';
import { parsePreferences } from '../../core/preferences/parsePreferences.ts';
import { defaultPreferences, type Preferences } from '../../core/preferences/preferences.ts';
import { openedFile } from '../../core/preferences/preferencesFile.ts';
import { sortedEntries, type UnknownEntry } from '../../core/preferences/unknownEntries.ts';
import type { Log, PreferencesFiles } from '../ports.ts';
import { inLine } from '../wording.ts';
import type { KeptPreferences } from './keptPreferences.ts';
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
  kept: Pick<KeptPreferences, 'forExport' | 'keepUnknown'>,
  inForce: () => Preferences,
  log: Log,
  t: Translate,
): PreferencesTransfer {
  return {
    async write() {
      try {
        const content = JSON.stringify(kept.forExport(inForce()), null, 2);
        const written = await files.save('unbrace-preferences.json', `${content}\n`);
        return written ? { accepted: true } : null;
      } catch (error) {
        log.error('the preferences could not be exported', error);
        return { accepted: false, field: 'file', message: t('preferences.export.failed') };
      }
    },
    async read() {
      const file = await files.choose();
      if (file === null) return null;
      const read = preferencesIn(file.name, file.text, t);
      if (!read.ok) return { accepted: false, field: 'file', message: read.message };
      const { preferences, unknown } = read;
      kept.keepUnknown(unknown);
      return { accepted: true, preferences, unknown: unknown.map(({ path }) => path.join('.')) };
    },
    folder: () => files.folder,
    showFolder: () => {
      files.showFolder();
    },
  };
}

type ReadFile =
  | { readonly ok: true; readonly preferences: Preferences; readonly unknown: readonly UnknownEntry[] }
  | { readonly ok: false; readonly message: string };

/**
 * The preferences in a file's text, laid over the defaults. Names that are not known are no obstacle, but a wrong value refuses the
 * whole file, so that never only a part of it is taken over; and so does a newer version, where names may mean something else.
 */
export function preferencesIn(file: string, text: string, t: Translate): ReadFile {
  const lines = jsonLines(text);
  const refuse = (message: string, line: number | null = null): ReadFile => ({
    ok: false,
    message: inLine(message, line, t),
  });
  const opened = openedFile(jsonOrUndefined(text));
  if (opened === null || opened.versionDamaged)
    return refuse(t('preferences.import.unreadable', { file }), lines.wrongAt ?? lines.lineOf(['version']));
  if (opened.isNewer) return refuse(t('preferences.import.newer', { file }));
  const { known, unknown } = sortedEntries(opened.entries, defaultPreferences);
  if (Object.keys(known).length === 0) return refuse(t('preferences.import.foreign', { file }));
  const parsed = parsePreferences(known);
  if (parsed.ok) return { ok: true, preferences: parsed.preferences, unknown };
  const { field } = parsed;
  return refuse(
    t('preferences.import.refused', { file, field, problem: preferenceRefusal(parsed, t) }),
    lines.wrongAt ?? lines.lineOf(field.split('.')),
  );
}
