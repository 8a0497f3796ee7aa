/** Preferences about Unbrace's place in the system: language, theme, menu bar, where a reminder appears, and which keys work everywhere. */
import { choice, onOff, structure } from './declare.ts';
import { languageWishes } from '../text/language.ts';

export const reminderStyles = ['notification', 'card', 'both'] as const;
export type ReminderStyle = (typeof reminderStyles)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

/** `reminder` moves the keyboard to the reminder card. */
export const shortcutNames = ['startBreak', 'snooze', 'skip', 'pause', 'reminder'] as const;
export type ShortcutName = (typeof shortcutNames)[number];

/** Accelerators by what they do; none by default. */
export type Shortcuts = { readonly [Name in ShortcutName]?: string };

export const systemPreferences = {
  language: choice(languageWishes, 'system'),
  reminderStyle: choice(reminderStyles, 'notification'),
  /** The minutes to the next break stand beside the icon; macOS only, where a menu bar has room for words. */
  minutesInMenuBar: onOff(false),
  theme: choice(themes, 'system'),
  /** Newer versions are asked for, once a day at most: the only thing that ever goes out into the network. */
  looksForUpdates: onOff(false),
  shortcuts: structure<Shortcuts>({}),
};
