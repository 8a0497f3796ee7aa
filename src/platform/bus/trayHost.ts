/** When a tray comes to a Linux desktop that had none, or comes again: a panel that starts late, or starts anew. */
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { isServed, onOwnerChange } from './busNames.ts';
import type { Bus } from './bus.ts';

/** The name under which a desktop's tray is known. Source: StatusNotifierItem specification (freedesktop.org). */
const WATCHER = 'org.kde.StatusNotifierWatcher';
/** A panel on its way up announces itself in several signals. */
const SETTLE_MS = 300;

export function hasTrayHost(bus: Bus): ReturnType<typeof isServed> {
  return isServed(bus, WATCHER);
}

export interface TrayHostNews {
  /**
   * Once the bus tells of every tray that comes; or after a second in which it said nothing. An item that is offered before may miss a
   * tray that comes at that moment, as at login, where panel and app start together.
   */
  readonly listening: Promise<void>;
  readonly stop: Stop;
}

/**
 * Calls back whenever a tray has come since this was called. It hears of it from the bus, so nothing is asked in vain;
 * where there is no bus, nothing ever comes.
 */
export function onTrayHostCome(bus: Bus, come: () => void): TrayHostNews {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      void hasTrayHost(bus).then((answer) => {
        if (answer === 'yes') come();
      });
    }, SETTLE_MS);
  };
  const stops = [
    onOwnerChange(bus, WATCHER, look),
    // The watcher may run long before a panel that shows its items, as it does while Plasma starts.
    bus.listen({ interface: WATCHER, member: 'StatusNotifierHostRegistered', gives: '' }, look),
  ];
  return {
    // The bus does what it is asked in turn: what it is asked now, it answers after it has begun to tell.
    listening: isServed(bus, WATCHER, SECOND).then(() => undefined),
    stop() {
      for (const stop of stops) stop();
      clearTimeout(settling);
    },
  };
}
