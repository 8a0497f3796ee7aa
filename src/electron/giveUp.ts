import { app, dialog } from 'electron';

/** Says in a box why the app cannot start and what to do, and ends it. The same goes to the terminal, with the details where there are some. */
export function giveUp(title: string, body: string, details: unknown): void {
  console.error(...[`${title}. ${body}`, ...(details === null ? [] : [details])]);
  void app.whenReady().then(() => {
    dialog.showErrorBox(title, body);
    app.exit(1);
  });
}
