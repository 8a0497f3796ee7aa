/** The script that dpkg and rpm run after the files are in place, with stand-ins for what it asks of the system; nothing outside a folder is touched. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = readFileSync(join(import.meta.dirname, '../../../scripts/package/after-install.sh'), 'utf8');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unbrace-after-install-'));
  for (const name of ['opt/Unbrace/resources', 'etc/apparmor.d', 'bin'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'opt/Unbrace/chrome-sandbox'), '');
  // As `setpriv --reuid=… … PROGRAM`, but that it only notes as whom: no other user is needed for that.
  program(
    'setpriv',
    'asked=0; while :; do case "$1" in --reuid=*) asked=${1#--reuid=};; --*) ;; *) break;; esac; shift; done',
    'ASKED_AS=$asked exec "$@"',
  );
  program('apparmor_status', 'exit 1');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, ...lines: readonly string[]): void {
  writeFileSync(join(folder, 'bin', name), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
}

/** Runs it as electron-builder fills it in, within the folder. @returns the rights of Chromium's helper afterwards */
function install(): string {
  const filled = script
    .replaceAll('${sanitizedProductName}', 'Unbrace')
    .replaceAll('${executable}', 'unbrace')
    .replaceAll("'/opt/", `'${folder}/opt/`)
    .replaceAll("'/etc/", `'${folder}/etc/`);
  expect(filled).not.toMatch(/\$\{|'\/(?:opt|etc)\//);
  const path = `${join(folder, 'bin')}:/usr/bin:/bin`;
  const { status, stderr } = spawnSync('sh', ['-c', filled, 'postinst', 'configure'], {
    env: { PATH: path },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return (statSync(join(folder, 'opt/Unbrace/chrome-sandbox')).mode & 0o7777).toString(8);
}

test('where nobody but root may make a user namespace, the helper becomes setuid', () => {
  program('unshare', '[ "${ASKED_AS:-0}" = 0 ]');
  expect(install()).toBe('4755');
});

test('where everybody may, it is not', () => {
  program('unshare', 'exit 0');
  expect(install()).toBe('755');
});

test('it is the user nobody who is asked', () => {
  program('unshare', '[ "${ASKED_AS:-0}" = 65534 ]');
  expect(install()).toBe('755');
});

test('an AppArmor that knows the profile is given it', () => {
  program('unshare', 'exit 0');
  program('apparmor_status', 'exit 0');
  program('apparmor_parser', 'exit 0');
  program('ischroot', 'exit 0');
  writeFileSync(join(folder, 'opt/Unbrace/resources/apparmor-profile'), 'the profile');
  install();
  expect(readFileSync(join(folder, 'etc/apparmor.d/unbrace'), 'utf8')).toBe('the profile');
});
