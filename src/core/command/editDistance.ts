/** Which known word a person meant. */

/** Longer words are compared by their beginning: nobody mistypes a word of that length into one of ours. */
const COMPARED_LENGTH = 40;
const LEAST_BEGINNING = 3;

/**
 * The candidate that was most likely meant: one that begins with the word, else the nearest within one edit for every
 * three letters (at least one). Null when nothing is near. Case does not count.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase().slice(0, COMPARED_LENGTH);
  if (wanted.length >= LEAST_BEGINNING) {
    const begun = candidates.find((candidate) => candidate.toLowerCase().startsWith(wanted));
    if (begun !== undefined) return begun;
  }
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let nearest: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= allowed && distance < (nearest?.distance ?? Infinity)) nearest = { candidate, distance };
  }
  return nearest?.candidate ?? null;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other (optimal string
 * alignment: Damerau, Commun. ACM 7(3), 1964).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = cost(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        cost(last, column) + 1,
        cost(current, column - 1) + 1,
        substitution,
        swapped ? cost(beforeLast, column - 2) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return cost(last, b.length);
}

/** Every place that is asked for lies in its row; one that did not would be no way to take. */
function cost(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
