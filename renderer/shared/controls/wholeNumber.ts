/** What a person types into a field of whole numbers, read and stepped. */

/** What a number counts. */
export type CountedUnit = 'minutes' | 'seconds' | 'times';

/** Whole numbers, both ends allowed. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** The whole number that was typed, or `null` for anything else: empty, letters, parts, outside the range. */
export function parseWhole(typed: string, { from, to }: NumberRange): number | null {
  const text = typed.trim();
  if (!/^\d{1,6}$/.test(text)) return null;
  const value = Number(text);
  return value >= from && value <= to ? value : null;
}

/**
 * The next multiple of `step` above or below, kept in the range. From a value between two multiples (7, step 5) the
 * nearer one in that direction comes first, so that people land on round numbers.
 */
export function stepWhole(value: number, direction: 1 | -1, step: number, { from, to }: NumberRange): number {
  const round = direction === 1 ? Math.floor(value / step) + 1 : Math.ceil(value / step) - 1;
  return Math.min(to, Math.max(from, round * step));
}
