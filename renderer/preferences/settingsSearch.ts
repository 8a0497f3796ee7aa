/** Finds settings by the words of their section, their name, what they do, and what else people call them. */
import type { Translate } from '../../src/core/text/messages.ts';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { sections, settingIds, settings, type SettingId } from '../shared/preferences/settings.ts';

interface Dependence {
  readonly on: SettingId;
  readonly isThere: (preferences: Preferences) => boolean;
}

const speaks: Dependence = { on: 'sound', isThere: ({ sound }) => sound === 'voice' || sound === 'both' };

/** Settings that are on the page only while another one calls for them; until then the search leads to that one. */
const dependences: Readonly<Partial<Record<SettingId, Dependence>>> = {
  hipApproach: { on: 'hipPrecautions', isThere: ({ body }) => body.hipPrecautions },
  windDownAt: { on: 'windDown', isThere: ({ windDown }) => windDown.enabled },
  voice: speaks,
  speechRate: speaks,
};

/** The settings with every word of the query in them, also within a word; `null` for an empty query: no search. */
export function findSettings(query: string, preferences: Preferences, t: Translate): ReadonlySet<SettingId> | null {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const found = settingIds.filter((id) => {
    const { section, name } = settings[id];
    const text = plain([t(sections[section]), t(name), t(`${name}.means`), t(`${name}.also`)].join(' '));
    return words.every((word) => text.includes(word));
  });
  return new Set(found.map((id) => onPage(id, preferences)));
}

function onPage(id: SettingId, preferences: Preferences): SettingId {
  const dependence = dependences[id];
  return dependence === undefined || dependence.isThere(preferences) ? id : dependence.on;
}

/** Without case and accents, so that "epaule" finds "épaule", and with i for ı, whose capital is I: "SINIR" finds "sınır". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}
