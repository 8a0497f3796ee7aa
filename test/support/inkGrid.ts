/** A picture as coarse as a mosaic: how much of each field is drawn on. Says whether lines lie where they lay, on any machine. */
import type { PNG } from 'pngjs';

/** Fields along each side. */
const FIELDS = 24;
/** Levels of ink in a field, one digit each. */
const LEVELS = 36;
/** A pixel is drawn on where it differs from the paper by this share of black and white; fills of paper do not count. */
const INK = 0.045;
/** Another drawing of lines at their edges changes a field by fewer levels than this. */
const TOLERANCE = 4;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row of digits for each row of fields, 0 bare … z full. The paper's colour is that of the box's first pixel. */
export function inkGrid({ data, width }: PNG, box: Box): readonly string[] {
  const [left, top] = [Math.round(box.x), Math.round(box.y)];
  const light = (x: number, y: number): number => {
    const at = ((top + y) * width + left + x) * 4;
    return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / (3 * 255);
  };
  const paper = light(0, 0);
  const field = (column: number, row: number): string => {
    const from = { x: Math.round((column * box.width) / FIELDS), y: Math.round((row * box.height) / FIELDS) };
    const to = { x: Math.round(((column + 1) * box.width) / FIELDS), y: Math.round(((row + 1) * box.height) / FIELDS) };
    let inked = 0;
    for (let y = from.y; y < to.y; y++) {
      for (let x = from.x; x < to.x; x++) if (Math.abs(light(x, y) - paper) > INK) inked++;
    }
    return Math.round((inked / ((to.x - from.x) * (to.y - from.y))) * (LEVELS - 1)).toString(LEVELS);
  };
  return Array.from({ length: FIELDS }, (_row, row) =>
    Array.from({ length: FIELDS }, (_column, column) => field(column, row)).join(''),
  );
}

/** How many fields differ by more than another drawing of the same lines could make them. */
export function fieldsMoved(a: readonly string[], b: readonly string[]): number {
  const levels = (rows: readonly string[]) =>
    rows
      .join('')
      .split('')
      .map((digit) => parseInt(digit, LEVELS));
  const [before, after] = [levels(a), levels(b)];
  if (before.length !== after.length) return FIELDS * FIELDS;
  return before.filter((level, index) => Math.abs(level - (after[index] ?? 0)) >= TOLERANCE).length;
}
