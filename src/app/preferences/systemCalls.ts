/** The calls about Unbrace's place in the system: the card, start at login, shortcuts, files of bells, what sounds are played through. */
import type { PreferencesAnswer, ShortcutStatuses, SystemState } from '../../contract.ts';
import { packetShape } from '../../core/heart/packet.ts';
import { startsAtLogin } from '../../core/preferences/systemSays.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { PageId } from '../appCommand.ts';
import type { OwnBells } from '../breaks/ownBells.ts';
import type { StrapCalls } from '../breaks/strapSearch.ts';
import type { Log, LoginItem, NotificationSettings } from '../ports.ts';
import type { Updater } from '../updates/updatePorts.ts';
import type { ReminderSurface } from '../reminding/reminderSurface.ts';

/** What the app says of itself. */
export interface About {
  readonly versions: Pick<SystemState, 'version' | 'electron' | 'sources'>;
  /** Of all that is bundled, as one text. @throws where the build lacks it */
  readonly licences: () => Promise<string>;
  /** Puts what helps to find a fault onto the clipboard. */
  readonly copyDiagnostics: () => Promise<void>;
}

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
    readonly heart: StrapCalls;
  };
  readonly surface: Pick<ReminderSurface, 'card' | 'notificationTrouble'>;
  /** Whether the desktop has a place for our tray icon. */
  readonly isTrayShown: () => Promise<'yes' | 'no' | 'unknown'>;
  readonly notificationSettings: NotificationSettings;
  readonly updater: Pick<Updater, 'way'> | null;
  readonly about: About;
  readonly bells: OwnBells;
  /** Hears whether the chosen output device is there. */
  readonly noteOutput: (isThere: boolean) => void;
  readonly log: Log;
  readonly t: Translate;
}

/** What the windows' calls about the system reach. */
export interface SystemCalls {
  state(): SystemState;
  readonly isTrayShown: SystemCallDeps['isTrayShown'];
  readonly pagePainted: (page: PageId) => void;
  setStartAtLogin(on: boolean): PreferencesAnswer;
  restShortcuts(rest: boolean): void;
  openNotificationSettings(): void;
  readonly card: ReminderSurface['card'];
  readonly about: Pick<About, 'licences' | 'copyDiagnostics'>;
  readonly heart: StrapCalls;
  readonly bells: OwnBells;
  readonly noteOutput: (isThere: boolean) => void;
  noteStrapPacket(flags: number, bytes: number): void;
}

export function systemCalls(parts: SystemCallDeps): SystemCalls {
  const { loginItem, shortcuts, input, windows, surface, notificationSettings, updater, about, log, t } = parts;
  const { bells, noteOutput } = parts;
  return {
    card: surface.card,
    about,
    isTrayShown: parts.isTrayShown,
    bells,
    noteOutput,
    heart: windows.heart,
    noteStrapPacket(flags, bytes) {
      log.info(`the strap sends packets of this shape: ${packetShape(flags, bytes)}`);
    },
    state: () => ({
      loginItem: loginItem.state(),
      shortcuts: shortcuts.statuses(),
      inputIsUnknown: input.isBlind(),
      notificationTrouble: surface.notificationTrouble(),
      hasNotificationSettings: notificationSettings.offered,
      placesWindows: windows.canBePlaced(),
      updateWay: updater?.way ?? null,
      ...about.versions,
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
      if (startsAtLogin(loginItem.state()) === on) return { accepted: true };
      return { accepted: false, field: 'startAtLogin', message: t('system.startAtLogin.refused') };
    },
  };
}
