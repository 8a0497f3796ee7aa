/** What the Linux packages say of the project: each from the one place where it is written. */
import { describe, expect, test } from 'vitest';
import { datedReleases, releasesIn } from '../../../scripts/package/changelog.ts';
import { copyrightFile, debianChangelog } from '../../../scripts/package/debianTexts.ts';
import { manPage } from '../../../scripts/package/manPage.ts';
import { metainfo } from '../../../scripts/package/metainfo.ts';
import { readProject } from '../../../scripts/package/project.ts';
import { commandTable } from '../../../src/core/command/command.ts';

const project = readProject();
const builtAt = new Date('2026-11-29T00:00:00Z');

const written = `# Changelog

## Unreleased

### Added

- One **bold** [link](docs/SENSES.md) over
  two lines & \`code\`.
- Another.

## 0.9.0 - 2026-01-02

- Older.
`;

describe('CHANGELOG.md', () => {
  test('is read as releases with plain entries', () => {
    expect(releasesIn(written)).toEqual([
      {
        version: 'Unreleased',
        date: null,
        changes: ['One bold link over two lines & code.', 'Another.'],
        notes: expect.stringContaining('### Added') as string,
      },
      { version: '0.9.0', date: '2026-01-02', changes: ['Older.'], notes: '- Older.' },
    ]);
  });

  test('what is unreleased becomes the release that is made', () => {
    const dated = datedReleases(releasesIn(written), '1.0.0', builtAt);
    expect(dated.map(({ version, date }) => [version, date])).toEqual([
      ['1.0.0', '2026-11-29'],
      ['0.9.0', '2026-01-02'],
    ]);
  });

  test('of this project has an entry at its head', () => {
    expect(project.releases[0]?.changes.length).toBeGreaterThan(0);
  });
});

describe('the manual page', () => {
  const page = manPage(project, builtAt);

  test('has every command of the table, and nothing that groff would take for a request', () => {
    for (const word of Object.keys(commandTable)) expect(page).toMatch(new RegExp(`^\\.B "${word}\\b`, 'm'));
    const text = page.split('\n').filter((line) => !/^\.(TH|SH|B|RI|BR|TP|I|UR|UE)\b/.test(line));
    expect(text.filter((line) => /^[.']/.test(line))).toEqual([]);
  });

  test('is the same at any hour of a day', () => {
    expect(manPage(project, new Date('2026-11-29T23:00:00Z'))).toBe(page);
  });
});

describe('the description for software centres', () => {
  test('escapes what XML would misread, and dates the release that is made', () => {
    const text = metainfo({ ...project, version: '1.0.0', releases: releasesIn(written) }, builtAt);
    expect(text).toContain('<li>One bold link over two lines &amp; code.</li>');
    expect(text).toContain('<release version="1.0.0" date="2026-11-29">');
    expect(text).toContain(`<id>${project.appId}</id>`);
  });

  test('is refused where the changelog does not begin with the version that is made', () => {
    const released = written.replace('## Unreleased', '## 0.9.1 - 2026-02-02');
    expect(() => metainfo({ ...project, version: '1.0.0', releases: releasesIn(released) }, builtAt)).toThrow('0.9.1');
  });
});

describe('Debian’s texts', () => {
  test('the changelog has one entry a release, in lines of at most 76 characters', () => {
    const text = debianChangelog({ ...project, version: '1.0.0', releases: releasesIn(written) }, builtAt);
    expect(text).toContain('unbrace (1.0.0) unstable; urgency=medium\n\n  * One bold link over two lines & code.\n');
    expect(text).toContain(` -- ${project.maintainer}  Sun, 29 Nov 2026 12:00:00 +0000\n`);
    expect(text.split('\n').filter((line) => line.length > 76 && !line.startsWith(' -- '))).toEqual([]);
  });

  test('the copyright has the licence’s own words', () => {
    expect(copyrightFile(project)).toMatch(/^Copyright: \d{4} .+$/m);
    expect(copyrightFile(project)).toContain(' THE SOFTWARE IS PROVIDED "AS IS"');
  });
});
