/**
 * Draws assets/icons from the mark, so that no picture in the tree lacks its source:
 * icon.png and icon@2x.png (512, 1024: the app, launchers, installers), window.png (128: each window's, decoded as it is made) and
 * notification.png (256, clear ground).
 * Run it after a change of src/app/tray/markShapes.ts: `node scripts/draw-icons.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { foldedLine, ground, MARK_SIDE, markRing } from '../src/app/tray/markShapes.ts';
import {
  clockwiseTurns,
  rasterize,
  roundedSquare,
  type Bitmap,
  type Paint,
  type Rgb,
  type Shape,
} from '../src/app/tray/raster.ts';

const FOLDER = new URL('../assets/icons/', import.meta.url);

// The tokens of renderer/shared/style.css in sRGB.
const PAPER: Rgb = [253, 252, 249];
const PAPER_SUNK: Rgb = [240, 235, 226];
const INK: Rgb = [41, 35, 29];
const BREATH_IN: Rgb = [229, 161, 82];
const BREATH_OUT: Rgb = [42, 119, 113];
const TRACK_STRENGTH = 0.12;

/** The ring is filled to five eighths, so that one sees that it fills. */
const PROGRESS = 5 / 8;

/** In the middle of a box of this side the mark keeps the margins that desktops expect round a picture. */
const ICON_SIDE = 32;
const MARK_SCALE = 1.3;
const RING = markRing(7.15, 1.7);

function drawAppIcon(pixels: number): Bitmap {
  const centre = { x: ICON_SIDE / 2, y: ICON_SIDE / 2 };
  const paper: Paint = {
    shape: roundedSquare(centre, 28, 6.4),
    colour: (_x, y) => blend(PAPER, PAPER_SUNK, y / ICON_SIDE),
  };
  return rasterize(ICON_SIDE, pixels / ICON_SIDE, [paper, ...markPaints(ICON_SIDE, MARK_SCALE)]);
}

/** For notifications, which bring their own ground: the mark on a round of paper. */
function drawNotificationIcon(pixels: number): Bitmap {
  const paper: Paint = { shape: ground, colour: PAPER };
  return rasterize(MARK_SIDE, pixels / MARK_SIDE, [paper, ...markPaints(MARK_SIDE, 0.86)]);
}

/** The mark in the middle of a box of `side` points, `scale` times its own size. */
function markPaints(side: number, scale: number): readonly Paint[] {
  const place = (shape: Shape): Shape => {
    return (x, y) => scale * shape(MARK_SIDE / 2 + (x - side / 2) / scale, MARK_SIDE / 2 + (y - side / 2) / scale);
  };
  return [
    { shape: place(RING.full), colour: INK, strength: TRACK_STRENGTH },
    { shape: place(RING.part(PROGRESS)), colour: (x, y) => breathAt(clockwiseTurns(x - side / 2, y - side / 2)) },
    { shape: place(foldedLine), colour: INK },
  ];
}

/** Dawn amber where the ring begins, sea-green where it has come to. */
function breathAt(turns: number): Rgb {
  // Round ends reach back over twelve o'clock, where turns begin anew.
  const along = turns > (1 + PROGRESS) / 2 ? 0 : turns / PROGRESS;
  return blend(BREATH_IN, BREATH_OUT, Math.min(1, along));
}

function blend(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2)];
}

function save(name: string, { width, height, rgba }: Bitmap): void {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba);
  writeFileSync(new URL(name, FOLDER), PNG.sync.write(png, { deflateLevel: 9 }));
  console.log(`drew assets/icons/${name} (${String(width)} × ${String(height)})`);
}

mkdirSync(FOLDER, { recursive: true });
save('icon.png', drawAppIcon(512));
save('icon@2x.png', drawAppIcon(1024));
save('window.png', drawAppIcon(128));
save('notification.png', drawNotificationIcon(256));
