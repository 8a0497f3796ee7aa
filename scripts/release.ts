/**
 * What the release workflow asks, one word each: `check TAG` (may this become that release), `notes` (what is new, as Markdown), `audit FILE` (what
 * `npm audit --json` says of what people get), `sums FOLDER` (SHA256SUMS of all files in it), `templates FOLDER TO` (others' package collections). Ends with 1 and one line where it may not.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholders } from './package/placeholders.ts';
import { readProject } from './package/project.ts';
import { findingsInBundle, releaseNotes, whyNoRelease } from './package/releaseChecks.ts';
import { packagesInDist } from './package/supplyChain.ts';
import { fillTemplates } from './package/templates.ts';

const SUMS = 'SHA256SUMS';

function main([word, ...rest]: readonly string[]): void {
  const project = readProject();
  switch (word) {
    case 'check': {
      const why = whyNoRelease(project, rest[0] ?? '', placeholders());
      if (why.length > 0) throw new Error(why.join('\n'));
      return;
    }
    case 'notes':
      process.stdout.write(`${releaseNotes(project)}\n`);
      return;
    case 'sums': {
      const folder = rest[0] ?? '.';
      const lines = [...sumsOf(folder)].map(([name, sum]) => `${sum}  ${name}\n`);
      writeFileSync(join(folder, SUMS), lines.join(''));
      return;
    }
    case 'audit': {
      const found = findingsInBundle(
        JSON.parse(readFileSync(rest[0] ?? '', 'utf8')),
        packagesInDist().map(({ name }) => name),
      );
      if (found.length > 0) throw new Error(found.join('\n'));
      return;
    }
    case 'templates':
      fillTemplates(project, sumsOf(rest[0] ?? '.'), rest[1] ?? 'templates');
      return;
    case undefined:
    default:
      throw new Error('check TAG | notes | audit FILE | sums FOLDER | templates FOLDER TO');
  }
}

function sumsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== SUMS);
  return new Map(
    files
      .map(({ name }) => name)
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

try {
  main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
