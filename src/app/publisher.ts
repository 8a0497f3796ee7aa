/** Tray and windows are drawn anew only where something that they show has changed. */
import type { Snapshot } from '../contract.ts';
import type { Translate } from '../core/text/messages.ts';
import type { Ports } from './ports.ts';
import { trayFace, type TrayFace } from './tray/trayFace.ts';

/** Draws the tray and tells the windows. @param asked also where nothing they show has changed: after a jump in a running break */
export type Publish = (current: Snapshot, asked: boolean) => void;

/**
 * The lengths and moments that change with every reading. Windows let them go on by their own clock, and what the tray says of
 * them is compared as the text that it is. Whether there is one at all (null or not) is compared as anything else.
 */
const runningTimes: ReadonlySet<string> = new Set([
  'deskMsToday',
  'counterMs',
  'dueInMs',
  'progress',
  'elapsedMs',
  'spentMs',
  'snoozedUntilWall', // two clocks make it, and the next: they move by parts of a millisecond
  'atWall',
]);

export function openPublisher(ports: Pick<Ports, 'tray' | 'publish'>, t: Translate): Publish {
  let shown: { readonly face: TrayFace; readonly snapshot: Snapshot } | null = null;
  let isTelling = false;
  return (snapshot, asked) => {
    const face = trayFace(snapshot, t);
    const isKnown = shown !== null && isSame(face, shown.face) && isSame(snapshot, shown.snapshot);
    if (isKnown && !asked) return;
    shown = { face, snapshot };
    if (isTelling) return;
    isTelling = true;
    try {
      // Electron lets promises go on while a tray is drawn, and one of them may call this again. What it shows is told after
      // what is being told: the other way round windows would be left with the older.
      for (let told = null; told !== shown;) {
        told = shown;
        ports.tray.draw(told.face);
        ports.publish(told.snapshot);
      }
    } finally {
      isTelling = false;
    }
  };
}

/** The same plain data, running times left out. Nearly every reading asks, so it makes nothing that has to be cleared away. */
function isSame(a: unknown, b: unknown, name = ''): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'number' && typeof b === 'number') return runningTimes.has(name);
  if (isList(a) && isList(b)) return isSameList(a, b);
  if (!isHolder(a) || !isHolder(b)) return false;
  for (const key in b) if (!(key in a)) return false;
  for (const key in a) if (!isSame(a[key], b[key], key)) return false;
  return true;
}

/** By their numbers: as keys, which are texts, they take seven times as long, and a menu has two hundred entries. */
function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!isSame(a[index], b[index])) return false;
  return true;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
