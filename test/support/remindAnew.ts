/** A reminder that comes again, for what is to be seen of one more than once in a journey. */
import type { Desk } from './desk.ts';

/** A break is due: its reminder comes anew, whether its last one is still up or was closed without an answer. */
export async function remindAnew({ tray }: Pick<Desk, 'tray'>): Promise<void> {
  const menu = await (await tray.item()).menu();
  await menu.click('Skip this break');
  await menu.click('Undo skip'); // at once: it can be undone for some seconds only
}
