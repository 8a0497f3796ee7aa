/** Reads the imports of a tree of sources and holds them against a table of who may import what. */
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** Sources by path from the root of the repository, with forward slashes. */
export type SourceTree = ReadonlyMap<string, string>;

/** A part of the sources under one rule. */
export interface Area {
  readonly name: string;
  readonly files: RegExp;
  /** Names of the areas it may import besides itself; `core` stands for each `core/…`. */
  readonly areas: readonly string[];
  /** Packages, Node modules and data files it may import. */
  readonly others: RegExp;
}

/** One import, dynamic and type imports included. */
export interface Import {
  readonly from: string;
  /** Counted from 1. */
  readonly line: number;
  /** A path from the root, or the name of a package. */
  readonly to: string;
}

/** Every import of every source, in the order of the tree. */
export function importsOf(tree: SourceTree): readonly Import[] {
  return [...tree].flatMap(([from, text]) =>
    ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
      from,
      line: text.slice(0, pos).split('\n').length,
      to: fileName.startsWith('.') ? join(dirname(from), fileName) : fileName,
    })),
  );
}

/** One line for every import that the table does not allow, and for every source that no area covers. */
export function forbiddenImports(tree: SourceTree, areas: readonly Area[]): readonly string[] {
  const areaOf = (path: string): Area | undefined => areas.find(({ files }) => files.test(path));
  const homeless = [...tree.keys()].filter((path) => !areaOf(path)).map((path) => `${path}: belongs to no area`);
  const forbidden = importsOf(tree).flatMap(({ from, line, to }) => {
    const home = areaOf(from);
    const target = areaOf(to);
    const isAllowed = target ? home !== undefined && mayImport(home, target) : home?.others.test(to);
    return isAllowed ? [] : [`${from}:${String(line)}: ${home?.name ?? 'nobody'} may not import ${to}`];
  });
  return [...homeless, ...forbidden];
}

function mayImport(home: Area, target: Area): boolean {
  if (home.name === target.name) return true;
  return home.areas.some((name) => target.name === name || target.name.startsWith(`${name}/`));
}

/** The import cycles, each as the paths along it, one cycle for every import that closes one. */
export function importCycles(tree: SourceTree): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of importsOf(tree)) {
    if (tree.has(to)) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of tree.keys()) visit(path, []);
  return cycles;
}

/** Every `let` or `var` outside of functions: state that nobody owns. */
export function moduleLevelVariables(tree: SourceTree): readonly string[] {
  return [...tree].flatMap(([path, text]) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    return source.statements
      .filter((statement) => ts.isVariableStatement(statement))
      .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0)
      .map((statement) => {
        const { line } = source.getLineAndCharacterOfPosition(statement.getStart(source));
        return `${path}:${String(line + 1)}: a variable at module level`;
      });
  });
}
