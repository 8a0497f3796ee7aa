import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron';
import type { AppCommand } from '../app/appCommand.ts';
import type { Stop, Tray as TrayPort } from '../app/ports.ts';
import type { TrayFace } from '../app/tray/trayFace.ts';
import { drawTrayIcon } from '../app/tray/trayIcon.ts';
import { menuLabel, type MenuEntry } from '../app/tray/trayMenu.ts';

const SCALES = [1, 2, 3] as const;

interface StartedTray {
  readonly tray: TrayPort;
  /** Puts the item in once more: Electron offers it to the tray it finds at that time, and to no later one. */
  readonly renew: () => void;
  readonly stop: Stop;
}

/**
 * The item in the system's tray, there from the first face on, but not before `mayBegin`. It redraws only what differs from what it already shows.
 * @param mayBegin settles once we would hear of a tray that comes later: an item that is offered before may miss it
 */
export function startTray(
  perform: (command: AppCommand) => void,
  onOpen: () => void,
  mayBegin: Promise<void>,
): StartedTray {
  let state: 'waiting' | 'begun' | 'over' = 'waiting';
  let wanted: TrayFace | null = null;
  let item: Tray | null = null;
  let shown: TrayFace | null = null;

  /** Asked anew where `state` may have changed within a function, which the compiler does not see. */
  const hasStopped = (): boolean => state === 'over';
  const create = (icon: NativeImage): Tray => {
    const tray = new Tray(icon);
    tray.on('click', onOpen);
    return tray;
  };
  const draw = (): void => {
    const face = wanted;
    if (state !== 'begun' || face === null) return;
    const differs = (part: keyof TrayFace): boolean => JSON.stringify(face[part]) !== JSON.stringify(shown?.[part]);
    // Made first: Electron lets promises go on meanwhile, and one of them may put the item in anew, draw a newer face, or stop.
    const icon = differs('icon') ? iconOf(face) : null;
    const menu = differs('menu') ? menuOf(face, perform) : null;
    if (hasStopped() || face !== wanted) return;
    item ??= create(icon ?? iconOf(face));
    if (icon !== null) item.setImage(icon);
    if (differs('tooltip')) item.setToolTip(face.tooltip);
    if (process.platform === 'darwin' && differs('title')) item.setTitle(face.title, { fontType: 'monospacedDigit' });
    if (menu !== null) item.setContextMenu(menu);
    shown = face;
  };
  void mayBegin.then(() => {
    if (state === 'waiting') state = 'begun';
    draw();
  });
  return {
    tray: {
      draw(face) {
        wanted = face;
        draw();
      },
    },
    renew() {
      const gone = item;
      item = null;
      shown = null;
      gone?.destroy();
      draw();
    },
    stop() {
      state = 'over';
      item?.destroy();
      item = null;
    },
  };
}

/** macOS tints a template image itself; elsewhere nobody can say how dark the panel is, so the icon brings its own ground. */
function iconOf(face: TrayFace): NativeImage {
  const template = process.platform === 'darwin';
  const ink = template ? 'black' : 'either';
  const image = nativeImage.createEmpty();
  for (const scale of SCALES) {
    const { width, height, rgba } = drawTrayIcon({ ...face.icon, scale, ink });
    image.addRepresentation({ scaleFactor: scale, width, height, buffer: premultipliedBgra(rgba) });
  }
  image.setTemplateImage(template);
  return image;
}

/** The form of Electron's bitmaps on every system it runs on. */
function premultipliedBgra(rgba: Uint8Array): Buffer {
  const bitmap = Buffer.alloc(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = (rgba[i + 3] ?? 0) / 255;
    bitmap[i] = (rgba[i + 2] ?? 0) * alpha;
    bitmap[i + 1] = (rgba[i + 1] ?? 0) * alpha;
    bitmap[i + 2] = (rgba[i] ?? 0) * alpha;
    bitmap[i + 3] = rgba[i + 3] ?? 0;
  }
  return bitmap;
}

function menuOf(face: TrayFace, perform: (command: AppCommand) => void): Menu {
  const template = (entry: MenuEntry): MenuItemConstructorOptions => {
    switch (entry.type) {
      case 'separator':
        return { type: 'separator' };
      case 'text':
        return { label: menuLabel(entry.label), enabled: false };
      case 'action':
        return {
          label: menuLabel(entry.label),
          enabled: entry.enabled,
          click: () => {
            perform(entry.command);
          },
        };
      case 'check':
        return {
          type: 'checkbox',
          label: menuLabel(entry.label),
          checked: entry.checked,
          click: () => {
            perform(entry.command);
          },
        };
      case 'submenu':
        return { label: menuLabel(entry.label), submenu: entry.entries.map(template) };
    }
  };
  return Menu.buildFromTemplate(face.menu.map(template));
}
