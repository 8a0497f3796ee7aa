/** CHANGELOG.md as data, in the form of Keep a Changelog: a release's section becomes its notes, its AppStream entry and its Debian entry. */

export interface Release {
  readonly version: string;
  /** ISO 8601; null while it is not released. */
  readonly date: string | null;
  /** One entry each, without Markdown, in the order of the file. */
  readonly changes: readonly string[];
  /** The section as it is written, without its heading. */
  readonly notes: string;
}

const UNRELEASED = 'Unreleased';

/** The sections `## 1.2.3 - 2026-11-29` and `## Unreleased`, in the order of the file; other headings are no releases. */
export function releasesIn(text: string): readonly Release[] {
  const sections = text.split(/^## /m).slice(1);
  return sections.flatMap((section) => {
    const [heading = '', ...lines] = section.split('\n');
    const found = /^\[?(Unreleased|\d+\.\d+\.\d+(?:-[\w.]+)?)\]?(?: - (\d{4}-\d{2}-\d{2}))?\s*$/.exec(heading);
    if (found === null) return [];
    const [, version = '', date = null] = found;
    const notes = lines.join('\n').trim();
    return [{ version, date, changes: changesIn(notes), notes }];
  });
}

/** A release as packages tell of it: with a day. */
export type DatedRelease = Release & { readonly date: string };

/** What is not released yet is the release that is being made. @param version of that one @param builtAt its day */
export function datedReleases(releases: readonly Release[], version: string, builtAt: Date): readonly DatedRelease[] {
  const today = builtAt.toISOString().slice(0, 10);
  return releases.map((release) => ({
    ...release,
    version: release.version === UNRELEASED ? version : release.version,
    date: release.date ?? today,
  }));
}

/** A section without Markdown, for those who read it as plain text: a line for each heading and each entry. */
export function plainNotes(notes: string): string {
  const parts = notes.split(/^(?=- |#+ )/m);
  return parts
    .map((part) => (part.startsWith('- ') ? `• ${plain(part.slice(2))}` : plain(part.replace(/^#+ /, ''))))
    .filter((line) => line !== '')
    .join('\n');
}

/** The entries of its lists; one may go over several lines. */
function changesIn(notes: string): readonly string[] {
  return notes
    .split(/^- /m)
    .slice(1)
    .map((entry) => plain(entry.split(/\n\s*\n|\n#/)[0] ?? ''));
}

function plain(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/[`*]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
