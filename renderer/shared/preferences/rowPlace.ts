/**
 * Where a row of a list is by now, whose list may have changed since it was drawn. A row that is changed twice in quick succession is known by its
 * number, for its text is on its way; where rows have come or gone meanwhile, by its text.
 * @returns -1 where it has gone
 */
export function rowPlace<Row>(drawn: readonly Row[], index: number, latest: readonly Row[]): number {
  if (latest.length === drawn.length) return index;
  const text = JSON.stringify(drawn[index]);
  return latest.findIndex((row) => JSON.stringify(row) === text);
}

/** Without that row; the very same list where it has gone. */
export function withoutRow<Row>(drawn: readonly Row[], index: number, latest: readonly Row[]): readonly Row[] {
  const at = rowPlace(drawn, index, latest);
  return at === -1 ? latest : latest.toSpliced(at, 1);
}

/** With that row as it is made out of what it is by now; one that has gone comes back with what was given for it, so that nothing typed is lost. */
export function withRow<Row>(
  drawn: readonly Row[],
  index: number,
  latest: readonly Row[],
  make: (row: Row) => Row,
): readonly Row[] {
  const at = rowPlace(drawn, index, latest);
  const row = at === -1 ? drawn[index] : latest[at];
  if (row === undefined) return latest;
  return at === -1 ? [...latest, make(row)] : latest.with(at, make(row));
}
