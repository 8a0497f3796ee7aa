/** The way to the system's settings for notifications: one of these few, or none. */
export type NotificationSettingsTarget =
  | { readonly type: 'address'; readonly address: string }
  | { readonly type: 'program'; readonly program: string; readonly arguments: readonly string[] };

// The two addresses are written from documentation, not run.
const MACOS = {
  type: 'address',
  address: 'x-apple.systempreferences:com.apple.Notifications-Settings.extension',
} as const;
const WINDOWS = { type: 'address', address: 'ms-settings:notifications' } as const;
const GNOME = { type: 'program', program: 'gnome-control-center', arguments: ['notifications'] } as const;

/**
 * @param desktop $XDG_CURRENT_DESKTOP: the desktop's names, split by colons (`ubuntu:GNOME`)
 * @param isInstalled whether a program of that name can be started
 * @returns null where we know no way
 */
export function notificationSettingsTarget(
  platform: NodeJS.Platform,
  desktop: string | undefined,
  isInstalled: (program: string) => boolean,
): NotificationSettingsTarget | null {
  if (platform === 'darwin') return MACOS;
  if (platform === 'win32') return WINDOWS;
  const isGnome = desktop?.split(':').includes('GNOME') === true;
  return isGnome && isInstalled(GNOME.program) ? GNOME : null;
}
