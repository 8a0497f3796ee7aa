/** What is built is made of packages whose licences allow it and are told, at the versions and sums that the lockfile has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { BundledPackage } from '../../../scripts/package/bundledPackages.ts';
import { readProject } from '../../../scripts/package/project.ts';
import { licences, materials, refusedPackages } from '../../../scripts/package/supplyChain.ts';

const root = join(import.meta.dirname, '../../..');
const zod: BundledPackage = { name: 'zod', version: '4.6.7', licence: 'MIT', folder: 'zod', author: 'Somebody' };

describe('the list of materials', () => {
  const made = materials(readProject(), [zod]);

  test('names the app, the runtime and each package, with the sums of the lockfile, and how they hang together', () => {
    expect(made).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'unbrace', version: readProject().version } },
      components: [
        { name: 'electron', type: 'framework' },
        { name: 'zod', purl: 'pkg:npm/zod@4.6.7' },
      ],
      dependencies: [{ dependsOn: [expect.stringContaining('electron'), 'pkg:npm/zod@4.6.7'] }],
    });
    expect(JSON.stringify(made)).toMatch(/"alg":"SHA-512","content":"[0-9a-f]{128}"/);
  });

  test('is the same each time it is made', () => {
    expect(materials(readProject(), [zod])).toEqual(made);
  });
});

describe('the licences', () => {
  test('are the texts that the packages bring', () => {
    const text = licences([zod]);
    expect(text).toMatch(/^zod 4\.6\.7 \(MIT\)\n\n/);
    expect(text).toContain(readFileSync(join(root, 'node_modules/zod/LICENSE'), 'utf8').trim());
  });

  test('of a package without a text are the MIT’s with its author’s name, or refused', () => {
    const bare: BundledPackage = {
      name: 'long-timeout',
      version: '0.1.1',
      licence: 'MIT',
      folder: 'long-timeout',
      author: 'A. N.',
    };
    expect(licences([bare])).toContain('Copyright (c) A. N.');
    expect(() => licences([{ ...bare, licence: 'ISC' }])).toThrow('brings no text');
    expect(() => licences([{ ...bare, author: '' }])).toThrow('brings no text');
  });
});

test('a package under a licence that asks for more is refused', () => {
  expect(refusedPackages([zod, { ...zod, name: 'other', licence: 'GPL-3.0-only' }])).toEqual(['other (GPL-3.0-only)']);
});

const lockedPackage = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  inBundle: z.boolean().optional(),
});

describe('the lockfile', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), lockedPackage) })
    .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const others = Object.entries(packages).filter(([path]) => path !== '');

  test('has a sum for each package, and none from anywhere but the registry', () => {
    expect(others.length).toBeGreaterThan(300);
    const unsound = others.filter(([, locked]) => locked.inBundle !== true && !/^sha512-/.test(locked.integrity ?? ''));
    expect(unsound.map(([path]) => path)).toEqual([]);
    const elsewhere = others.filter(
      ([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test('says the versions that package.json asks for', () => {
    const asked = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).devDependencies;
    const differing = Object.entries(asked).filter(
      ([name, version]) => packages[`node_modules/${name}`]?.version !== version.replace(/^npm:\w+@/, ''),
    );
    expect(differing).toEqual([]);
  });
});
