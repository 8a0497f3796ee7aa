/** The entry of a tray menu that is reached by these labels, from the top. */
import type { MenuEntry } from '../../src/app/tray/trayMenu.ts';

/** @throws where there is none */
export function entryAt(menu: readonly MenuEntry[], [label, ...rest]: readonly string[]): MenuEntry {
  const entry = menu.find((candidate) => 'label' in candidate && candidate.label === label);
  if (entry === undefined) throw new Error(`There is no menu entry "${label ?? ''}".`);
  if (rest.length === 0) return entry;
  if (entry.type !== 'submenu') throw new Error(`"${label ?? ''}" has no submenu.`);
  return entryAt(entry.entries, rest);
}
