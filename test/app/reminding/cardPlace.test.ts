import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardPlace, notificationsEnd } from '../../../src/app/reminding/cardPlace.ts';

const card = { width: 376, height: 224 };
const display = { x: 0, y: 0, width: 1920, height: 1080 };

test.each([
  ['GNOME, its panel above', 'linux', 'ubuntu:GNOME', { ...display, y: 32, height: 1048 }, { x: 1528, y: 840 }],
  ['Xfce, a panel below', 'linux', 'XFCE', { ...display, height: 1040 }, { x: 1528, y: 800 }],
  ['KDE Plasma, a panel below', 'linux', 'KDE', { ...display, height: 1040 }, { x: 1528, y: 16 }],
  ['a panel at the left', 'linux', undefined, { ...display, x: 72, width: 1848 }, { x: 1528, y: 840 }],
  ['Windows', 'win32', undefined, { ...display, height: 1032 }, { x: 1528, y: 16 }],
  ['macOS, menu bar and dock', 'darwin', undefined, { ...display, y: 25, height: 975 }, { x: 1528, y: 760 }],
])('away from the notifications: %s', (_name, platform, desktop, workArea, place) => {
  expect(cardPlace(workArea, card, notificationsEnd(platform, desktop))).toEqual({ ...place, ...card });
});

test('the card lies within the work area of any display that has room for it', () => {
  const side = fc.integer({ min: 400, max: 5000 });
  const corner = fc.integer({ min: -5000, max: 5000 });
  const workAreas = fc.record({ x: corner, y: corner, width: side, height: side });
  fc.assert(
    fc.property(workAreas, fc.constantFrom('above', 'below'), (workArea, notifications) => {
      const place = cardPlace(workArea, card, notifications);
      expect(place.x).toBeGreaterThanOrEqual(workArea.x);
      expect(place.y).toBeGreaterThanOrEqual(workArea.y);
      expect(place.x + place.width).toBeLessThanOrEqual(workArea.x + workArea.width);
      expect(place.y + place.height).toBeLessThanOrEqual(workArea.y + workArea.height);
    }),
  );
});

test('where even the card is too large, its top left stays in sight', () => {
  const tiny = { x: 10, y: 20, width: 300, height: 200 };
  expect(cardPlace(tiny, card, 'above')).toEqual({ x: 10, y: 20, ...card });
});
