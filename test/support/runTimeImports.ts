/** What a source draws in when it runs: imports of types alone are gone by then. */
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import type { SourceTree } from './importRules.ts';

/** For every package and file that the entries draw in, also through others, the way there: `a.ts → b.ts → zod`. */
export function drawnIn(tree: SourceTree, entries: readonly string[]): ReadonlyMap<string, string> {
  const ways = new Map<string, string>(entries.map((entry) => [entry, entry]));
  for (const [path, way] of ways)
    // grows while it is gone through
    for (const to of runTimeImportsOf(path, tree.get(path) ?? '')) if (!ways.has(to)) ways.set(to, `${way} → ${to}`);
  return ways;
}

function runTimeImportsOf(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const note = (specifier: ts.Node | undefined): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push(specifier.text.startsWith('.') ? join(dirname(path), specifier.text) : specifier.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && !isOfTypes(node.importClause)) note(node.moduleSpecifier);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly) note(node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) note(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}
