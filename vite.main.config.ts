import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

/**
 * What packages bring along for features that Unbrace never asks them for, and that would stay in memory all day. Each is replaced by
 * what is written here. Measured on Electron 33 as the main process's anonymous memory at rest, three starts each, which differ
 * by up to 0.5 MiB (`npm run bench:idle`): 29.3 MiB with both left out.
 */
const leftOut: Readonly<Record<string, string>> = {
  // electron-store's schemas, for which our own parser does: 0.8 MiB.
  'ajv/dist/2020.js': 'export const Ajv2020 = undefined',
  'ajv-formats': 'export default undefined',
  // node-schedule's cron expressions; its jobs here are single moments, and it then takes a moment for what it is: 0.6 MiB.
  'cron-parser': 'export const parseExpression = undefined',
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
 * The main process, and the thread in which it exports and imports the history: ES modules with everything in them but Electron and Node,
 * so packages carry no node_modules.
 */
export default defineConfig({
  publicDir: false,
  plugins: [leaveOut()],
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
