/** Start at login where the system keeps the list itself (Windows, macOS). Written from documentation, not run. */
import { app, type LoginItemSettings } from 'electron';
import type { LoginItem } from '../app/ports.ts';
import type { LoginItemState } from '../contract.ts';

/** @param word tells such a start from one by hand; only Windows hands it on, macOS tells by itself (`wasOpenedAtLogin`) */
export function systemLoginItem(word: string): LoginItem {
  return {
    state: () => stateOf(app.getLoginItemSettings({ args: [word] })),
    set: (on) => {
      app.setLoginItemSettings({ openAtLogin: on, args: [word] });
    },
  };
}

/** Whether macOS says that it started this process at login; elsewhere the command line does. */
export function wasOpenedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}

function stateOf(settings: LoginItemSettings): LoginItemState {
  if (settings.status === 'requires-approval') return 'needsApproval';
  // On Windows this one also knows entries of earlier releases, which have no word, and those switched off in the Task Manager.
  const isOn = process.platform === 'win32' ? settings.executableWillLaunchAtLogin : settings.openAtLogin;
  return isOn ? 'on' : 'off';
}
