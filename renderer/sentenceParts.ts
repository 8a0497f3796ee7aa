/**
 * Which parts of a language a window loads. Small windows have to be there at once and say little: they load `few`, and a reminder's card and a
 * dimmed display `reminding` beside it, of which a break's window says nothing; large ones load all. What the main process alone says is in no
 * part. The build cuts each language by this (vite.renderer.config.ts), and test/sentenceParts.test.ts holds that no window names a sentence
 * that it does not load.
 */

export const sentenceParts = ['few', 'reminding', 'more'] as const;
export type SentencePart = (typeof sentenceParts)[number];

/** Of the small windows, by their folder. */
const partsOfSmall: Readonly<Record<string, readonly SentencePart[]>> = {
  break: ['few'],
  dimmed: ['few', 'reminding'],
  reminder: ['few', 'reminding'],
};

/** @param window its folder in renderer/ */
export function partsFor(window: string): readonly SentencePart[] {
  return partsOfSmall[window] ?? sentenceParts;
}

/** What a key begins with, up to its first dot, whose sentence no small window says. */
const ofLargeWindows = new Set(
  'preferences history welcome system about update pauseUntil rested selfCheck today'.split(' '),
);
const ofMainAlone = new Set('app command eveningNote import problem refused routine tray week windDown'.split(' '));
const ofReminding = new Set(
  'reminderCard reminder dimmed timing senses heldWhile heldUntil heldUntilDay posture'.split(' '),
);
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
  if (ofReminding.has(start)) return 'reminding';
  return ofLargeWindows.has(start) ? 'more' : 'few';
}
