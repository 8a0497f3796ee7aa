/** When a tray comes to a Linux desktop that had none, or comes again: a panel that starts late, or starts anew. */
import type { Stop } from '../../app/ports.ts';
import { isServed, listenForSignals } from './sessionBus.ts';

/** The name under which a desktop's tray is known. Source: StatusNotifierItem specification (freedesktop.org). */
const WATCHER = 'org.kde.StatusNotifierWatcher';
/** A panel on its way up announces itself in several signals. */
const SETTLE_MS = 300;

const RULES = [
  `type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`,
  // The watcher may run long before a panel that shows its items, as it does while Plasma starts.
  `type='signal',interface='${WATCHER}',member='StatusNotifierHostRegistered'`,
];

export function hasTrayHost(): ReturnType<typeof isServed> {
  return isServed(WATCHER);
}

/**
 * Calls back whenever a tray has come since this was called. It hears of it from the bus, so nothing is asked in vain;
 * where there is no bus, nothing ever comes.
 */
export function onTrayHostCome(come: () => void): Stop {
  let settling: ReturnType<typeof setTimeout> | undefined;
  const stopListening = listenForSignals(RULES, () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      void hasTrayHost().then((answer) => {
        if (answer === 'yes') come();
      });
    }, SETTLE_MS);
  });
  return () => {
    stopListening();
    clearTimeout(settling);
  };
}
