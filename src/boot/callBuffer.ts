/**
 * Keeps calls until their listener is set: data, windows, surfaces and senses report through it, and are opened before the app that
 * listens to them. Calls are then made in their order; later ones at once.
 */
export interface CallBuffer<Listener> {
  readonly call: (run: (listener: Listener) => void) => void;
  readonly listen: (listener: Listener) => void;
}

export function openCallBuffer<Listener>(): CallBuffer<Listener> {
  let listener: Listener | null = null;
  let waiting: readonly ((listener: Listener) => void)[] = [];
  return {
    call(run) {
      if (listener === null) waiting = [...waiting, run];
      else run(listener);
    },
    listen(newListener) {
      listener = newListener;
      const kept = waiting;
      waiting = [];
      for (const run of kept) run(newListener);
    },
  };
}
