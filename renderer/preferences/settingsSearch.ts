/** Finds settings by the words of their section, their name, what they do, and what else people call them. */
import type { Translate } from '../../src/core/messages.ts';
import { sections, settingIds, settings, type SettingId } from './settings.ts';

/** The settings in which every word of the query begins a word or stands within one; `null` for an empty query: no search. */
export function findSettings(query: string, t: Translate): ReadonlySet<SettingId> | null {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return new Set(
    settingIds.filter((id) => {
      const { section, name } = settings[id];
      const text = plain([t(sections[section]), t(name), t(`${name}.means`), t(`${name}.also`)].join(' '));
      return words.every((word) => text.includes(word));
    }),
  );
}

/** Without case and accents, so that "epaule" finds "épaule". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
