/** What differs between two states of the preferences, by dotted names. */
import { isGroupName, type BreakKind, type Preferences } from '../../../src/core/preferences/preferences.ts';

/**
 * One level deep into what has several answers (`body.soreKnee`) and into break kinds (`breakKinds.reset.everyMs`);
 * plain `breakKinds` where one has come, gone or moved.
 */
export function changedNames(before: Preferences, after: Preferences): readonly string[] {
  return changedFields(before, after).flatMap((name) => {
    if (name === 'breakKinds') return changedKinds(before.breakKinds, after.breakKinds);
    if (isGroupName(name)) return changedFields(before[name], after[name]).map((inner) => `${name}.${inner}`);
    return [name];
  });
}

function changedKinds(before: readonly BreakKind[], after: readonly BreakKind[]): readonly string[] {
  if (before.length !== after.length || before.some(({ id }, index) => id !== after[index]?.id)) return ['breakKinds'];
  return before.flatMap((kind, index) =>
    changedFields(kind, after[index] ?? kind).map((field) => `breakKinds.${kind.id}.${field}`),
  );
}

function changedFields(before: object, after: object): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !isSame(Reflect.get(before, name), Reflect.get(after, name)));
}

/** Whether two values of a preference are the same; they are plain data. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
