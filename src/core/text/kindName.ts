/** What a break kind is called: a name that we gave it in the person's language, one that they gave it as it is. */
import type { MessageKey, Translate } from './messages.ts';

/** What names a break kind: what of it is kept on the disk. */
interface NamedKind {
  readonly id: string;
  readonly name: string;
}

/** The break kinds that ship, by id: the name that the preferences keep, and what people call them on the command line. */
const shipped: ReadonlyMap<string, { readonly kept: string; readonly shown: MessageKey; readonly word: string }> =
  new Map([
    ['reset', { kept: 'Reset', shown: 'breakKind.reset', word: 'short' }],
    ['release', { kept: 'Release', shown: 'breakKind.release', word: 'long' }],
  ]);

/** What a break kind is called: a name that we gave it in the person's language, one that they gave it as it is. */
export function kindName({ id, name }: NamedKind, t: Translate): string {
  const ours = shipped.get(id);
  return ours?.kept === name ? t(ours.shown) : name;
}

/** The word of the command line for a kind, the same in every language: `short`, `long`, or its id. */
export function kindWord(id: string): string {
  return shipped.get(id)?.word ?? id;
}
