/** What every window shares: the bridge to the main process, its latest snapshot, and how a window is shown. */
import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppBridge, Snapshot } from '../src/contract.ts';
import type { MessageKey } from '../src/core/text/messages.ts';
import { firstLocale, localeNow, speak, t } from './sentences.ts';

export { isMessageKey, localeNow, t } from './sentences.ts';

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

/** Shows the window's page in the person's language, and anew whenever that changes. */
export async function showWindow(title: MessageKey, page: () => JSX.Element | null): Promise<void> {
  const place = document.getElementById('window');
  if (place === null) throw new Error('index.html has no place for the window');
  const draw = (): void => {
    document.title = t(title);
    render(page(), place);
  };
  await speak(firstLocale());
  draw();
  tellFirstPaint();
  app.on('snapshot', ({ locale }) => {
    if (locale.tag !== localeNow().tag) void speak(locale).then(draw);
  });
}

/** The first frame says little, for a hidden page draws one too; a second one is asked for only when the first was shown. */
function tellFirstPaint(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => void app.pagePainted()));
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
