/** The files by which others' package collections know a release: kept as templates, filled by the release workflow. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from './project.ts';

const folder = join(import.meta.dirname, 'templates');

/** Fills all templates into a folder. @throws Error where a template names a file of the release that is not there */
export function fillTemplates(project: Project, sums: ReadonlyMap<string, string>, to: string): void {
  for (const name of globSync('*/*', { cwd: folder })) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), filled(readFileSync(join(folder, name), 'utf8'), project, sums));
  }
}

/** @param sums of the release's files: name → SHA-256 as hexadecimal digits */
export function filled(template: string, project: Project, sums: ReadonlyMap<string, string>): string {
  const { version, homepage, summary, maintainer, sources } = project;
  const words: Readonly<Record<string, string>> = {
    ...{ VERSION: version, HOMEPAGE: homepage, SUMMARY: summary, MAINTAINER: maintainer },
    DOWNLOADS: `${sources}/releases/download/v${version}`,
  };
  const named = template.replaceAll(/@([A-Z]+)@/g, (all, word: string) => words[word] ?? all);
  const text = named.replaceAll(/@SHA256:([^@\s]+)@/g, (_all, file: string) => {
    const sum = sums.get(file);
    if (sum === undefined) throw new Error(`the release has no file ${file}`);
    return sum;
  });
  const [left] = /@[A-Z0-9]+(?::\S*)?@/.exec(text) ?? [];
  if (left !== undefined) throw new Error(`nothing is known to fill in for ${left}`);
  return text;
}
