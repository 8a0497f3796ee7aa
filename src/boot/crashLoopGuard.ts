/** The way out of a crash loop: asks the person, and sets aside what may be its cause. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { countStart, goesAside, watchStarts, type StartWatch, type WayOut } from '../app/crashLoop.ts';
import type { Log } from '../app/ports.ts';
import type { Translate } from '../core/text/messages.ts';
import { silentLog } from '../platform/silentLog.ts';
import { startCounter } from '../platform/files/startCounter.ts';
import { setAside } from '../platform/files/setAside.ts';
import { hasNoDisplay } from './giveUp.ts';

/** As `countStart`, before Electron is ready and the log is open. A start in a terminal without a display fails for no fault of the data. */
export function countThisStart(data: string): number {
  return hasNoDisplay() ? 0 : countStart(startCounter(data, silentLog));
}

/**
 * Call it before any of the person's data are read.
 * @param failedBefore what `countThisStart` gave
 * @returns null: the app is to end
 */
export function guardStart(failedBefore: number, data: string, t: Translate, log: Log): StartWatch | null {
  const watch = watchStarts(startCounter(data, log), failedBefore, () => askWayOut(t));
  const chosen = watch.begin();
  if (chosen !== 'goesOn') log.warn(`three starts have failed; the person chose: ${chosen}`);
  if (chosen === 'fresh') for (const name of namesToSetAside(data, log)) setAsideOrLog(join(data, name), log);
  if (chosen !== 'quit') return watch;
  app.exit(0);
  return null;
}

function askWayOut(t: Translate): WayOut {
  const ways: readonly WayOut[] = ['fresh', 'again', 'quit'];
  const chosen = dialog.showMessageBoxSync({
    type: 'warning',
    title: t('app.name'),
    message: t('problem.crashLoop.title'),
    detail: t('problem.crashLoop.body'),
    buttons: [t('problem.crashLoop.fresh'), t('problem.crashLoop.again'), t('tray.quit')],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return ways[chosen] ?? 'quit';
}

function namesToSetAside(data: string, log: Log): readonly string[] {
  try {
    return readdirSync(data).filter(goesAside);
  } catch (error) {
    log.error('the data folder could not be read for a fresh start', error);
    return [];
  }
}

function setAsideOrLog(file: string, log: Log): void {
  try {
    setAside(file, Date.now());
  } catch (error) {
    log.error('a file could not be set aside for a fresh start', error);
  }
}
