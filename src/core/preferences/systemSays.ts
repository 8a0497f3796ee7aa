/** What the system says of us: start at login, shortcuts, notifications. */
import type { UpdateWay } from '../updates/updateSteps.ts';
import type { ShortcutName } from './systemPreferences.ts';

/** Why no notification came: nothing is there to show it, the system refused it, or said nothing in time. */
export type NotificationTrouble = 'noServer' | 'refused' | 'silent';

/** What the system says of us, asked when a window shows it. */
export interface SystemState {
  readonly loginItem: LoginItemState;
  /** Of every shortcut that is set. */
  readonly shortcuts: ShortcutStatuses;
  /** The desktop does not tell when the last input was: absences are noticed by lock and sleep only. */
  readonly inputIsUnknown: boolean;
  /** Of the last notification; null when it was shown, and before the first. */
  readonly notificationTrouble: NotificationTrouble | null;
  /** Whether `openNotificationSettings` leads anywhere here. */
  readonly hasNotificationSettings: boolean;
  /** Whether windows can be put somewhere; a Wayland client cannot, so a break has one window. */
  readonly placesWindows: boolean;
  /** Whether this installation replaces itself by newer versions, or only tells of them; null where it cannot even ask. */
  readonly updateWay: UpdateWay | null;
  /** Of the app, and of the Electron that it runs on. */
  readonly version: string;
  readonly electron: string;
  /** Where the sources are; empty where no address is known. */
  readonly sources: string;
}

/**
 * Whether the system starts us at login; `needsApproval`: it will, once the person has allowed it in the system's settings; `desktopDecides`: that
 * is nothing we can set or know.
 */
export type LoginItemState = 'on' | 'off' | 'needsApproval' | 'desktopDecides';

/** As a switch shows it. */
export function startsAtLogin(state: LoginItemState): boolean {
  return state === 'on' || state === 'needsApproval';
}

/**
 * What became of a shortcut's keys. `taken`: another app has them. Where the desktop hands keys out itself (Wayland) it may have
 * refused them (`desktopRefuses`), or taken note of them without saying whether they will ever reach us (`desktopDecides`).
 */
export type ShortcutStatus = 'works' | 'taken' | 'desktopDecides' | 'desktopRefuses';
export type ShortcutStatuses = { readonly [Name in ShortcutName]?: ShortcutStatus };
