import type { MessageKey, Translate } from './messages.ts';

/** The names of the break kinds that ship, as the preferences keep them. */
const shipped: ReadonlyMap<string, MessageKey> = new Map([
  ['Reset', 'breakKind.reset'],
  ['Release', 'breakKind.release'],
]);

/** What a break kind is called: a name that we gave it in the person's language, one that they gave it as it is. */
export function kindName(name: string, t: Translate): string {
  const key = shipped.get(name);
  return key === undefined ? name : t(key);
}
