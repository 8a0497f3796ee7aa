/**
 * The main process, and the thread in which it exports and imports the history: ES modules with everything in them but Electron and Node,
 * so packages carry no node_modules.
 */
import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';
import { noteBundledPackages } from './scripts/package/bundledPackages.ts';

/**
 * What packages bring along for features that Unbrace never asks them for, and that would stay in memory all day. Each is replaced by
 * what is written here. Measured on Electron 33 as the main process's anonymous memory at rest, in starts that differ by up to
 * 0.5 MiB, and as the bundle's size: 29.7–30.1 MiB and 520 kB with both left out.
 */
const leftOut: Readonly<Record<string, string>> = {
  // electron-store's schemas, for which our own parser does: 0.4–0.8 MiB, 145 kB.
  'ajv/dist/2020.js': 'export const Ajv2020 = undefined',
  'ajv-formats': 'export default undefined',
  // node-schedule's cron expressions; its jobs here are single moments, and it then takes a moment for what it is: at most 0.6 MiB, 87 kB.
  'cron-parser': 'export const parseExpression = undefined',
  // electron-updater's XML, which only feeds of GitHub are, and its own comparison: 45 kB together, of a chunk that most people never load.
  sax: 'module.exports = undefined',
  'lodash.isequal': `module.exports = process.getBuiltinModule('node:util').isDeepStrictEqual`,
  'cron-parser/lib/date': 'module.exports = class extends Date { toDate() { return new Date(this) } }',
};

/** Replaces the modules of `leftOut`, for packages only: our own code must not miss a thing. */
function leaveOut(): Plugin {
  const mark = '\0left-out/';
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id, importer) => (id in leftOut && importer?.includes('/node_modules/') ? mark + id : null),
    load: (id) => (id.startsWith(mark) ? leftOut[id.slice(mark.length)] : null),
  };
}

/**
 * V8 keeps a script's source as long as the app runs, a byte a letter, but two for each where a single one of them is not in ASCII. Such letters
 * stand in strings and patterns alone, which may name them by their number; the maps then miss by a few columns behind them.
 */
const asciiAlone: Plugin = {
  name: 'unbrace:ascii-alone',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') {
        // Escaped, it would become another one's escape.
        const escaped = /\\[^\0-\x7F]/.exec(chunk.code);
        if (escaped) throw new Error(`A letter that is not in ASCII is escaped in ${chunk.fileName}: ${escaped[0]}`);
        chunk.code = chunk.code.replaceAll(
          /[^\0-\x7F]/g, // without the flag u: a letter of two units is named by both
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
  },
};

export default defineConfig({
  publicDir: false,
  plugins: [leaveOut(), noteBundledPackages('main'), asciiAlone],
  build: {
    ssr: true,
    outDir: 'dist',
    // The three builds share dist/; each leaves the others' files alone.
    emptyOutDir: false,
    target: 'node20',
    sourcemap: true,
    minify: true,
    rolldownOptions: {
      input: { main: 'src/main.ts', 'history-worker': 'src/platform/history/historyWorker.ts' },
      external: ['electron', /^electron\//, /^node:/, ...builtinModules],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'main-[name].js' },
    },
  },
  ssr: { target: 'node', noExternal: true },
});
