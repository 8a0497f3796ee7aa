/** The displays as they are now. */
import { screen } from 'electron';
import type { Display } from '../app/breaks/windowPlaces.ts';

/** The primary one first. May be asked only once the app is ready. */
export function displaysNow(): readonly Display[] {
  const primary = screen.getPrimaryDisplay();
  return screen.getAllDisplays().toSorted((a, b) => Number(b.id === primary.id) - Number(a.id === primary.id));
}
