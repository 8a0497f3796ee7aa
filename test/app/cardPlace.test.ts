import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardPlace } from '../../src/app/cardPlace.ts';

const card = { width: 376, height: 224 };
const bounds = { x: 0, y: 0, width: 1920, height: 1080 };

test.each([
  ['a panel above', { ...bounds, y: 32, height: 1048 }, 'linux', { x: 1528, y: 48 }],
  ['a panel below', { ...bounds, height: 1040 }, 'linux', { x: 1528, y: 800 }],
  ['a panel at the left', { ...bounds, x: 72, width: 1848 }, 'linux', { x: 1528, y: 16 }],
  ['no panel, Windows', bounds, 'win32', { x: 1528, y: 840 }],
  ['menu bar and a large dock', { ...bounds, y: 25, height: 975 }, 'darwin', { x: 1528, y: 41 }],
])('%s', (_name, workArea, platform, place) => {
  expect(cardPlace({ bounds, workArea }, card, platform)).toEqual({ ...place, ...card });
});

test('the card lies within the work area of any display that has room for it', () => {
  const side = fc.integer({ min: 500, max: 5000 });
  const inset = fc.integer({ min: 0, max: 100 });
  const corner = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(
      corner,
      corner,
      side,
      side,
      inset,
      inset,
      fc.constantFrom('linux', 'win32', 'darwin'),
      (x, y, width, height, above, below, platform) => {
        const workArea = { x, y: y + above, width, height: height - above - below };
        const place = cardPlace({ bounds: { x, y, width, height }, workArea }, card, platform);
        expect(place.x).toBeGreaterThanOrEqual(workArea.x);
        expect(place.y).toBeGreaterThanOrEqual(workArea.y);
        expect(place.x + place.width).toBeLessThanOrEqual(workArea.x + workArea.width);
        expect(place.y + place.height).toBeLessThanOrEqual(workArea.y + workArea.height);
      },
    ),
  );
});
