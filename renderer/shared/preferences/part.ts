/** One value among the preferences: what it is, what it was by default, and how it is changed. */
import type { PreferencesAnswer } from '../../../src/contract.ts';
import { kindName } from '../../../src/core/text/kindName.ts';
import {
  defaultPreferences,
  type BreakKind,
  type GroupName,
  type Preferences,
} from '../../../src/core/preferences/preferences.ts';
import { t } from '../../app.ts';
import { usePage } from './page.ts';
import type { MakeChange } from './preferencesEditor.ts';

export interface Part<Value> {
  readonly inForce: Value;
  /** Absent where there is none: a break kind of one's own. */
  readonly byDefault?: Value;
  readonly choose: (value: Value) => Promise<PreferencesAnswer>;
}

/** A preference by its name. */
export function usePart<Name extends keyof Preferences>(name: Name): Part<Preferences[Name]> {
  const { preferences, handIn } = usePage();
  return {
    inForce: preferences[name],
    byDefault: defaultPreferences[name],
    choose: (value) => {
      const change: Partial<Preferences> = { [name]: value };
      return handIn(() => change);
    },
  };
}

/** One of several parts of a preference, such as one answer about the body. */
export function useInnerPart<Name extends GroupName, Inner extends keyof Preferences[Name]>(
  name: Name,
  inner: Inner,
): Part<Preferences[Name][Inner]> {
  const { preferences, handIn } = usePage();
  return {
    inForce: preferences[name][inner],
    byDefault: defaultPreferences[name][inner],
    choose: (value) =>
      handIn((latest) => {
        const change: Partial<Preferences> = { [name]: { ...latest[name], [inner]: value } };
        return change;
      }),
  };
}

/** One field of a break kind. */
export function useKindPart<Name extends keyof BreakKind>(kind: BreakKind, name: Name): Part<BreakKind[Name]> {
  const { handIn } = usePage();
  const original = defaultPreferences.breakKinds.find(({ id }) => id === kind.id);
  return {
    inForce: kind[name],
    ...(original && { byDefault: original[name] }),
    choose: (value) => handIn(changeKind(kind.id, () => ({ [name]: value }))),
  };
}

/** A kind's name: one that we gave it stands there in the person's language, and is kept as it was. */
export function useKindName(kind: BreakKind): Part<string> {
  const { inForce, byDefault, choose } = useKindPart(kind, 'name');
  const ours = byDefault === undefined ? undefined : kindName({ id: kind.id, name: byDefault }, t);
  return {
    inForce: kindName({ id: kind.id, name: inForce }, t),
    ...(ours !== undefined && { byDefault: ours }),
    choose: (name) => choose(byDefault !== undefined && name === ours ? byDefault : name),
  };
}

/** Changes one kind of the list then in force. @param make what changes, made out of the kind as it then is */
export function changeKind(id: string, make: (kind: BreakKind) => Partial<BreakKind>): MakeChange {
  return ({ breakKinds }) => ({
    breakKinds: breakKinds.map((kind) => (kind.id === id ? { ...kind, ...make(kind) } : kind)),
  });
}

/** A length of time, counted in a unit (both in milliseconds). */
export function inUnit({ inForce, byDefault, choose }: Part<number>, unitMs: number): Part<number> {
  return {
    inForce: inForce / unitMs,
    ...(byDefault !== undefined && { byDefault: byDefault / unitMs }),
    choose: (value) => choose(value * unitMs),
  };
}
