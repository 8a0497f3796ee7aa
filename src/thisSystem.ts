/** Picks the adapters that differ from system to system. */
import { app } from 'electron';
import { notificationSettingsTarget } from './app/preferences/notificationSettingsTarget.ts';
import type { Log, LoginItem, NotificationSettings, SystemNotes } from './app/ports.ts';
import type { Translate } from './core/text/messages.ts';
import { systemLoginItem } from './electron/loginItem.ts';
import { systemNotificationSettings } from './electron/notificationSettings.ts';
import { systemNotes } from './electron/notifications.ts';
import { autostart, autostartFile, ownCommand, renewAutostart } from './platform/autostart.ts';
import { AT_LOGIN } from './platform/launchArguments.ts';
import { desktopNotes } from './platform/bus/desktopNotes.ts';
import type { Bus } from './platform/bus/bus.ts';
import { hasTrayHost } from './platform/bus/trayHost.ts';
import { APP_ID, isWaylandSession } from './platform/desktopSession.ts';
import { isOnPath } from './platform/onPath.ts';

const isLinux = process.platform === 'linux';

/** @param icon a picture of the app's own folder */
export function notesOf(bus: Bus, icon: string, log: Log): SystemNotes {
  if (!isLinux) return systemNotes(icon, log);
  // Another program reads it, which cannot look into our archive: electron-builder.yml puts it beside.
  const outside = icon.replace(/\bapp\.asar\b/, 'app.asar.unpacked');
  return desktopNotes(bus, { appName: app.getName(), icon: outside, desktopEntry: APP_ID }, log);
}

export function notificationSettings(log: Log): NotificationSettings {
  const desktop = process.env['XDG_CURRENT_DESKTOP'];
  return systemNotificationSettings(notificationSettingsTarget(process.platform, desktop, isOnPath), log);
}

/** Whether our icon is seen; only a Linux desktop may lack a tray. */
export function trayIsShown(bus: Bus): ReturnType<typeof hasTrayHost> {
  return isLinux ? hasTrayHost(bus) : Promise.resolve('yes');
}

/** Whether global shortcuts are the desktop's to hand out, and not the first app's that asks. */
export function desktopHandsOutKeys(): boolean {
  return isLinux && isWaylandSession();
}

/** @param root the app's folder */
export function loginItemOf(root: string, t: Translate, log: Log): LoginItem {
  if (!isLinux) return systemLoginItem(AT_LOGIN);
  const command = ownCommand(process.execPath, app.isPackaged ? null : root);
  const entry = { command, name: t('app.name'), comment: t('system.comment') };
  const file = autostartFile();
  try {
    if (app.isPackaged) renewAutostart(file, entry);
  } catch (error) {
    log.warn('the entry that starts another version at login could not be renewed', error);
  }
  return autostart(file, entry);
}
