/** The tray's item while it is being drawn: Electron lets promises go on meanwhile, as it was seen to do, and one of them hears of another tray. */
import { afterEach, expect, test, vi } from 'vitest';
import type { TrayFace } from '../../src/app/tray/trayFace.ts';
import { startTray } from '../../src/electron/tray.ts';

const { Item, desk } = vi.hoisted(() => {
  const desk = {
    items: [] as { readonly toolTip: string; readonly isDestroyed: boolean }[],
    /** What goes on while a picture is made. */
    meanwhile: (): void => undefined,
  };
  /** An item as Electron has it. */
  class Item {
    toolTip = '';
    isDestroyed = false;
    constructor() {
      desk.items.push(this);
    }
    on(): void {
      this.#mustLive();
    }
    setImage(): void {
      this.#mustLive();
    }
    setToolTip(toolTip: string): void {
      this.#mustLive();
      this.toolTip = toolTip;
    }
    setContextMenu(): void {
      this.#mustLive();
    }
    setTitle(): void {
      this.#mustLive();
    }
    destroy(): void {
      this.isDestroyed = true;
    }
    #mustLive(): void {
      if (this.isDestroyed) throw new Error('Tray is destroyed');
    }
  }
  return { Item, desk };
});
vi.mock('electron', () => ({
  Tray: Item,
  Menu: { buildFromTemplate: () => ({}) },
  nativeImage: {
    createEmpty: () => ({
      addRepresentation() {
        const goOn = desk.meanwhile;
        desk.meanwhile = () => undefined;
        goOn();
      },
      setTemplateImage: () => undefined,
    }),
  },
}));

const face = (tooltip: string, progress: number): TrayFace => ({
  ...{ icon: { look: 'normal', progress }, title: '', menu: [] },
  tooltip,
});

/** One that shows the first face. */
async function drawn() {
  const mayBegin = Promise.resolve();
  const started = startTray(
    () => undefined,
    () => undefined,
    mayBegin,
  );
  await mayBegin;
  started.tray.draw(face('in 30 min', 0));
  return started;
}

afterEach(() => {
  desk.items.length = 0;
});

test('a tray that comes while the next face is painted gets an item with that face, and the old item is left alone', async () => {
  const { tray, renew } = await drawn();
  desk.meanwhile = renew;
  tray.draw(face('in 15 min', 0.5));
  expect(desk.items.map(({ toolTip, isDestroyed }) => [toolTip, isDestroyed])).toEqual([
    ['in 30 min', true],
    ['in 15 min', false],
  ]);
});

test('a newer face that comes while one is painted stays, also where the item is put in anew', async () => {
  const { tray, renew } = await drawn();
  desk.meanwhile = () => tray.draw(face('in 5 min', 0.8));
  tray.draw(face('in 15 min', 0.5));
  expect(desk.items.map(({ toolTip }) => toolTip)).toEqual(['in 5 min']);
  desk.meanwhile = () => tray.draw(face('now', 1));
  renew();
  expect(desk.items.map(({ toolTip, isDestroyed }) => [toolTip, isDestroyed])).toEqual([
    ['in 5 min', true],
    ['now', false],
  ]);
});

test('an app that ends while a face is painted leaves no item, and makes none for a tray that comes then', async () => {
  const { tray, renew, stop } = await drawn();
  desk.meanwhile = stop;
  tray.draw(face('in 15 min', 0.5));
  renew();
  expect(desk.items.map(({ isDestroyed }) => isDestroyed)).toEqual([true]);
});
