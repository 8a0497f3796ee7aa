/**
 * A log without what is a person's: no names, no paths, no texts, no times. What is left tells which parts of the app said what, in which order.
 * Whatever has no place in it is replaced by a word in angle brackets, so that a reader sees that something stood there.
 */

/** The newest so many lines are worth sending. */
export const MOST_LINES = 200;
const LONGEST_LINE = 300;

/** @param names what is to be gone wherever it stands: the person, the machine, and what they have called things */
export function logWithoutPersons(log: string, names: readonly string[]): readonly string[] {
  const known = names
    .map((name) => name.trim())
    .filter((name) => name.length > 1)
    .toSorted((one, other) => other.length - one.length); // else a short one would leave the rest of a long one
  const lines = log.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.slice(-MOST_LINES).flatMap((line) => lineWithoutPersons(line, known) ?? []);
}

/** Null for a line of an object that a message had with it: all of that may be a person's. */
function lineWithoutPersons(line: string, names: readonly string[]): string | null {
  const [, level, message] = /^\[[\d\- :.]+\] (\[\w+\])\s+(.*)$/.exec(line) ?? [];
  if (level !== undefined && message !== undefined) return `${level} ${clean(message, names)}`.slice(0, LONGEST_LINE);
  return /^\s+at |^[\w.]*(?:Error|Exception)\b/.test(line) ? clean(line, names).slice(0, LONGEST_LINE) : null;
}

function clean(text: string, names: readonly string[]): string {
  // Names first: they may hold figures, strokes and marks of quotation, of which the rules below would leave parts.
  return (
    names
      .reduce((rest, name) => rest.replaceAll(name, '<name>'), text)
      .replaceAll(/“[^”]*(?:”|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|(?<!\w)'[^']*(?:'|$)/g, '<text>')
      .replaceAll(/[{[].*$/g, '<details>')
      // A path may hold blanks, so it ends with its last part. It may begin with a home, which is a name.
      .replaceAll(/(?:file:\/\/)?(?:[A-Za-z]:|<name>)?(?:[\\/][^\\/:()]*)*[\\/]([^\s\\/:()]+)/g, placeOf)
      .replaceAll(/\d[\d.:\-T]+/g, '<number>')
  );
}

/** Of a file of ours its name tells where it happened; any other says nothing but that there was one. */
function placeOf(_path: string, name: string): string {
  return /^(?:main|preload|history-worker)[\w-]*\.c?js$/.test(name) ? name : '<path>';
}
