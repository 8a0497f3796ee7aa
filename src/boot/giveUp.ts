/** Says why the app cannot start and what to do, and ends it with 1: in a box, where there is a display, and in the terminal. */
import { app, dialog } from 'electron';
import { endChromiumHelpers } from '../platform/quietEnd.ts';

/** @param details go to the terminal alone; null: the sentence says all there is */
export function giveUp(title: string, body: string, details: unknown): void {
  console.error(...[`${title}. ${body}`, ...(details === null ? [] : [details])]);
  if (hasNoDisplay()) {
    endChromiumHelpers();
    app.exit(1); // a box without one would end the process as a crash
    return;
  }
  void app.whenReady().then(() => {
    dialog.showErrorBox(title, body);
    app.exit(1);
  });
}

/** Nothing can be shown then, and Electron ends every start. */
export function hasNoDisplay(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  return process.platform === 'linux' && DISPLAY === '' && WAYLAND_DISPLAY === '';
}
