/** The least an Electron tray app can be: what Unbrace at rest is measured against. */
import { app, Menu, nativeImage, Tray } from 'electron';

const side = 22;
const kept = [];

app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  const grey = nativeImage.createFromBitmap(Buffer.alloc(side * side * 4, 0x80), { width: side, height: side });
  const tray = new Tray(grey);
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
  // A tray that nobody keeps is collected, and its icon goes.
  kept.push(tray);
});
