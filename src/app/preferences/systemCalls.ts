/** The calls about Unbrace's place in the system: the card, start at login, shortcuts. */
import type { PreferencesAnswer, ShortcutStatuses, SystemState } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { PageId } from '../appCommand.ts';
import type { Log, LoginItem, NotificationSettings } from '../ports.ts';
import type { ReminderSurface } from '../reminding/reminderSurface.ts';

export interface SystemCallDeps {
  readonly loginItem: LoginItem;
  readonly shortcuts: {
    /** What the desktop did with those that are set. */
    readonly statuses: () => ShortcutStatuses;
    readonly rest: (rests: boolean) => void;
  };
  /** Whether the desk turned out not to tell when the last input was. */
  readonly input: { readonly isBlind: () => boolean };
  readonly windows: {
    readonly pagePainted: (page: PageId) => void;
    readonly canBePlaced: () => boolean;
  };
  readonly surface: Pick<ReminderSurface, 'card' | 'notificationTrouble'>;
  readonly notificationSettings: NotificationSettings;
  readonly log: Log;
  readonly t: Translate;
}

/** What the windows' calls about the system reach. */
export interface SystemCalls {
  state(): SystemState;
  readonly pagePainted: (page: PageId) => void;
  setStartAtLogin(on: boolean): PreferencesAnswer;
  restShortcuts(rest: boolean): void;
  openNotificationSettings(): void;
  readonly card: ReminderSurface['card'];
}

export function systemCalls(parts: SystemCallDeps): SystemCalls {
  const { loginItem, shortcuts, input, windows, surface, notificationSettings, log, t } = parts;
  return {
    card: surface.card,
    state: () => ({
      loginItem: loginItem.state(),
      shortcuts: shortcuts.statuses(),
      inputIsUnknown: input.isBlind(),
      notificationTrouble: surface.notificationTrouble(),
      hasNotificationSettings: notificationSettings.offered,
      placesWindows: windows.canBePlaced(),
    }),
    pagePainted: windows.pagePainted,
    openNotificationSettings: notificationSettings.open,
    restShortcuts: shortcuts.rest,
    setStartAtLogin(on) {
      try {
        loginItem.set(on);
      } catch (error) {
        log.error('start at login could not be changed', error);
      }
      // What the system says now is what counts; it may have refused without a word.
      if ((loginItem.state() !== 'off') === on) return { accepted: true };
      return { accepted: false, field: 'startAtLogin', message: t('system.startAtLogin.refused') };
    },
  };
}
