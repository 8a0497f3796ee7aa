/**
 * Which part of a language a window loads. Small windows have to be there at once and say little: they load `few`, a third of it; large ones
 * load `more` beside it. What the main process alone says is in no part. The build cuts each language by this (vite.renderer.config.ts),
 * and test/sentenceParts.test.ts holds that no window names a sentence that it does not load.
 */

/** By their folder. */
export const smallWindows: readonly string[] = ['break', 'reminder', 'dimmed'];

export const sentenceParts = ['few', 'more'] as const;
export type SentencePart = (typeof sentenceParts)[number];

/** What a key begins with, up to its first dot, whose sentence no small window says. */
const ofLargeWindows = new Set('preferences history welcome system about update pauseUntil selfCheck today'.split(' '));
const ofMainAlone = new Set('app command eveningNote import problem refused routine tray week windDown'.split(' '));
/** Of all those, the ones that a small window says, too. */
const saidInAll = new Set([
  'tray.routine',
  'preferences.routineWithLength',
  'preferences.next',
  'preferences.next.withoutTime',
  'history.length',
  'history.length.underAMinute',
  'history.minutesAndSeconds',
]);

/** Null for a sentence that no window says. */
export function partOf(key: string): SentencePart | null {
  const [start = ''] = key.split('.', 1);
  if (saidInAll.has(key)) return 'few';
  if (ofMainAlone.has(start)) return null;
  return ofLargeWindows.has(start) ? 'more' : 'few';
}
