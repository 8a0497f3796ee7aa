/**
 * The windows: one page for each folder of renderer/ with an index.html. Their policy allows no inline script, style or
 * data: URL, so nothing is inlined; addresses are relative, for the app's own protocol.
 */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { partOf, sentenceParts } from './renderer/sentenceParts.ts';
import { languagesFolder } from './src/platform/files/builtWindows.ts';
import { noteBundledPackages } from './scripts/package/bundledPackages.ts';

const renderer = join(import.meta.dirname, 'renderer');

/** A page for people who draw poses; no part of the product (`npm run gallery`). */
const gallery = 'gallery';

/** The sheets that every page links first, in their order. */
const firstSheets = ['style', 'formControls'];

/** A part of a language, by the id of its module. */
const isLanguage = new RegExp(`/locales/(\\w+)\\.json\\?(${sentenceParts.join('|')})$`);

/**
 * A page's own sheets are written to win over these two. Vite lists sheets that no script shares behind them; here they come first again, as
 * in the page's source.
 */
const inSourceOrder: Plugin = {
  name: 'unbrace:sheets-in-source-order',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const link = / *<link rel="stylesheet"[^>]*>\n/g;
      const rank = (one: string): number => {
        const place = firstSheets.findIndex((name) => one.includes(`/assets/${name}-`));
        return place < 0 ? firstSheets.length : place;
      };
      const sorted = html.match(link)?.toSorted((one, other) => rank(one) - rank(other)) ?? [];
      return html.replaceAll(link, () => sorted.shift() ?? '');
    },
  },
};

/**
 * The parser of sentences brings what every window would load and no sentence has (test/locales.test.ts): a table of the hours of all countries,
 * for a time of day that leaves open how hours are counted (`::j`), and a parser of patterns for numbers (`number, ::…`).
 */
const leanParser: Plugin = {
  name: 'unbrace:lean-parser-of-sentences',
  transform(code, id) {
    if (!/icu-messageformat-parser\/index\.js$/.test(id)) return null;
    const leftOut = [
      [/^const timeData = \{.*?^\};$/ms, `const timeData = { '001': ['H'] };`],
      [
        /^import \{ parseDateTimeSkeleton, parseNumberSkeleton, parseNumberSkeletonFromString \} from (.*);$/m,
        `import { parseDateTimeSkeleton } from $1;
         const parseNumberSkeleton = () => ({});
         const parseNumberSkeletonFromString = () => { throw new Error('a pattern for numbers'); };`,
      ],
    ] as const;
    const lean = leftOut.reduce((before, [part, instead]) => {
      if (!part.test(before)) throw new Error(`The parser of sentences no longer has ${String(part)}.`);
      return before.replace(part, instead);
    }, code);
    return { code: lean, map: null };
  },
};

export default defineConfig(({ mode }) => ({
  root: renderer,
  base: './',
  publicDir: false,
  plugins: [leanParser, partsOfLanguages(), noteBundledPackages('renderer'), inSourceOrder],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: false,
    // Tells the benches which files belong to which window.
    manifest: 'manifest.json',
    rolldownOptions: {
      input: pages(mode === gallery),
      output: {
        // What lies in the app's own archive needs no hash in its name, and every window names all of these.
        chunkFileNames: ({ facadeModuleId }) => {
          const [, language, part] = isLanguage.exec(facadeModuleId ?? '') ?? [];
          return part === undefined ? 'assets/[name]-[hash].js' : `${languagesFolder}/${language ?? ''}.${part}.js`;
        },
      },
    },
  },
}));

/** The page of each window, by the window's name. */
function pages(withGallery: boolean): Record<string, string> {
  const found = globSync('*/index.html', { cwd: renderer }).filter((page) => withGallery || dirname(page) !== gallery);
  return Object.fromEntries(found.map((page) => [dirname(page), join(renderer, page)]));
}

/** A language asked for as `….json?few` holds that part of its sentences. */
function partsOfLanguages(): Plugin {
  return {
    name: 'parts-of-languages',
    enforce: 'pre',
    transform(code, id) {
      const [, , part] = isLanguage.exec(id) ?? [];
      if (part === undefined) return null;
      const sentences = Object.entries(JSON.parse(code) as Readonly<Record<string, string>>);
      const those = Object.fromEntries(sentences.filter(([key]) => partOf(key) === part));
      return { code: `export default ${JSON.stringify(those)};`, moduleType: 'js' };
    },
  };
}
