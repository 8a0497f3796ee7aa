/** Where releases are published, as electron-builder is told: it then packs what the app needs to ask there, and writes the feed's files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../setup/child.ts';

/** Options for electron-builder. @throws ZodError where package.json names no address */
export function publishOptions(): readonly string[] {
  const { updates } = z
    .object({ updates: z.url() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return ['-c.publish.provider=generic', `-c.publish.url=${updates}`];
}
