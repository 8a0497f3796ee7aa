/**
 * What a package says of the project, from the one place where each is written: package.json, electron-builder.yml and CHANGELOG.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { root } from '../setup/child.ts';
import { releasesIn, type Release } from './changelog.ts';

export interface Project {
  /** Lower case, as programs and packages call it. */
  readonly name: string;
  readonly productName: string;
  readonly version: string;
  readonly appId: string;
  readonly summary: string;
  readonly homepage: string;
  readonly sources: string;
  readonly copyright: string;
  /** Name and address, as Debian writes it. */
  readonly maintainer: string;
  /** Newest first. */
  readonly releases: readonly Release[];
}

const about = z.object({
  name: z.string(),
  productName: z.string(),
  version: z.string(),
  homepage: z.url(),
  author: z.object({ name: z.string(), email: z.email() }),
  repository: z.object({ url: z.url() }),
});

const settings = z.object({
  appId: z.string(),
  copyright: z.string(),
  linux: z.object({ synopsis: z.string() }),
});

/** @throws ZodError where something is missing there */
export function readProject(folder = root): Project {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const { repository, author, ...names } = about.parse(JSON.parse(text('package.json')));
  const { linux, ...identity } = settings.parse(load(text('electron-builder.yml')));
  return {
    ...names,
    ...identity,
    sources: repository.url.replace(/\.git$/, ''),
    summary: linux.synopsis,
    maintainer: `${author.name} <${author.email}>`,
    releases: releasesIn(text('CHANGELOG.md')),
  };
}
