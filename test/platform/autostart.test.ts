import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { autostart, autostartFile, desktopEntry, ownCommand, renewAutostart } from '../../src/platform/autostart.ts';

const entry = { command: ['/opt/Unbrace/unbrace'], name: 'Unbrace', comment: 'Breaks' };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-autostart-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the folder is that of the desktop, and a relative XDG_CONFIG_HOME is none', () => {
  expect(autostartFile({ XDG_CONFIG_HOME: '/c' })).toBe('/c/autostart/app.unbrace.Unbrace.desktop');
  const usual = join(homedir(), '.config/autostart/app.unbrace.Unbrace.desktop');
  expect(autostartFile({ XDG_CONFIG_HOME: 'c' })).toBe(usual);
  expect(autostartFile({})).toBe(usual);
});

test('an AppImage is started by its own path, a source tree through Electron', () => {
  const mounted = '/tmp/.mount_x/unbrace';
  const variables = { APPIMAGE: '/home/a/Unbrace 1.AppImage', APPDIR: '/tmp/.mount_x' };
  expect(ownCommand(mounted, null, variables)).toEqual(['/home/a/Unbrace 1.AppImage']);
  expect(ownCommand('/opt/Unbrace/unbrace', null, {})).toEqual(['/opt/Unbrace/unbrace']);
  expect(ownCommand('/e/electron', '/src/unbrace', {})).toEqual(['/e/electron', '/src/unbrace']);
});

test('the AppImage of another app, in whose terminal ours was started, is none of ours', () => {
  const ofAnother = { APPIMAGE: '/home/a/Editor.AppImage', APPDIR: '/tmp/.mount_editor' };
  expect(ownCommand('/opt/Unbrace/unbrace', null, ofAnother)).toEqual(['/opt/Unbrace/unbrace']);
  expect(ownCommand('/tmp/.mount_editor2/unbrace', null, ofAnother)).toEqual(['/tmp/.mount_editor2/unbrace']);
  expect(ownCommand('/opt/Unbrace/unbrace', null, { APPIMAGE: '/home/a/Editor.AppImage' })).toEqual([
    '/opt/Unbrace/unbrace',
  ]);
});

test('an entry for an older AppImage starts the one that runs; one that is off, or none, stays so', () => {
  const file = join(folder, 'x.desktop');
  const older = { ...entry, command: ['/home/a/Unbrace-0.1.0.AppImage'] };
  const newer = { ...entry, command: ['/home/a/Unbrace-0.2.0.AppImage'] };
  renewAutostart(file, newer);
  expect(existsSync(file)).toBe(false);
  autostart(file, older).set(true);
  renewAutostart(file, newer);
  expect(readFileSync(file, 'utf8')).toBe(desktopEntry(newer));
  const withoutTryExec = desktopEntry(newer).replace(/^TryExec=.*\n/m, ''); // as earlier releases wrote it
  writeFileSync(file, withoutTryExec);
  renewAutostart(file, newer);
  expect(readFileSync(file, 'utf8')).toBe(desktopEntry(newer));
  const switchedOff = desktopEntry(older).replace('enabled=true', 'enabled=false');
  writeFileSync(file, switchedOff);
  renewAutostart(file, newer);
  expect(readFileSync(file, 'utf8')).toBe(switchedOff);
});

test('on writes the entry, off removes it, and both can be said twice', () => {
  const file = join(folder, 'autostart', 'x.desktop');
  const item = autostart(file, entry);
  expect(item.state()).toBe('off');
  item.set(false);
  item.set(true);
  item.set(true);
  expect(readFileSync(file, 'utf8')).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Unbrace',
      'Comment=Breaks',
      'TryExec=/opt/Unbrace/unbrace',
      'Exec=/opt/Unbrace/unbrace --ozone-platform-hint=auto --at-login',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  );
  expect(item.state()).toBe('on');
  item.set(false);
  expect(item.state()).toBe('off');
});

test.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])('switched off elsewhere by %s is off', (line) => {
  const file = join(folder, 'x.desktop');
  writeFileSync(file, `[Desktop Entry]\nType=Application\n${line}\nExec=unbrace\n`);
  expect(autostart(file, entry).state()).toBe('off');
});

test.each([
  ['/home/a b/Unbrace', '"/home/a b/Unbrace"'],
  ['/home/50%/u', '/home/50%%/u'],
  ['/a$b/u', String.raw`"/a\\$b/u"`],
  [String.raw`/a\b/u`, String.raw`"/a\\\\b/u"`],
])('%s is quoted as the specification says', (path, exec) => {
  expect(desktopEntry({ ...entry, command: [path] })).toContain(
    `\nExec=${exec} --ozone-platform-hint=auto --at-login\n`,
  );
});

test('whatever the path, a desktop reads the very same words, and no second line', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 3 }), (command) => {
      const lines = desktopEntry({ ...entry, command }).split('\n');
      expect(lines).toHaveLength(9);
      const exec = lines.find((line) => line.startsWith('Exec='))?.slice('Exec='.length) ?? '';
      expect(wordsOf(exec)).toEqual([...command, '--ozone-platform-hint=auto', '--at-login']);
    }),
  );
});

/** Reads `Exec` as the Desktop Entry Specification says: first the escapes of a string, then quotes, then field codes. */
function wordsOf(exec: string): readonly string[] {
  const text = exec.replaceAll(/\\([\\nrt])/g, (_all, sign: string) => ({ n: '\n', r: '\r', t: '\t' })[sign] ?? '\\');
  const words = text.match(/"(?:\\[^]|[^"\\])*"|[^ ]+/g) ?? [];
  return words.map((word) =>
    (word.startsWith('"') ? word.slice(1, -1).replaceAll(/\\(["`$\\])/g, '$1') : word).replaceAll('%%', '%'),
  );
}

test('in a Flatpak, whose folders no desktop reads, it is the desktop that decides, and nothing is written', () => {
  const file = join(folder, 'autostart/app.unbrace.Unbrace.desktop');
  const item = autostart(file, entry, { FLATPAK_ID: 'app.unbrace.Unbrace' });
  item.set(true);
  expect(item.state()).toBe('desktopDecides');
  expect(existsSync(file)).toBe(false);
});
