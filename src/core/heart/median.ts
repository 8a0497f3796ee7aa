/** The middle one, of an even number the higher of the two in the middle. @throws RangeError for no value at all */
export function median(values: readonly number[]): number {
  const middle = new Float64Array(values).sort()[values.length >> 1];
  if (middle === undefined) throw new RangeError('nothing has no median');
  return middle;
}
