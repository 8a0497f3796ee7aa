/** The face of the tray for a snapshot: icon, tooltip, title and menu, as plain data. */
import type { Snapshot } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import { quantiseProgress, type TrayIcon } from './trayIcon.ts';
import { trayMenu, type MenuEntry } from './trayMenu.ts';
import { remainingText } from '../../core/cycle/minutesText.ts';
import { timingSentence } from '../wording.ts';

/** The part of the icon that the state decides; the adapter adds ink and scale. */
export type TrayIconFace = Pick<TrayIcon, 'progress' | 'look'>;

/** What the tray shows, as plain data. */
export interface TrayFace {
  readonly icon: TrayIconFace;
  readonly tooltip: string;
  /** Beside the icon, where the system has room for words there; empty: nothing. */
  readonly title: string;
  readonly menu: readonly MenuEntry[];
}

/** What the tray shows for a snapshot. Two snapshots that look alike give equal faces, so the adapter redraws nothing. */
export function trayFace(snapshot: Snapshot, t: Translate): TrayFace {
  return {
    icon: iconFace(snapshot),
    tooltip: t('tray.tooltip', { next: timingSentence(snapshot, t) }),
    title: titleOf(snapshot, t),
    menu: trayMenu(snapshot, t),
  };
}

/** Only the minutes to a break that is on its way: all else the icon says. */
function titleOf({ outlook, preferences }: Snapshot, t: Translate): string {
  const { next, heldBy, overdue, reminder, runningBreak, snoozedUntilWall } = outlook;
  const isOnItsWay = heldBy.length === 0 && !overdue && reminder === null && runningBreak === null;
  if (!preferences.minutesInMenuBar || !isOnItsWay || snoozedUntilWall !== null || next === null) return '';
  return remainingText(next.dueInMs, t);
}

function iconFace({ outlook }: Snapshot): TrayIconFace {
  if (outlook.heldBy.length > 0) return { look: 'held', progress: 0 };
  if (outlook.overdue || outlook.reminder !== null) return { look: 'overdue', progress: 0 };
  return { look: 'normal', progress: quantiseProgress(outlook.next?.progress ?? 0) };
}
