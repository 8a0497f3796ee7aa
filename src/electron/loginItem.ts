import { app } from 'electron';
import type { LoginItem } from '../app/ports.ts';

/** Start at login where the system keeps the list itself (Windows, macOS). */
export const systemLoginItem: LoginItem = {
  isOn: () => app.getLoginItemSettings().openAtLogin,
  set: (on) => {
    app.setLoginItemSettings({ openAtLogin: on });
  },
};
