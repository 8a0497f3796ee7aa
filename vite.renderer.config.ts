import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';

const renderer = join(import.meta.dirname, 'renderer');

/** A page for people who draw poses; no part of the product (`npm run gallery`). */
const gallery = 'gallery';

/**
 * The windows: one page for each folder of renderer/ with an index.html. Their policy allows no inline script, style or
 * data: URL, so nothing is inlined; addresses are relative, for the app's own protocol.
 */
export default defineConfig(({ mode }) => ({
  root: renderer,
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: false,
    // Tells the benches which files belong to which window.
    manifest: 'manifest.json',
    rolldownOptions: { input: pages(mode === gallery) },
  },
}));

/** The page of each window, by the window's name. */
function pages(withGallery: boolean): Record<string, string> {
  const found = globSync('*/index.html', { cwd: renderer }).filter((page) => withGallery || dirname(page) !== gallery);
  return Object.fromEntries(found.map((page) => [dirname(page), join(renderer, page)]));
}
