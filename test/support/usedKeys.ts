/**
 * Which sentences the sources ask for: by their whole key, or by one put together in a template such as `refused.${why}` or,
 * for a key that stands elsewhere, `${name}.means`.
 */
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Those of `keys` that no string or template in the sources can be. */
export function unusedKeys(keys: readonly string[], root: string): readonly string[] {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  const endings: string[] = [];
  for (const file of globSync(['src/**/*.ts', 'renderer/**/*.{ts,tsx}'], { cwd: root })) {
    const source = ts.createSourceFile(file, readFileSync(`${root}/${file}`, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) whole.add(node.text);
      if (ts.isTemplateExpression(node)) {
        if (beginsLikeKey(node)) patterns.push(patternOf(node));
        else if (node.head.text === '')
          endings.push(...node.templateSpans.slice(-1).map(({ literal }) => literal.text));
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  const isUsed = (key: string): boolean =>
    whole.has(key) ||
    patterns.some((pattern) => pattern.test(key)) ||
    endings.some((ending) => /^\.\w+$/.test(ending) && key.endsWith(ending) && whole.has(key.slice(0, -ending.length)));
  return keys.filter((key) => !isUsed(key));
}

function beginsLikeKey({ head }: ts.TemplateExpression): boolean {
  return /^\w+\./.test(head.text);
}

/** Matches what the template can become. */
function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${parts.map(escaped).join('[\\w.-]+')}$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
