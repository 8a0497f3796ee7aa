/** What a window's code weighs: every script and style its page loads, itself or through another, compressed. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { partsFor } from '../../renderer/sentenceParts.ts';
import { languagesFolder, packed } from '../../src/platform/files/builtWindows.ts';

/** Vite's manifest: what each page and chunk is made of. Source: Vite's guide, “Backend Integration”. */
const manifestShape = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);

/** A window loads one language, a small window parts of it. */
const sentences = /\/locales\/\w+\.json\?\w+$/;
/** Loaded only where a person wants a strap. */
const ofStraps = /^break\/heart\//;

/**
 * The gzip size in bytes of all scripts and styles of one window, in English and without a strap.
 *
 * @param built The folder of the built windows, `dist/renderer`.
 * @param page The window's folder in `renderer/`, such as `break`.
 */
export function windowWeight(built: string, page: string): number {
  return weightOf(built, filesOf(built, `${page}/index.html`));
}

/**
 * As `windowWeight`, what a strap adds to the scripts of the break window in a break. Not counted: the choice of one, which is loaded only when
 * somebody chooses, and the sheet, which its scripts link by its address.
 */
export function strapWeight(built: string): number {
  return weightOf(built, strapFiles(built));
}

/** What `strapWeight` weighs, relative to `built`. */
export function strapFiles(built: string): ReadonlySet<string> {
  const own = filesOf(built, 'break/index.html');
  return new Set([...filesOf(built, 'break/heart/heartPart.tsx')].filter((file) => !own.has(file)));
}

function weightOf(built: string, files: ReadonlySet<string>): number {
  const packedSize = (file: string): number =>
    dirname(file) === languagesFolder
      ? statSync(packed(join(built, file))).size
      : gzipSync(readFileSync(join(built, file))).length;
  return [...files].reduce((sum, file) => sum + packedSize(file), 0);
}

function filesOf(built: string, entry: string): Set<string> {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')));
  const english = partsFor(dirname(entry).split('/')[0] ?? '').map((part) => `/en.json?${part}`);
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest of the built windows has no ${key}.`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    const next = [...chunk.imports, ...chunk.dynamicImports.filter((one) => !ofStraps.test(one))];
    for (const one of next.filter((key) => !sentences.test(key) || english.some((part) => key.endsWith(part))))
      add(one);
  };
  add(entry);
  return files;
}
