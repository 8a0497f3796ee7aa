/** What every window shares: the bridge to the main process, its latest snapshot, and the sentences. */
import { useEffect, useState } from 'preact/hooks';
import english from '../assets/locales/en.json';
import type { AppBridge, Snapshot } from '../src/contract.ts';
import { createTranslate, type MessageKey, type Translate } from '../src/core/messages.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly app: AppBridge;
  }
}

export const app: AppBridge = window.app;

/** A snapshot and the window's own clock (performance.now) when it came, to draw times that go on from it. */
export interface ReceivedSnapshot {
  readonly snapshot: Snapshot;
  readonly receivedAt: number;
}

/** The sentences in the person's language. There is only English yet; numbers and plurals follow it. */
export const t: Translate = createTranslate(english, 'en');

/** Whether a key put together at run time, such as a pose's name, has a sentence. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(english, key);
}

/** The latest snapshot, asked for once and then heard; null until the first answer. */
export function useSnapshot(): ReceivedSnapshot | null {
  const [received, setReceived] = useState<ReceivedSnapshot | null>(null);
  useEffect(() => {
    const take = (snapshot: Snapshot) => setReceived({ snapshot, receivedAt: performance.now() });
    // Listening first: a change between the two would be lost otherwise.
    const stop = app.on('snapshot', take);
    void app.getSnapshot().then(take);
    return stop;
  }, []);
  return received;
}
