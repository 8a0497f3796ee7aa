/** What a build is made of: a CycloneDX list of materials, and the licences of all packages in it, which the app shows. */
import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { SetUpError } from '../setup/announce.ts';
import { root } from '../setup/child.ts';
import { bundledNotes, bundledPackages, type BundledPackage } from './bundledPackages.ts';
import { readProject, type Project } from './project.ts';

/** In dist/: the first goes beside releases, the second into the app. */
export const materialsFile = 'sbom.cdx.json';
export const licencesFile = 'third-party-licences.txt.gz';

/** Licences under which others' work may be part of Unbrace: all allow that, and ask for no more than their text. */
const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
];

/** All that the three builds have noted. @throws as `bundledPackages` */
export function packagesInDist(): readonly BundledPackage[] {
  const dist = join(root, 'dist');
  return bundledPackages(
    globSync(bundledNotes, { cwd: dist })
      .toSorted()
      .map((name) => join(dist, name)),
  );
}

/** Those that are under another licence. */
export function refusedPackages(packages: readonly BundledPackage[]): readonly string[] {
  return packages
    .filter(({ licence }) => !allowedLicences.includes(licence))
    .map(({ name, licence }) => `${name} (${licence})`);
}

/** Writes both into dist/, once the three builds are there. @throws as `bundledPackages`, and where a licence is not allowed */
export function writeSupplyChain(): void {
  const dist = join(root, 'dist');
  const packages = packagesInDist();
  const refused = refusedPackages(packages);
  if (refused.length > 0) throw new SetUpError(`Not to be part of Unbrace by their licences: ${refused.join(', ')}`);
  writeFileSync(join(dist, materialsFile), `${JSON.stringify(materials(readProject(), packages), null, 2)}\n`);
  writeFileSync(join(dist, licencesFile), gzipSync(licences(packages), { level: 9 }));
}

const lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), integrity: z.string().optional() })),
});

/** Source: CycloneDX 1.6 (ECMA-424). Nothing in it depends on when or where it was made. */
export function materials(project: Project, packages: readonly BundledPackage[]): object {
  const locked = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages;
  const electron = locked['node_modules/electron'];
  const own = `pkg:generic/${project.name}@${project.version}`;
  const components = [
    {
      type: 'framework',
      name: 'electron',
      version: electron?.version ?? '',
      licence: 'MIT',
      integrity: electron?.integrity,
    },
    ...packages.map((each) => ({
      ...{ type: 'library', name: each.name, version: each.version, licence: each.licence },
      integrity: locked[`node_modules/${each.folder}`]?.integrity,
    })),
  ].map(({ type, name, version, licence, integrity }) => ({
    type,
    'bom-ref': purl(name, version),
    name,
    version,
    purl: purl(name, version),
    licenses: [{ expression: licence }],
    ...(integrity !== undefined && { hashes: [{ alg: 'SHA-512', content: hex(integrity) }] }),
  }));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        ...{ type: 'application', 'bom-ref': own, name: project.name, version: project.version, purl: own },
        licenses: [{ expression: 'MIT' }],
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map((component) => component['bom-ref']) }],
  };
}

/** Each with its own text, as it asks for. @throws Error where a package brings none, and its licence is not one whose text is known here */
export function licences(packages: readonly BundledPackage[]): string {
  const texts = packages.map(
    (each) => `${each.name} ${each.version} (${each.licence})\n\n${licenceText(each).trim()}\n`,
  );
  return texts.join(`\n${'-'.repeat(76)}\n\n`);
}

function licenceText({ name, licence, folder, author }: BundledPackage): string {
  const own = join(root, 'node_modules', folder);
  const file = readdirSync(own).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each));
  if (file !== undefined) return readFileSync(join(own, file), 'utf8');
  if (licence !== 'MIT' || author === '') throw new Error(`${name} brings no text of its licence (${licence})`);
  // The same words as our own, by another author.
  return readFileSync(join(root, 'LICENSE'), 'utf8').replace(/Copyright .+/, `Copyright (c) ${author}`);
}

function purl(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function hex(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}
