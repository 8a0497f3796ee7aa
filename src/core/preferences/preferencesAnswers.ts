/** What comes of preferences that a window hands in, or a file. */
import type { BreakKind, Preferences } from './preferences.ts';

/** The part of the preferences that a window changes. */
export type PreferencesChange = Partial<Omit<Preferences, 'breakKinds'>> & {
  readonly breakKinds?: readonly BreakKind[];
};

/** Whether a change was taken; a refusal names the field (dotted path) and says the allowed range, ready to show. */
export type PreferencesAnswer =
  { readonly accepted: true } | { readonly accepted: false; readonly field: string; readonly message: string };

/** What a chosen file holds: whole preferences, and the names in it that this version does not know but keeps; or why it cannot be used. */
export type PreferencesFileAnswer =
  | { readonly accepted: true; readonly preferences: Preferences; readonly unknown: readonly string[] }
  | Extract<PreferencesAnswer, { readonly accepted: false }>;

/** A sound file that the person chose, to be tried; or why it cannot be a bell. */
export type BellAnswer =
  | { readonly accepted: true; readonly name: string; readonly bytes: Uint8Array }
  | Extract<PreferencesAnswer, { readonly accepted: false }>;
