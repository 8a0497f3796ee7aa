import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The main process: one ES module with everything in it but Electron and Node, so packages carry no node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    // The three builds share dist/; each leaves the others' files alone.
    emptyOutDir: false,
    target: 'node20',
    sourcemap: true,
    minify: true,
    rolldownOptions: {
      external: ['electron', /^electron\//, /^node:/, ...builtinModules],
      output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: 'main-[name].js' },
    },
  },
  ssr: { target: 'node', noExternal: true },
});
