/**
 * A person's own words as one line that looks like what it is, wherever it is shown: in Unicode's composed form, without signs that
 * nobody sees and that do something (control characters, those that turn the direction of what follows, halves of pairs).
 */

/** Also line ends and tabs: a name is one line. */
const control = /[\p{Cc}\u2028\u2029]+/gu;
/** Embeddings, overrides and isolates; what is written from right to left needs none of them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;
const unpaired = /[\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu;
/** Anything but space, marks alone, and what is drawn as nothing; U+2800 is a letter of Braille without a dot. */
const visible = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Empty where nothing of it could be seen. */
export function plainText(text: string): string {
  const plain = text.replace(unpaired, '').replace(turning, '').replace(control, ' ').normalize('NFC').trim();
  return visible.test(plain) ? plain : '';
}
