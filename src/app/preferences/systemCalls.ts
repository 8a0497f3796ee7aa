/** The calls about Unbrace's place in the system: the card, start at login, shortcuts. */
import type { PreferencesAnswer, SystemState } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { ShortcutName } from '../../core/preferences/systemPreferences.ts';
import type { Log, LoginItem, NotificationSettings } from '../ports.ts';
import type { ReminderSurface } from '../reminding/reminderSurface.ts';

export interface SystemCallDeps {
  readonly loginItem: LoginItem;
  readonly shortcuts: {
    /** Those that are set and do not work, because another app has their keys. */
    readonly taken: () => readonly ShortcutName[];
    readonly rest: (rests: boolean) => void;
  };
  readonly surface: Pick<ReminderSurface, 'card' | 'notificationTrouble'>;
  readonly notificationSettings: NotificationSettings;
  readonly log: Log;
  readonly t: Translate;
}

/** What the windows' calls about the system reach. */
export interface SystemCalls {
  state(): SystemState;
  setStartAtLogin(on: boolean): PreferencesAnswer;
  restShortcuts(rest: boolean): void;
  openNotificationSettings(): void;
  readonly card: ReminderSurface['card'];
}

export function systemCalls(parts: SystemCallDeps): SystemCalls {
  const { loginItem, shortcuts, surface, notificationSettings, log, t } = parts;
  return {
    card: surface.card,
    state: () => ({
      startsAtLogin: loginItem.isOn(),
      takenShortcuts: shortcuts.taken(),
      notificationTrouble: surface.notificationTrouble(),
      hasNotificationSettings: notificationSettings.offered,
    }),
    openNotificationSettings: notificationSettings.open,
    restShortcuts: shortcuts.rest,
    setStartAtLogin(on) {
      try {
        loginItem.set(on);
      } catch (error) {
        log.error('start at login could not be changed', error);
      }
      // What the system says now is what counts; it may have refused without a word.
      if (loginItem.isOn() === on) return { accepted: true };
      return { accepted: false, field: 'startAtLogin', message: t('system.startAtLogin.refused') };
    },
  };
}
