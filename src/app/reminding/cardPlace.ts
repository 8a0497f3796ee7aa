/**
 * Where the reminder card appears: at the right, and never in the corner where the system shows its own notifications, for
 * a reminder may be both, and another app's may come at any time.
 */
import type { ReminderAnswer, ReminderCard } from '../../contract.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;

/** Rows of the card (renderer/reminder/reminder.css), each with the gap above it, in device-independent pixels. */
const rows = { frame: 34, head: 48, line: 32, button: 44, snoozes: 80, reasons: 76, smallRow: 44 };
/** A notice to be read may be long. */
const NOTICE_HEIGHT = 224;

/** How high the window of a card has to be. */
export function cardHeight(card: ReminderCard): number {
  const { answers, count, posture, skipsLeft, shorter } = card;
  const has = (answer: ReminderAnswer): boolean => answers.includes(answer);
  if (answers.length === 0) return NOTICE_HEIGHT;
  if (count?.of !== undefined && card.question === '') return rows.frame + rows.line + rows.smallRow;
  if (posture?.line === null) return rows.frame + rows.head + rows.button;
  return (
    rows.frame +
    rows.head +
    (has('start') ? rows.button : 0) +
    (shorter === undefined ? 0 : rows.button) +
    (count === undefined ? 0 : rows.line) +
    (posture === undefined ? 0 : rows.button) +
    (skipsLeft === 0 ? rows.line : 0) +
    (has('snooze5') ? rows.snoozes : 0) +
    (has('meeting') ? rows.reasons : 0)
  );
}

/**
 * The card's box in a display's work area, what panels and docks leave of it, in device-independent pixels. It never
 * leaves the work area at the top left, however small that is.
 */
export function cardPlace(workArea: Box, card: Pick<Box, 'width' | 'height'>, notifications: 'above' | 'below'): Box {
  const x = workArea.x + workArea.width - card.width - MARGIN;
  const y = notifications === 'above' ? workArea.y + workArea.height - card.height - MARGIN : workArea.y + MARGIN;
  return { x: Math.max(workArea.x, x), y: Math.max(workArea.y, y), ...card };
}

/**
 * At which end of the display the system shows notifications unless told otherwise: Windows and KDE Plasma below, next to
 * their tray; macOS, GNOME, Xfce and the others above.
 * @param desktop as XDG_CURRENT_DESKTOP names it: `KDE`, `ubuntu:GNOME`; undefined where no such thing is
 */
export function notificationsEnd(platform: string, desktop: string | undefined): 'above' | 'below' {
  return platform === 'win32' || (platform === 'linux' && desktop?.split(':').includes('KDE') === true)
    ? 'below'
    : 'above';
}
