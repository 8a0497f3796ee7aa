/** What windows may do is decided in one place, and nothing that would weaken it stands anywhere in the sources. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sources = globSync(['src/**/*.ts', 'renderer/**/*.{ts,tsx,html}'], { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));
const naming = (words: RegExp): readonly string[] =>
  sources.filter(({ text }) => words.test(text)).map(({ path }) => path);

test('every window is made in one place, with these preferences', () => {
  expect(naming(/new (BrowserWindow|WebContentsView|BrowserView|BaseWindow)\(/)).toEqual(['src/electron/windows.ts']);
  expect(naming(/\bwebPreferences\b/)).toEqual(['src/electron/windows.ts']);
  const windows = readFileSync(join(root, 'src/electron/windows.ts'), 'utf8');
  const [, preferences = ''] = /webPreferences: \{(.+?)\n +\},/s.exec(windows) ?? [];
  expect(
    preferences
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual([
    '...{ preload, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },',
    '...bluetoothFeature(bluetooth),',
  ]);
  // The one feature of Blink that is switched on, and only where the person wants a strap.
  expect(windows).toContain(
    "return on ? { enableBlinkFeatures: 'WebBluetooth' } : { disableBlinkFeatures: 'WebBluetooth' };",
  );
  expect(naming(/enableBlinkFeatures: /)).toEqual(['src/electron/windows.ts']);
});

test('every window is given the icon that was read at the start, never a path into an archive that an upgrade may replace', () => {
  const windows = readFileSync(join(root, 'src/electron/windows.ts'), 'utf8');
  expect(windows).toContain('\n  const icon = nativeImage.createFromPath(makings.icon);\n');
  expect(windows).toContain('new BrowserWindow({\n        icon,\n');
  expect(naming(/setIcon\(|\bicon: .*(?:png|path|join|makings)/i)).toEqual(['src/boot/openWindows.ts']); // which says where it lies
  expect(windows.match(/makings\.icon/g)).toHaveLength(1);
});

test('nothing that weakens a window is named anywhere', () => {
  const weakening =
    /webSecurity|allowRunningInsecureContent|experimentalFeatures|webviewTag|allowpopups|nodeIntegrationIn|no-sandbox|<webview/;
  expect(naming(weakening)).toEqual([]);
  expect(weakening.test('webPreferences: { webSecurity: false }')).toBe(true);
});

test('only written addresses are opened outside', () => {
  expect(naming(/\bopenExternal\b/)).toEqual(['src/electron/notificationSettings.ts']);
  const addresses = [
    ...readFileSync(join(root, 'src/app/preferences/notificationSettingsTarget.ts'), 'utf8').matchAll(
      /address: (.+?)[ ,}]/g,
    ),
  ];
  expect(addresses.length).toBeGreaterThan(0);
  for (const [, address = ''] of addresses) expect(address).toMatch(/^('[\w.:-]+'|string;?)$/);
});
