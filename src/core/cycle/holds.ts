/**
 * The reasons why reminders are held back. deskDay.ts decides which apply; the sensed ones come with a reading.
 * Source: docs/DESK-TIME.md#holds.
 */

/** What sensors may say: no sensor can claim the person's own pause, or their working hours. */
export const sensedReasons = ['doNotDisturb', 'meeting', 'screenShare', 'fullscreen', 'app'] as const;
export type SensedHold = (typeof sensedReasons)[number];

/** Why reminders are held back (docs/DESK-TIME.md#holds), in the order in which they are told. */
export const holdReasons = ['paused', 'offHours', ...sensedReasons] as const;
export type HoldReason = (typeof holdReasons)[number];

/** One hold as the tray shows it; `untilWall` (epoch ms) only where the end is known. */
export interface HeldBy {
  readonly reason: HoldReason;
  readonly untilWall?: number;
  /** Its end has to be named with its day: of a pause on any other day, of working hours a day away or more. */
  readonly untilOtherDay?: true;
}

/** Who talks or shows something sits there, without a keystroke (docs/DESK-TIME.md#calls-and-videos). */
export function isCall(reason: HoldReason): boolean {
  return reason === 'meeting' || reason === 'screenShare';
}

export function isSensed(reason: HoldReason): reason is SensedHold {
  return reason !== 'paused' && reason !== 'offHours';
}

export function isHoldReason(value: unknown): value is HoldReason {
  return holdReasons.some((reason) => reason === value);
}

/** Same reasons in the same order; cheap, because it runs at every reading. */
export function sameHolds(a: readonly HoldReason[], b: readonly HoldReason[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
