/** Pictures that people have judged by eye, as a file keeps them: a line a picture, so that a change shows which ones it touched. */

export function linesOf(pictures: Readonly<Record<string, unknown>>): string {
  return Object.entries(pictures)
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');
}

/** @param parseLine gives a picture's name and the picture, or throws */
export function picturesIn<Picture>(
  text: string,
  parseLine: (line: unknown) => [name: string, picture: Picture],
): Readonly<Record<string, Picture>> {
  const lines = text.split('\n').filter((line) => line !== '');
  return Object.fromEntries(lines.map((line) => parseLine(JSON.parse(line))));
}
