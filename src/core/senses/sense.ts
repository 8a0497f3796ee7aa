/**
 * A sense answers one question about the desk, with a reason that a person understands. What it cannot know it says so: unknown is an
 * answer, which begins no hold, and ends none that the last yes is not long ago for (senseCell.ts).
 */

/** All there are, in the order in which a person reads of them. */
export const senseNames = [
  'meeting',
  'screenShare',
  'fullscreen',
  'doNotDisturb',
  'apps',
  'media',
  'watching',
  'lock',
  'sleep',
  'idle',
] as const;
export type SenseName = (typeof senseNames)[number];

/** Those that answer a question; the others tell when the machine slept, and when the last input was. */
export type AskedSense = Exclude<SenseName, 'sleep' | 'idle'>;

/** Whether somebody is on a call, a window fills the screen, and so on. */
export type SenseAnswer = 'yes' | 'no' | 'unknown';

/** Why a sense answers as it does: each is a message of the locales, `senses.why`, with the argument `by`. */
export const senseWhys = [
  // yes
  'microphone',
  'camera',
  'screenShared',
  'fullscreenWindow',
  'presentationMode',
  'notificationsOff',
  'programRuns',
  'programInFront',
  'mediaPlays',
  'locked',
  // no
  'nothing',
  // unknown
  'noAnswer',
  'notHere',
  'desktopDoesNotTell',
] as const;
export type SenseWhy = (typeof senseWhys)[number];

export interface SenseSays {
  readonly answer: SenseAnswer;
  readonly why: SenseWhy;
  /** The program that does it, or that would have to answer, by the name that a person knows. */
  readonly by?: string;
}

/** The answer no. */
export const NOTHING: SenseSays = { answer: 'no', why: 'nothing' };

/** Whether both say the same to a person, since whenever. */
export function isSameAnswer(one: SenseSays, other: SenseSays): boolean {
  return one.answer === other.answer && one.why === other.why && one.by === other.by;
}

/** What a sense answers, and since when (epoch milliseconds). */
export interface SenseNow extends SenseSays {
  readonly sinceWall: number;
}

/** A sense that is switched off is not among them. */
export type SensesNow = { readonly [Name in AskedSense]?: SenseNow };
