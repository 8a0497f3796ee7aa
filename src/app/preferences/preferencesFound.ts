/** What is said of the preferences that were found at a start. */
import { everything } from '../../core/preferences/salvagePreferences.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { LoadedPreferences } from './keptPreferences.ts';

/** Titles and bodies; nothing, where all is well. */
export function preferencesFound(
  { newlyNewer, damaged }: Pick<LoadedPreferences, 'newlyNewer' | 'damaged'>,
  t: Translate,
): readonly [title: string, body: string][] {
  const newer: [string, string] = [t('problem.preferencesNewer.title'), t('problem.preferencesNewer.body')];
  return [...(newlyNewer ? [newer] : []), ...(damaged === null ? [] : [preferencesDamaged(damaged, t)])];
}

function preferencesDamaged(
  { asideFile, dropped }: NonNullable<LoadedPreferences['damaged']>,
  t: Translate,
): [title: string, body: string] {
  const isWhole = dropped.includes(everything);
  const body =
    asideFile === null
      ? t('problem.preferencesDamaged.bodyNotKept')
      : t('problem.preferencesDamaged.body', { dropped: isWhole ? 0 : dropped.length, file: asideFile });
  return [t('problem.preferencesDamaged.title'), body];
}
