/** One item in the tray, as the desktop sees it. Source: StatusNotifierItem specification (freedesktop.org). */
import type { MessageBus } from 'dbus-native';
import { z } from 'zod';
import { openDbusMenu, type DbusMenu } from './dbusMenu.ts';
import { callMethod, readProperty, type RemoteObject } from './sessionBus.ts';

/** A picture of the icon: 32-bit ARGB in network byte order, row by row. */
export interface IconPixmap {
  readonly width: number;
  readonly height: number;
  readonly argb: Uint8Array;
}

const pixmaps = z.array(z.tuple([z.number(), z.number(), z.instanceof(Uint8Array)]));
const toolTip = z.tuple([z.string(), z.unknown(), z.string(), z.string()]);

export class TrayItem {
  readonly #item: RemoteObject;

  constructor(bus: MessageBus, service: string, path: string) {
    this.#item = { bus, service, path, interface: 'org.kde.StatusNotifierItem' };
  }

  async title(): Promise<string> {
    return z.string().parse(await readProperty(this.#item, 'Title'));
  }

  /** The tool tip's title, where Electron puts `tray.setToolTip()`. */
  async toolTip(): Promise<string> {
    const [, , title] = toolTip.parse(await readProperty(this.#item, 'ToolTip'));
    return title;
  }

  /** Every size of the icon that the app offers. */
  async icons(): Promise<readonly IconPixmap[]> {
    const found = pixmaps.parse(await readProperty(this.#item, 'IconPixmap'));
    return found.map(([width, height, argb]) => ({ width, height, argb }));
  }

  /** Where the specification's left click goes. */
  async activate(): Promise<void> {
    await callMethod(this.#item, 'Activate', 'ii', [0, 0]);
  }

  async menu(): Promise<DbusMenu> {
    const path = z.string().parse(await readProperty(this.#item, 'Menu'));
    return openDbusMenu({ ...this.#item, path, interface: 'com.canonical.dbusmenu' });
  }
}
