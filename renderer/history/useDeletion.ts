/**
 * Deleting, and what can still be brought back. The window keeps it above its views, so that a deletion can still be
 * undone after a look at another view.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { UNDO_WITHIN_MS } from '../../src/core/time/time.ts';
import { app } from '../app.ts';

/** What is to be said beside how much can be brought back. */
export type DeletionOutcome = 'nothing' | 'failed' | 'restored' | 'tooLate' | 'notRestored';

export interface Deletion {
  /** How many records can be brought back. */
  readonly undoable: number;
  readonly outcome: DeletionOutcome | null;
  /** @param deleteThem how many it were; null where it failed */
  remove(deleteThem: () => Promise<number | null>): Promise<void>;
  undo(): Promise<void>;
}

/** @param onChanged something has gone, or come back */
export function useDeletion(onChanged: () => void): Deletion {
  const [deleted, setDeleted] = useState({ count: 0 });
  const [outcome, setOutcome] = useState<DeletionOutcome | null>(null);
  const isBusy = useRef(false);
  useLapse(deleted.count > 0, deleted, () => setDeleted({ count: 0 }));
  // A failure stays in sight until the next attempt, because the person has to act on it.
  useLapse(outcome !== null && outcome !== 'failed', outcome, () => setOutcome(null));

  /** A click while one is still being done is the second one of a double click. */
  const alone = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await act();
    } finally {
      isBusy.current = false;
      onChanged();
    }
  };

  return {
    undoable: deleted.count,
    outcome,
    remove: (deleteThem) =>
      alone(async () => {
        const count = await deleteThem();
        if (count !== null && count > 0) setDeleted((before) => ({ count: before.count + count }));
        setOutcome(count === null ? 'failed' : count + deleted.count === 0 ? 'nothing' : null);
      }),
    undo: () =>
      alone(async () => {
        const undone = await app.undoDeleteHistory();
        setOutcome(undone === 'failed' ? 'notRestored' : undone);
        setDeleted(({ count }) => ({ count: undone === 'failed' ? count : 0 }));
      }),
  };
}

/** Forgets what was said last as soon as it can no longer be undone. */
function useLapse(isSaid: boolean, said: unknown, forget: () => void): void {
  useEffect(() => {
    if (!isSaid) return undefined;
    const wait = setTimeout(forget, UNDO_WITHIN_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [said]);
}
