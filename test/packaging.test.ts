/** The packaging settings, against electron-builder's own schema and our own promises; no network, no Electron. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { launchArguments } from '../src/platform/launchArguments.ts';

const root = dirname(import.meta.dirname);
const settings: unknown = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(root, 'node_modules/app-builder-lib/scheme.json'), 'utf8')));
const matchesSchema = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

describe('the packaging settings', () => {
  test('are what electron-builder understands', () => {
    matchesSchema(settings);
    expect(matchesSchema.errors).toBeNull();
  });

  test('would be refused with a misspelt or mistyped setting', () => {
    expect(matchesSchema({ appId: 'app.unbrace.Unbrace', produktName: 'Unbrace' })).toBe(false);
    expect(matchesSchema({ appId: 'app.unbrace.Unbrace', asar: 'maybe' })).toBe(false);
  });

  test('start as every other start of ours does', () => {
    expect(settings).toMatchObject({ linux: { executableArgs: launchArguments } });
  });

  test('put beside the archive what another program reads', () => {
    expect(settings).toMatchObject({ asarUnpack: ['assets/icons/notification.png'] });
  });

  test('make a package for each system, and leave node_modules out', () => {
    expect(settings).toMatchObject({
      asar: true,
      linux: { target: ['AppImage', 'deb'] },
      win: { target: ['nsis'] },
      mac: { target: ['dmg', 'zip'], extendInfo: { LSUIElement: true } },
    });
    // What a deb cannot be built without, though the schema does not say so.
    const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(about).toMatchObject({
      homepage: expect.stringMatching(/^https:/) as string,
      description: expect.any(String) as string,
    });
    expect(settings).toMatchObject({ linux: { maintainer: expect.stringMatching(/<.+@.+>$/) as string } });
    expect(z.object({ files: z.array(z.string()) }).parse(settings).files).toContain('!node_modules/**');
  });
});
