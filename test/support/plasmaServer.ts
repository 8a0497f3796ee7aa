/**
 * Plasma's real notification server without Plasma: its library, and the lines by which Plasma's applet makes of the wishes of programs
 * what the server tells.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plasmaModules } from '../../scripts/setup/unpackedPackages.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

export const QML_SCENE = '/usr/lib/qt5/bin/qmlscene';

const APPLET = `
import QtQuick 2.8
import org.kde.notificationmanager 1.0 as Notifications
Item {
  Notifications.Notifications {}
  Notifications.Settings {
    live: true
    onNotificationsInhibitedByApplicationChanged: Notifications.Server.inhibited = notificationsInhibitedByApplication
  }
}
`;

/** Starts it on that bus; it serves a while later. */
export function startPlasmaServer(busAddress: string): StartedProgram {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-plasma-'));
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const applet = join(folder, 'applet.qml');
  writeFileSync(applet, APPLET);
  const server = startProgram(QML_SCENE, [applet], {
    DBUS_SESSION_BUS_ADDRESS: busAddress,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_RUNTIME_DIR: runtime,
    XDG_CURRENT_DESKTOP: 'KDE',
    QML2_IMPORT_PATH: plasmaModules(),
    QT_QPA_PLATFORM: 'offscreen',
    QT_QUICK_BACKEND: 'software',
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
  });
  void server.ended.then(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return server;
}
