/** The controls that a row of the settings can name: those that need nothing but their preference to be drawn. */
import type { BodyQuestion } from '../../../src/core/preferences/bodyPreferences.ts';
import type { NamesOf } from '../../../src/core/preferences/declare.ts';
import type { declaredPreferences, Preferences } from '../../../src/core/preferences/preferences.ts';
import type { MessageKey } from '../../../src/core/text/messages.ts';
import type { CountedUnit, NumberRange } from '../controls/wholeNumber.ts';

/** A number that may be none has no control of its own: what stands for none differs. */
type NumberName = {
  [Name in keyof Preferences]: Preferences[Name] extends number ? Name : never;
}[keyof Preferences];
/** Those in which 0 stands for off. */
type LengthName = 'noticeMs' | 'postureEveryMs';
type SwitchName = NamesOf<typeof declaredPreferences, 'switch'>;
type ChoiceName = NamesOf<typeof declaredPreferences, 'choice'>;

/** The names that have a sentence on what they mean (`….means`). */
type ExplainedName = { [Key in MessageKey]: `${Key}.means` extends MessageKey ? Key : never }[MessageKey];

interface OfferedAnswer<Value> {
  readonly value: Value;
  readonly name: ExplainedName;
}

/** What the window offers; the file may hold more. */
interface OfferedNumbers {
  /** In which the number is shown, whatever the preference is kept in. */
  readonly unit: CountedUnit;
  readonly range: NumberRange;
  readonly step: number;
}

export type RowControl =
  | { readonly type: 'switch'; readonly preference: SwitchName }
  | { readonly type: 'bodySwitch'; readonly question: BodyQuestion }
  | ({ readonly type: 'number'; readonly preference: NumberName } & OfferedNumbers)
  /** A length of time out of a few. */
  | { readonly type: 'lengths'; readonly preference: LengthName; readonly offeredMs: readonly number[] }
  | {
      readonly type: 'choice';
      readonly preference: ChoiceName;
      readonly answers: readonly OfferedAnswer<Preferences[ChoiceName]>[];
    };

/** The part of a row that follows from its control. */
interface DrawnPart {
  /** The preferences it changes, as dotted names. */
  readonly changes: readonly string[];
  readonly control: RowControl;
}

export function switchOf(preference: SwitchName): DrawnPart {
  return { changes: [preference], control: { type: 'switch', preference } };
}

export function bodySwitchOf(question: BodyQuestion): DrawnPart {
  return { changes: [`body.${question}`], control: { type: 'bodySwitch', question } };
}

export function numberOf(preference: NumberName, offered: OfferedNumbers): DrawnPart {
  return { changes: [preference], control: { type: 'number', preference, ...offered } };
}

/** A list that begins with off. */
export function lengthsOf(preference: LengthName, offeredMs: readonly number[]): DrawnPart {
  return { changes: [preference], control: { type: 'lengths', preference, offeredMs } };
}

/** Radio buttons, in this order, each with its sentence. */
export function choiceOf<Name extends ChoiceName>(
  preference: Name,
  answers: readonly OfferedAnswer<Preferences[Name]>[],
): DrawnPart {
  return { changes: [preference], control: { type: 'choice', preference, answers } };
}
