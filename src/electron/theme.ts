/** Makes all windows light, dark, or as the system is, at once: their pages follow Chromium's colour scheme. */
import { nativeTheme } from 'electron';
import type { ThemeChoice } from '../core/preferences/systemPreferences.ts';

export function useTheme(theme: ThemeChoice): void {
  if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
}
