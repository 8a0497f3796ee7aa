/** What every control of the page needs: the preferences in force, where changes are handed in, and what the search found. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Preferences } from '../../../src/core/preferences/preferences.ts';
import type { HandIn } from './preferencesEditor.ts';
import type { SettingId } from './settings.ts';

export interface Page {
  readonly preferences: Preferences;
  readonly handIn: HandIn;
  /** The settings to show; `null` while nobody searches: all. */
  readonly found: ReadonlySet<SettingId> | null;
}

export const PageContext = createContext<Page | null>(null);

/** @throws outside of the preferences page */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('no preferences page around this control');
  return page;
}

/** Whether the search leaves any of these to be seen. */
export function isAnyShown({ found }: Page, ids: readonly SettingId[]): boolean {
  return found === null || ids.some((id) => found.has(id));
}
