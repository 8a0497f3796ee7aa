/**
 * What was deleted and can still be brought back. It lives above the views, so that a look at another one costs nobody
 * the way back.
 */
import { useEffect, useState } from 'preact/hooks';
import { SECOND } from '../../src/core/time.ts';

/** As the main process grants it. */
const UNDO_WITHIN_MS = 10 * SECOND;

export interface Undoable {
  /** How many records; 0: nothing can be brought back. */
  readonly count: number;
  /** So many more are deleted, and the time for all of them begins anew. */
  add(count: number): void;
  /** They are back, or gone. */
  clear(): void;
}

export function useUndoable(): Undoable {
  const [deleted, setDeleted] = useState({ count: 0 });
  const clear = (): void => {
    setDeleted({ count: 0 });
  };

  useEffect(() => {
    if (deleted.count === 0) return undefined;
    const wait = setTimeout(clear, UNDO_WITHIN_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [deleted]);

  return {
    count: deleted.count,
    add(count) {
      setDeleted((before) => ({ count: before.count + count }));
    },
    clear,
  };
}
