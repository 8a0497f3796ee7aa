/** What code and documents cite is there: each file, each anchor, and each passage that stands in quotation marks behind one. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = dirname(import.meta.dirname);

/** A citation in code: `docs/NAME.md`, perhaps with an anchor, perhaps with a passage: `docs/NAME.md#anchor, "passage"`. */
const citation = /docs\/([A-Z-]+\.md)(?:#([\w-]+))?(?:, "([^"]+)")?/g;
/** A link between documents: `[text](NAME.md#anchor)`, or `[text](#anchor)` within one. */
const link = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g;
/** Names under which contracts outside of the repository were cited; nobody can look them up. */
const elsewhere =
  /(?:desk-time|evidence|guided-break|senses|shelf)(?:\.md)?,? (?:§|section \d|")|(?:spec|content)\/[\w-]+\.md/;

interface Cited {
  readonly from: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly anchor: string | undefined;
  readonly passage: string | undefined;
}

const code = filesOf([
  'src/**/*.ts',
  'renderer/**/*.{ts,tsx,css}',
  'test/**/*.{ts,tsx}',
  'scripts/**/*.{ts,mjs}',
  '*.ts',
]).filter(([path]) => path !== 'test/citations.test.ts');
const documents = filesOf(['*.md', 'docs/*.md']).filter(([path]) => path !== 'CHANGELOG.md');

describe('citations', () => {
  test('in the code resolve: file, anchor and passage', () => {
    const cited = code.flatMap(([from, text]) => citationsIn(from, text));
    expect(cited.length).toBeGreaterThan(40);
    expect(cited.map(problemOf).filter((problem) => problem !== null)).toEqual([]);
  });

  test('between documents resolve', () => {
    const cited = documents.flatMap(([from, text]) =>
      [...text.matchAll(link)].map(([, path = '', anchor]): Cited => {
        const file = path === '' ? from : join(dirname(from), path).replaceAll('\\', '/');
        return { from, file, anchor, passage: undefined };
      }),
    );
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.map(problemOf).filter((problem) => problem !== null)).toEqual([]);
  });

  test('name nothing that is not in the repository', () => {
    const lost = [...code, ...documents].flatMap(([path, text]) =>
      withoutBreaks(text)
        .split('\n')
        .filter((line) => elsewhere.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(lost).toEqual([]);
  });

  test('that lead nowhere are found', () => {
    const wrong = ['docs/NOWHERE.md', 'docs/LOOK.md#nothing', 'docs/LOOK.md#words, "a passage that nobody wrote"'];
    expect(citationsIn('src/x.ts', wrong.map((words) => `// See ${words}.`).join('\n')).map(problemOf)).toEqual([
      'src/x.ts cites docs/NOWHERE.md: there is no such file',
      'src/x.ts cites docs/LOOK.md: there is no heading #nothing',
      'src/x.ts cites docs/LOOK.md: it does not say “a passage that nobody wrote”',
    ]);
    expect(elsewhere.test('as desk-time §3 has it')).toBe(true);
  });
});

function citationsIn(from: string, text: string): readonly Cited[] {
  return [...withoutBreaks(text).matchAll(citation)].map(([, name = '', anchor, passage]) => ({
    from,
    file: `docs/${name}`,
    anchor,
    passage,
  }));
}

/** Null where it resolves. */
function problemOf({ from, file, anchor, passage }: Cited): string | null {
  if (!existsSync(join(root, file))) return `${from} cites ${file}: there is no such file`;
  if (!file.endsWith('.md')) return null;
  const text = readFileSync(join(root, file), 'utf8');
  if (anchor !== undefined && !anchorsOf(text).includes(anchor)) {
    return `${from} cites ${file}: there is no heading #${anchor}`;
  }
  if (passage !== undefined && !text.replaceAll(/\s+/g, ' ').includes(passage)) {
    return `${from} cites ${file}: it does not say “${passage}”`;
  }
  return null;
}

/** The anchors that headings get where documents are read: lower case, without punctuation, words joined by hyphens. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Comments wrap where a line ends; a citation goes on over it. */
function withoutBreaks(text: string): string {
  return text.replaceAll(/\n\s*\*(?!\/) /g, ' ');
}

function filesOf(patterns: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const paths = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return paths.toSorted().map((path) => [path, readFileSync(join(root, path), 'utf8')]);
}
