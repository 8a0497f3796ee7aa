/** A script of ours in one file, as the build makes them: what begins with it need not read a hundred sources first, each with types to be taken out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { afterAll } from 'vitest';

const root = join(import.meta.dirname, '../..');

/**
 * Its path, until the end of the file that asks for it.
 *
 * @param source from the root of the repository
 */
export async function bundled(source: string): Promise<string> {
  const outDir = mkdtempSync(join(root, 'node_modules/.bundled-')); // from here it finds the packages that no bundle takes in
  afterAll(() => {
    rmSync(outDir, { recursive: true });
  });
  await build({
    ...{ root, configFile: false, logLevel: 'warn' },
    ssr: { noExternal: true },
    build: { ssr: source, outDir, target: 'node22', minify: false },
  });
  return join(outDir, basename(source).replace(/\.ts$/, '.js'));
}
