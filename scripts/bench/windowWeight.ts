/** What a window's code weighs: every script and style its page loads, itself or through another, compressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

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

/** A window loads the sentences of one language. */
const sentences = /\/locales\/\w+\.json$/;

/**
 * The gzip size in bytes of all scripts and styles of one window, in English.
 *
 * @param built The folder of the built windows, `dist/renderer`.
 * @param page The window's folder in `renderer/`, such as `break`.
 */
export function windowWeight(built: string, page: string): number {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')));
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The manifest of the built windows has no ${key}.`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    const next = [...chunk.imports, ...chunk.dynamicImports];
    for (const one of next.filter((key) => !sentences.test(key) || key.endsWith('/en.json'))) add(one);
  };
  add(`${page}/index.html`);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);
}
