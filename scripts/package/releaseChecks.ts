/** Whether these sources may become a release of that name, and what is said of it. */
import { z } from 'zod';
import type { Project } from './project.ts';

/** Empty: they may. @param tag as git has it, `v1.2.3` */
export function whyNoRelease(
  { version, releases }: Project,
  tag: string,
  placeholders: readonly string[],
): readonly string[] {
  const [newest] = releases;
  return [
    ...(tag === `v${version}` ? [] : [`the tag is ${tag}, and package.json says ${version}`]),
    ...(newest?.version === version && newest.date !== null
      ? []
      : [`CHANGELOG.md does not begin with “## ${version} - ” and its day`]),
    ...placeholders.map((found) => `this stands for something that is not known yet: ${found}`),
  ];
}

const audit = z.object({ vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })) });

/**
 * What is known against packages that people get, of all that `npm audit --json` says: every package is a development dependency here, so npm
 * itself cannot tell them apart. @throws ZodError where it is no such answer
 */
export function findingsInBundle(answer: unknown, bundled: readonly string[]): readonly string[] {
  return Object.entries(audit.parse(answer).vulnerabilities)
    .filter(([name]) => name === 'electron' || bundled.includes(name))
    .map(([name, { severity }]) => `${name}: ${severity}`);
}

/** The newest section of CHANGELOG.md, as it is written. @throws Error where there is none */
export function releaseNotes({ releases }: Project): string {
  const [newest] = releases;
  if (newest === undefined) throw new Error('CHANGELOG.md has no release');
  return newest.notes;
}
