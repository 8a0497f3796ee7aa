/** The app starts, as built and as packaged, and puts its item into the tray. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { folderOutput } from '../../scripts/setup/packaging.ts';
import { labelsOf } from '../support/dbusMenu.ts';
import { atADesk } from '../support/desk.ts';
import { test } from '../support/journey.ts';

const packaged = join(import.meta.dirname, '..', '..', folderOutput, 'linux-unpacked', 'unbrace');

for (const [name, options] of [
  ['as built', {}],
  ['as packaged', { executable: packaged }],
] as const) {
  test(
    `starts ${name}, into the tray, without a window`,
    atADesk(async ({ tray, start }) => {
      const app = await start(options);
      const item = await tray.item();
      expect(await item.toolTip()).toContain('Unbrace');
      const [icon] = await item.icons();
      expect(icon?.argb.some((byte) => byte > 0)).toBe(true);
      const menu = await item.menu();
      expect(labelsOf(await menu.entries()).at(-1)).toContain('Quit');
      expect(app.electron.windows()).toEqual([]);
    }),
  );
}
