/** What may be seen of the trial of one, asked for when a view of the window opens and again while it may change. */
import { useEffect, useState } from 'preact/hooks';
import type { ShownTrial, TrialChange } from '../../src/core/trial/shownTrial.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { app } from '../app.ts';
import type { View } from './historyPlaces.ts';

export interface TrialInWindow {
  /** Null until it is known, and while the history cannot be read. */
  readonly shown: ShownTrial | null;
  readonly change: (change: TrialChange) => Promise<void>;
}

/** @param view the view that is open: in another one an import may have brought a trial, or a deletion taken its answers */
export function useTrial(view: View): TrialInWindow {
  const [shown, setShown] = useState<ShownTrial | null>(null);

  useEffect(() => {
    const ask = (): void => {
      void app.getTrial().then(setShown);
    };
    ask();
    const regularly = setInterval(ask, MINUTE);
    addEventListener('focus', ask);
    return () => {
      clearInterval(regularly);
      removeEventListener('focus', ask);
    };
  }, [view]);

  return { shown, change: (change) => app.changeTrial(change).then(setShown) };
}
