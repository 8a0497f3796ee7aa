/** What tests, their steps and their groups are called in a file. */
import { readFileSync } from 'node:fs';

/** Words before a title; `test.each` and `test.skipIf` have something in brackets before it. */
const named = /(?<![.\w])(?:test|describe|it)(?:\.\w+)*\(\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;
const namedOfEach =
  /\.(?:each|skipIf|runIf)\((?:[^()]|\([^()]*\))*\)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;

export function titlesIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [named, namedOfEach].flatMap((words) =>
    [...text.matchAll(words)].map(([, quoted = '', template = '']) => quoted + template),
  );
}
