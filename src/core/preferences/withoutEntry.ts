/** Plain data without the entry at a place. */
import { isRecord } from '../text/plainData.ts';

/** @param place names from the outside in, of a list the index */
export function without(
  value: Readonly<Record<string, unknown>>,
  place: readonly string[],
): Readonly<Record<string, unknown>>;
export function without(value: unknown, place: readonly string[]): unknown;
export function without(value: unknown, [name, ...deeper]: readonly string[]): unknown {
  if (name === undefined) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return deeper.length === 0
      ? items.filter((_, index) => String(index) !== name)
      : items.map((item, index) => (String(index) === name ? without(item, deeper) : item));
  }
  if (!isRecord(value)) return value;
  const { [name]: inner, ...others } = value;
  return deeper.length === 0 ? others : { ...others, [name]: without(inner, deeper) };
}
