/** What every part of the app stands on: where its files are, its log, its words. */
import { join } from 'node:path';
import { app } from 'electron';
import type { Interpreter } from '../app/interpreter.ts';
import type { Clock, Log, StandstillWatch } from '../app/ports.ts';
import { logged, watchedClock, watchStandstill } from '../app/standstill.ts';
import { openSessionBus, type Bus } from '../platform/bus/bus.ts';
import { processorTime, systemClock } from '../platform/clock.ts';
import { mendPrivacy } from '../platform/files/privateData.ts';
import { logUncaught, openLog } from '../platform/log.ts';

export interface AppBase {
  /** The app's own folder, as built. */
  readonly root: string;
  /** What ships beside the code. */
  readonly assets: string;
  /** The person's data. */
  readonly data: string;
  readonly log: Log;
  readonly standstill: StandstillWatch;
  /** Whatever waits for its time is done under the watch. */
  readonly clock: Clock;
  readonly interpreter: Interpreter;
  /** A Linux desktop's bus; elsewhere there is none, and nobody asks it. */
  readonly bus: Bus;
}

/** Opens the log, before anything else can go wrong, and closes the person's data to others. */
export function openAppBase(interpreter: Interpreter): AppBase {
  const root = app.getAppPath();
  const data = app.getPath('userData');
  const log = openLog(logFile());
  logUncaught(log);
  log.info(`${logged.startBegins} ${app.getVersion()} on Electron ${process.versions.electron}`);
  mendPrivacy(data, log);
  const standstill = watchStandstill(systemClock, processorTime, log);
  const clock = watchedClock(systemClock, standstill);
  return { root, assets: join(root, 'assets'), data, log, standstill, clock, interpreter, bus: openSessionBus(log) };
}

/** Where details go that no person is told of. */
export function logFile(): string {
  return join(app.getPath('userData'), 'logs', 'main.log');
}
