/** No window says a sentence that it does not load (renderer/sentenceParts.ts): no file that its page reaches names one. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import english from '../assets/locales/en.json' with { type: 'json' };
import { partOf, partsFor, sentenceParts, type SentencePart } from '../renderer/sentenceParts.ts';

const root = join(import.meta.dirname, '..');
const keys = Object.keys(english);
const known = new Set(keys);

/** The gallery is no part of the product, and shows pictures alone. */
const pages = globSync('*/main.tsx', { cwd: join(root, 'renderer') })
  .map(dirname)
  .filter((page) => page !== 'gallery');

test.each(pages)('%s names no sentence that it does not load', (page) => {
  const loads = partsFor(page);
  const named = [...reachedFrom(join(root, 'renderer', page, 'main.tsx'))].flatMap((file) =>
    keysNamedIn(file).map((key) => ({ key, file: file.slice(root.length + 1) })),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ key }) => !loads.some((part) => part === partOf(key)))).toEqual([]);
});

test('what all windows load is less than a quarter, and each part has something', () => {
  const count = (part: SentencePart | null): number => keys.filter((key) => partOf(key) === part).length;
  expect(count('few')).toBeLessThan(keys.length / 4);
  for (const part of [...sentenceParts, null]) expect(count(part)).toBeGreaterThan(0);
});

/** The file and all that it imports, itself or through another. */
function reachedFrom(entry: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry) || !existsSync(entry)) return seen;
  seen.add(entry);
  for (const { fileName } of ts.preProcessFile(readFileSync(entry, 'utf8')).importedFiles)
    if (/^\..*\.tsx?$/.test(fileName)) reachedFrom(join(dirname(entry), fileName), seen);
  return seen;
}

/** By the file: most are reached from several pages. */
const namedIn = new Map<string, readonly string[]>();

/** Whole keys, and those that a template such as `break.pose.${pose}` can become. */
function keysNamedIn(file: string): readonly string[] {
  const found = namedIn.get(file) ?? keysWrittenIn(file);
  namedIn.set(file, found);
  return found;
}

function keysWrittenIn(file: string): readonly string[] {
  const named: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && known.has(node.text)) named.push(node.text);
    if (ts.isTemplateExpression(node) && /^\w+\./.test(node.head.text))
      named.push(...keys.filter((key) => key.startsWith(node.head.text)));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return named;
}
