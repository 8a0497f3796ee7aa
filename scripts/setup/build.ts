/** Builds dist/ with Vite: the main process, the preload script and the windows; nothing where no source has changed. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSupplyChain } from '../package/supplyChain.ts';
import { announce, secondsSince, SetUpError } from './announce.ts';
import { root, runNode } from './child.ts';
import { packTexts, packWindowsLanguages } from './localeTexts.ts';

const parts = ['main', 'preload', 'renderer'] as const;
const stampFile = join(root, 'dist', '.built-from');
/** All that decides what dist/ becomes. */
const sources = [
  'src/**/*.{ts,json}',
  'renderer/**/*.{ts,tsx,css,html,svg,json}',
  'assets/**/*.json',
  'vite.*.config.ts',
  'tsconfig.json',
  'package-lock.json',
  'package.json',
  'scripts/package/{bundledPackages,supplyChain}.ts',
  'scripts/setup/localeTexts.ts',
];

/** @throws SetUpError where a build fails; Vite has said why. */
export async function ensureBuilt(): Promise<void> {
  const stamp = hashOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  await build(stamp);
}

/** Builds whether or not a source has changed. */
export async function build(stamp = hashOfSources()): Promise<void> {
  const startedAt = Date.now();
  for (const part of parts) {
    announce(`Building ${part}`);
    const code = await runNode('node_modules/vite/bin/vite.js', [
      'build',
      ...['--config', `vite.${part}.config.ts`, '--logLevel', 'warn'],
    ]);
    if (code !== 0) throw new SetUpError(`The build of ${part} failed; see the messages above.`);
  }
  writeSupplyChain();
  packTexts(join(root, 'dist'));
  packWindowsLanguages(join(root, 'dist'));
  writeFileSync(stampFile, stamp);
  announce(`Built dist/ in ${String(secondsSince(startedAt))} s`);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
