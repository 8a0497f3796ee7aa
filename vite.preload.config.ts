/** The preload script: one CommonJS file, for a sandboxed preload can require nothing but Electron. */
import { defineConfig } from 'vite';
import { noteBundledPackages } from './scripts/package/bundledPackages.ts';

export default defineConfig({
  publicDir: false,
  plugins: [noteBundledPackages('preload')],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'chrome130',
    minify: false,
    lib: { entry: 'src/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
  },
});
