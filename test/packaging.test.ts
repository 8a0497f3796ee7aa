/** The packaging settings, against electron-builder's own schema and our own promises; no network, no Electron. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { SnapCore24 } from 'app-builder-lib/out/targets/snap/core24.js';
import { Arch } from 'builder-util';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { placeholders } from '../scripts/package/placeholders.ts';
import { readProject } from '../scripts/package/project.ts';
import { APP_ID } from '../src/platform/desktopSession.ts';
import { launchArguments } from '../src/platform/launchArguments.ts';

const root = dirname(import.meta.dirname);
const settings: unknown = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8')));
const targets = z.object({ target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })) });
const matchesSchema = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

const { linux, win, mac } = z
  .object(
    Object.fromEntries((['linux', 'win', 'mac'] as const).map((system) => [system, targets])) as Record<
      'linux' | 'win' | 'mac',
      typeof targets
    >,
  )
  .parse(settings);

describe('the packaging settings', () => {
  test('are what electron-builder understands', () => {
    matchesSchema(settings);
    expect(matchesSchema.errors).toBeNull();
  });

  test('would be refused with a misspelt or mistyped setting', () => {
    expect(matchesSchema({ appId: 'app.unbrace.Unbrace', produktName: 'Unbrace' })).toBe(false);
    expect(matchesSchema({ appId: 'app.unbrace.Unbrace', asar: 'maybe' })).toBe(false);
  });

  test('make every target that docs/RELEASING.md has a row for, and no other', () => {
    const made = [...linux.target, ...win.target, ...mac.target].map(
      ({ target, arch }) => `${target} (${arch.join(', ')})`,
    );
    const rows = readFileSync(join(root, 'docs/RELEASING.md'), 'utf8').matchAll(
      /^\| (\S+ \((?:x64, arm64|universal)\)) \|/gm,
    );
    const flatpak = 'Flatpak (x64, arm64)'; // Flathub's, out of what is made here
    expect([...rows].map(([, row]) => row).toSorted()).toEqual([...made, flatpak].toSorted());
  });

  test('ask on macOS for nothing but compiled code and Bluetooth', () => {
    const text = readFileSync(join(root, 'scripts/package/entitlements.mac.plist'), 'utf8');
    const keys = [...text.matchAll(/<key>(.+)<\/key>/g)].map(([, key]) => key);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit', 'com.apple.security.device.bluetooth']);
  });

  test('cannot become a release while an address or a name of the project is not known', () => {
    const unknown = ['homepage', 'url', 'email', 'updates', 'bugs'].map(
      (key) => `"${key}": "https://unbrace.invalid/x"`,
    );
    const all = [...unknown, '"windowsStorePublisher": "CN=00000000-0000-0000-0000-000000000000"'];
    expect(placeholders(`{${all.join(', ')}}`)).toEqual(all.map((found) => `package.json: ${found}`));
    const known =
      '"homepage": "https://unbrace.example.org", "windowsStorePublisher": "CN=1B2C3D4E-0000-0000-0000-000000000000"';
    expect(placeholders(`{${known}}`)).toEqual([]);
    // Every address that package.json has is one that is looked for.
    const about = readFileSync(join(root, 'package.json'), 'utf8').replaceAll(/https:\/\/[^"]+/g, 'https://x.invalid');
    expect(placeholders(about).filter((found) => found.includes('https://x.invalid'))).toHaveLength(
      about.split('https://x.invalid').length - 1,
    );
  });

  test('start as every other start of ours does', () => {
    expect(settings).toMatchObject({ linux: { executableArgs: launchArguments } });
  });

  test('the runtime is pinned, as all that is bundled', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.values(devDependencies).filter((version) => !/^(npm:\w+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('have a snap that starts with Chromium’s sandbox, may ask for newer versions, and is built where its extension works', async () => {
    const { core24 } = z
      .object({ snapcraft: z.object({ core24: z.looseObject({ confinement: z.literal('strict') }) }) })
      .parse(settings).snapcraft;
    const snapOf = (options: object): SnapCore24 => new SnapCore24(snapPackager as never, snapHelper as never, options);
    const snap = snapOf(core24);
    expect(await snap.createDescriptor(Arch.x64)).toMatchObject({
      confinement: 'strict',
      plugs: { 'browser-support': { 'allow-sandbox': true } },
      apps: {
        unbrace: {
          plugs: expect.arrayContaining(['network', 'browser-support']) as unknown,
          extensions: ['gnome'],
          autostart: `${APP_ID}.desktop`, // as src/platform/autostart.ts names the entry
        },
      },
    });
    expect(snap).toMatchObject({ commandArgs: [], removeChromeSandbox: false });
    expect(core24).toMatchObject({ useLXD: true });
    // On the machine itself electron-builder leaves the extension out, and with it GTK.
    const onHost = snapOf({ ...core24, useDestructiveMode: true });
    expect(await onHost.createDescriptor(Arch.x64)).not.toHaveProperty('apps.unbrace.extensions');
    const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8');
    expect(workflow).not.toContain('SNAPCRAFT_BUILD_ENVIRONMENT');
    expect(workflow).toContain('lxd init --auto');
  });

  test('let an AppImage start with a sandbox, and install for one person and one processor on Windows, and have Apple notarise', () => {
    expect(settings).toMatchObject({
      toolsets: { appimage: '1.0.3' },
      nsis: { perMachine: false, buildUniversalInstaller: false },
      portable: { buildUniversalInstaller: false },
      mac: { notarize: true },
    });
  });

  test('put beside the archive what another program reads', () => {
    expect(settings).toMatchObject({ asarUnpack: ['assets/icons/notification.png'] });
  });

  test('bring along, on Debian, the programs that senses listen by', () => {
    const recommended = z.object({ deb: z.object({ recommends: z.array(z.string()) }) }).parse(settings).deb.recommends;
    expect(recommended).toEqual(expect.arrayContaining(['pipewire-bin', 'inotify-tools']));
  });

  test('make a package for each system, and leave node_modules out', () => {
    expect(settings).toMatchObject({
      asar: true,
      mac: { hardenedRuntime: true, extendInfo: { LSUIElement: true } },
      appImage: { artifactName: 'Unbrace-${arch}.${ext}' },
    });
    // Without a word on what for, macOS ends an app that looks for a strap.
    expect(settings).toMatchObject({
      mac: { extendInfo: { NSBluetoothAlwaysUsageDescription: expect.stringContaining('heart-rate strap') as string } },
    });
    // What a deb cannot be built without, though the schema does not say so.
    const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(about).toMatchObject({
      homepage: expect.stringMatching(/^https:/) as string,
      description: expect.any(String) as string,
    });
    expect(readProject().maintainer).toMatch(/<.+@.+>$/);
    expect(z.object({ files: z.array(z.string()) }).parse(settings).files).toContain('!node_modules/**');
  });
});

/** What electron-builder asks of itself while it describes a snap. */
const snapPackager = {
  executableName: 'unbrace',
  appInfo: { productName: 'Unbrace', version: '1.0.0' },
};
const snapHelper = {
  icons: Promise.resolve([]),
  maxIconPath: null,
  getDesktopFileName: () => APP_ID,
  getDescription: () => '',
  isElectronVersionGreaterOrEqualThan: () => true,
};
