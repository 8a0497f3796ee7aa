/**
 * Where the reminder card appears: at the right, and never in the corner where the system shows its own notifications, for
 * a reminder may be both, and another app's may come at any time.
 */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 16;

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
