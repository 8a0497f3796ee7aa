/** What a change was about, to be named beside its undo. */
import type { PreferencesChange } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { Translate } from '../../src/core/text/messages.ts';
import type { BreakKind, Preferences } from '../../src/core/preferences/preferences.ts';
import { changedNames } from '../shared/preferences/changedNames.ts';
import { settingIds, settings, type SettingId } from '../shared/preferences/settings.ts';

export interface ChangeInWords {
  readonly sentence: string;
  /** The id of the one setting that changed, as it stands on the page; null where it was none or several. */
  readonly setting: string | null;
}

export function changeInWords(before: Preferences, change: PreferencesChange, t: Translate): ChangeInWords {
  const after = { ...before, ...change };
  const changed = changedNames(before, after);
  if (changed.join() === 'breakKinds') return listInWords(before.breakKinds, after.breakKinds, t);
  const kind = after.breakKinds.find(({ id }) => changed.every((name) => name.startsWith(`breakKinds.${id}.`)));
  const setting = settingOf(changed.map((name) => (kind ? name.replace(`.${kind.id}.`, '.') : name)));
  if (setting === undefined) {
    const count = settingIds.filter((id) => settings[id].changes.some((name) => changed.includes(name))).length;
    return { sentence: t('preferences.changed.several', { count }), setting: null };
  }
  const name = t(settings[setting].name);
  return kind
    ? {
        sentence: t('preferences.changed.ofKind', { kind: kindName(kind, t), name }),
        setting: `${setting}-${kind.id}`,
      }
    : { sentence: t('preferences.changed', { name }), setting };
}

/** A kind has come, gone or moved. */
function listInWords(before: readonly BreakKind[], after: readonly BreakKind[], t: Translate): ChangeInWords {
  const added = after.find(({ id }) => before.every((kind) => kind.id !== id));
  if (added) return { sentence: t('preferences.changed.kindAdded', { name: kindName(added, t) }), setting: null };
  const removed = before.find(({ id }) => after.every((kind) => kind.id !== id));
  if (removed) return { sentence: t('preferences.changed.kindRemoved', { name: kindName(removed, t) }), setting: null };
  return { sentence: t('preferences.changed.kindsMoved'), setting: null };
}

/** The first setting that changes all of these. */
function settingOf(names: readonly string[]): SettingId | undefined {
  return settingIds.find((id) => names.length > 0 && names.every((name) => settings[id].changes.includes(name)));
}
