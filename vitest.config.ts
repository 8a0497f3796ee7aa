import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    coverage: { provider: 'v8', include: ['src/core/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
