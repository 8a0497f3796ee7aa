/** Picks the adapters that differ from system to system. */
import { app } from 'electron';
import { notificationSettingsTarget } from './app/preferences/notificationSettingsTarget.ts';
import type { Log, LoginItem, NotificationServer, NotificationSettings } from './app/ports.ts';
import type { Translate } from './core/text/messages.ts';
import { systemLoginItem } from './electron/loginItem.ts';
import { systemNotificationSettings } from './electron/notificationSettings.ts';
import { autostart, autostartFile, ownCommand } from './platform/autostart.ts';
import { AT_LOGIN } from './platform/launchArguments.ts';
import { builtInNotifications, desktopNotificationServer } from './platform/bus/notificationServer.ts';
import type { BusAnswer } from './platform/bus/sessionBus.ts';
import { hasTrayHost } from './platform/bus/trayHost.ts';
import { isWaylandSession } from './platform/desktopSession.ts';
import { isOnPath } from './platform/onPath.ts';

const isLinux = process.platform === 'linux';

export function notificationServer(): NotificationServer {
  return isLinux ? desktopNotificationServer : builtInNotifications;
}

export function notificationSettings(log: Log): NotificationSettings {
  const desktop = process.env['XDG_CURRENT_DESKTOP'];
  return systemNotificationSettings(notificationSettingsTarget(process.platform, desktop, isOnPath), log);
}

/** Whether our icon is seen; only a Linux desktop may lack a tray. */
export function trayIsShown(): Promise<BusAnswer> {
  return isLinux ? hasTrayHost() : Promise.resolve('yes');
}

/** Whether global shortcuts are the desktop's to hand out, and not the first app's that asks. */
export function desktopHandsOutKeys(): boolean {
  return isLinux && isWaylandSession();
}

/** @param root the app's folder */
export function loginItemOf(root: string, t: Translate): LoginItem {
  if (!isLinux) return systemLoginItem(AT_LOGIN);
  const command = ownCommand(process.execPath, app.isPackaged ? null : root);
  return autostart(autostartFile(), { command, name: t('app.name'), comment: t('system.comment') });
}
