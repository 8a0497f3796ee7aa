/** A way in on desktops without a tray (stock GNOME): the app would run, and nobody could see where. */
import type { Translate } from '../../core/text/messages.ts';

export interface WayIn {
  readonly hasTray: () => Promise<'yes' | 'no' | 'unknown'>;
  /** Nobody asked to see the app (it started with the session, or for something else): no window may jump at the person. */
  readonly quietly: boolean;
  readonly isFirstTime: () => boolean;
  readonly openWindow: () => void;
  readonly tell: (title: string, body: string) => void;
}

/** Where there is no tray: opens the window of an app started by hand, and says once ever how to come back to it. */
export async function ensureWayIn(
  { hasTray, quietly, isFirstTime, openWindow, tell }: WayIn,
  t: Translate,
): Promise<void> {
  if (quietly || (await hasTray()) === 'yes') return;
  openWindow();
  if (isFirstTime()) tell(t('system.noTray.title'), t('system.noTray.body'));
}
