/** What a person types into a field of minutes, read and written. */

/** Whole minutes, both ends allowed. */
export interface MinuteRange {
  readonly from: number;
  readonly to: number;
}

/** The whole minutes that were typed, or `null` for anything else: empty, letters, parts, outside the range. */
export function parseMinutes(typed: string, { from, to }: MinuteRange): number | null {
  const text = typed.trim();
  if (!/^\d{1,6}$/.test(text)) return null;
  const minutes = Number(text);
  return minutes >= from && minutes <= to ? minutes : null;
}

/**
 * The next multiple of `step` above or below, kept in the range. From a value between two multiples (7, step 5) the
 * nearer one in that direction comes first, so that people land on round numbers.
 */
export function stepMinutes(minutes: number, direction: 1 | -1, step: number, { from, to }: MinuteRange): number {
  const round = direction === 1 ? Math.floor(minutes / step) + 1 : Math.ceil(minutes / step) - 1;
  return Math.min(to, Math.max(from, round * step));
}
