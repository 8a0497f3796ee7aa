/** Leaks that a soak plants on demand in the app that it runs, one a day, to show that it finds them. */
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inMain } from '../../test/support/inMain.ts';
import type { RunningSoakApp } from './launchSoakApp.ts';

export const leaks: Readonly<Record<string, (app: RunningSoakApp) => Promise<void>>> = {
  timers: (app) => inMain(app, () => void setInterval(() => undefined, 1_000_000_000)),
  listeners: (app) => inMain(app, ({ powerMonitor }) => void powerMonitor.on('resume', () => undefined)),
  descriptors: (app) =>
    inMain(app, () => {
      for (const file of ['/dev/null', '/dev/zero']) process.getBuiltinModule('node:fs').openSync(file, 'r');
    }),
  heap: (app) =>
    inMain(app, () => {
      const { leaked = [] } = globalThis as { leaked?: unknown[] };
      Object.assign(globalThis, { leaked: [...leaked, Array.from({ length: 10_000 }, (_, index) => ({ index }))] });
    }),
  memory: (app) =>
    inMain(app, () => {
      const { leaked = [] } = globalThis as { leaked?: unknown[] };
      Object.assign(globalThis, { leaked: [...leaked, Buffer.alloc(4 * 1_024 * 1_024, 1)] });
    }),
  data: (app) => appendFile(join(app.userData, 'leak.log'), 'x'.repeat(1_000_000)),
};
