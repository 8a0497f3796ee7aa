import { expect, it } from 'vitest';
import { panelEdge } from '../../../renderer/break/panelEdge.ts';

const linux = 'Mozilla/5.0 (X11; Linux x86_64)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';

it.each([
  ['a bar at the top', { height: 1080, availHeight: 1053, availTop: 27 }, linux, 'top'],
  ['a task bar at the bottom', { height: 1080, availHeight: 1036, availTop: 0 }, linux, 'bottom'],
  ['a menu bar at the top and a dock at the bottom', { height: 900, availHeight: 800, availTop: 25 }, linux, 'top'],
  [
    'a display below another one, with a task bar',
    { height: 1080, availHeight: 1040, availTop: 1080 },
    linux,
    'bottom',
  ],
  ['nothing said', { height: 1080, availHeight: 1080 }, linux, 'top'],
  ['nothing said on Windows, whose task bar may hide', { height: 1080, availHeight: 1080 }, windows, 'bottom'],
] as const)('the panel’s edge on a desktop with %s', (_what, display, userAgent, edge) => {
  expect(panelEdge(display, userAgent)).toBe(edge);
});
