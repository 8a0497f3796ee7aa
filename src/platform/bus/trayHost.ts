/** When a tray comes to a Linux desktop that had none, or comes again: a panel that starts late, or starts anew. */
import type { Stop } from '../../app/ports.ts';
import { isServed, onOwnerChange } from './busNames.ts';
import type { Bus } from './bus.ts';

/** The name under which a desktop's tray is known. Source: StatusNotifierItem specification (freedesktop.org). */
const WATCHER = 'org.kde.StatusNotifierWatcher';
/** A panel on its way up announces itself in several signals. */
const SETTLE_MS = 300;

export function hasTrayHost(bus: Bus): ReturnType<typeof isServed> {
  return isServed(bus, WATCHER);
}

/**
 * Calls back whenever a tray has come since this was called. It hears of it from the bus, so nothing is asked in vain;
 * where there is no bus, nothing ever comes.
 */
export function onTrayHostCome(bus: Bus, come: () => void): Stop {
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
  return () => {
    for (const stop of stops) stop();
    clearTimeout(settling);
  };
}
