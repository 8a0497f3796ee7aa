/** What a newer version says of itself, as plain text with a line for each change. */

/** In characters: some twice of what the largest release so far has to say. */
export const LONGEST_CHANGES = 40_000;

/** All of it; what is longer ends after a whole line, and says by “…” that there was more. */
export function shownChanges(text: string): string {
  if (text.length <= LONGEST_CHANGES) return text;
  const begin = text.slice(0, LONGEST_CHANGES);
  return `${begin.slice(0, Math.max(0, begin.lastIndexOf('\n')))}\n…`;
}
