/**
 * A listener that comes only after those that call it: data, windows, tray and senses are opened before the app that they report
 * to, because the app is given them. What is told before the listener is there waits for it, in order.
 */
export interface Later<Listener> {
  readonly tell: (say: (listener: Listener) => void) => void;
  readonly listen: (listener: Listener) => void;
}

export function openLater<Listener>(): Later<Listener> {
  let heardBy: Listener | null = null;
  let waiting: readonly ((listener: Listener) => void)[] = [];
  return {
    tell(say) {
      if (heardBy === null) waiting = [...waiting, say];
      else say(heardBy);
    },
    listen(listener) {
      heardBy = listener;
      const told = waiting;
      waiting = [];
      for (const say of told) say(listener);
    },
  };
}
