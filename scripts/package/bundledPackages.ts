/** Which packages have gone into dist/: noted by each of the three builds, for their licences and for the list of materials. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { root } from '../setup/child.ts';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  /** Below node_modules, for one that is there in several versions. */
  readonly folder: string;
  /** Whom it names as its author; empty where nobody. */
  readonly author: string;
}

/** Where a build notes them; no package brings these notes along. */
const noteOf = (part: string): string => `.bundled-${part}.json`;
export const bundledNotes = '{.bundled-*.json,renderer/.bundled-*.json}';

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
});

/** Notes what of node_modules is in the code of a build, and not only read on the way. */
export function noteBundledPackages(part: string): Plugin {
  return {
    name: 'note-bundled-packages',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' ? Object.keys(chunk.modules) : [],
      );
      const folders = new Set(modules.flatMap((id) => folderOf(id) ?? []));
      this.emitFile({ type: 'asset', fileName: noteOf(part), source: JSON.stringify([...folders].toSorted()) });
    },
  };
}

/** All of them, by name. @throws where a build has not noted its own, or a package says no licence */
export function bundledPackages(notes: readonly string[]): readonly BundledPackage[] {
  const folders = new Set(notes.flatMap((file) => z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))));
  return [...folders]
    .map((folder) => {
      const found = manifest.parse(
        JSON.parse(readFileSync(join(root, 'node_modules', folder, 'package.json'), 'utf8')),
      );
      return {
        name: found.name,
        version: found.version,
        licence: found.license,
        folder,
        author: typeof found.author === 'object' ? found.author.name : (found.author ?? ''),
      };
    })
    .toSorted((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
}

/** `…/node_modules/a/node_modules/@b/c/index.js` → `a/node_modules/@b/c` */
function folderOf(id: string): string | null {
  const path = id.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0] ?? '';
  return /\/node_modules\/((?:.+\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}
