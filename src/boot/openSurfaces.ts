/** Where the app shows itself and is spoken to, besides its windows: notifications and the card, the tray, keys, the login entry. */
import { join } from 'node:path';
import type { AppCommand } from '../app/appCommand.ts';
import type { LoginItem, NotificationSettings, Stop, Tray } from '../app/ports.ts';
import { shortcutCommands } from '../app/preferences/shortcutCommands.ts';
import { reminderSurface, type ReminderSurface } from '../app/reminding/reminderSurface.ts';
import { broadcast } from '../electron/ipc.ts';
import { beforeGone } from '../electron/quitting.ts';
import { startShortcuts, type GlobalShortcuts } from '../electron/shortcuts.ts';
import { startTray } from '../electron/tray.ts';
import { onTrayHostCome } from '../platform/bus/trayHost.ts';
import { desktopHandsOutKeys, loginItemOf, notesOf, notificationSettings } from '../thisSystem.ts';
import type { AppBase } from './appBase.ts';
import { openCallBuffer } from './callBuffer.ts';
import type { Windows } from './openWindows.ts';

export interface Surfaces {
  readonly surface: ReminderSurface;
  readonly tray: Tray;
  readonly shortcuts: GlobalShortcuts;
  readonly loginItem: LoginItem;
  readonly notificationSettings: NotificationSettings;
  /** Who does what tray and keys ask for. */
  readonly listen: (perform: (command: AppCommand) => void) => void;
  readonly stop: Stop;
}

export function openSurfaces({ root, assets, log, clock, interpreter, bus }: AppBase, windows: Windows): Surfaces {
  const surface = reminderSurface({
    notes: notesOf(bus, join(assets, 'icons', 'notification.png'), log),
    clock,
    cardWindow: windows.card,
  });
  beforeGone(() => surface.leave().finally(bus.stop), log);
  const buffer = openCallBuffer<(command: AppCommand) => void>();
  const ask = (command: AppCommand): void => {
    buffer.call((perform) => {
      perform(command);
    });
  };
  const shortcuts = startShortcuts(
    (name) => ask(shortcutCommands[name]),
    desktopHandsOutKeys(),
    log,
    () => broadcast('systemChanged', null),
  );
  const trayHosts = onTrayHostCome(bus, () => {
    log.info('a tray came: the icon is put into it anew');
    trayItem.renew();
  });
  const trayItem = startTray(ask, windows.openApp, trayHosts.listening);
  return {
    surface,
    tray: trayItem.tray,
    shortcuts,
    loginItem: loginItemOf(root, interpreter.t, log),
    notificationSettings: notificationSettings(log),
    listen: buffer.listen,
    stop() {
      trayHosts.stop();
      trayItem.stop();
      shortcuts.stop();
    },
  };
}
