/** What was deleted, and the way back: at the window's end, in sight from every view and wherever the page is scrolled. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../app.ts';
import { chosenTab } from './tabs.tsx';
import type { Deletion } from './useDeletion.ts';

const UNDO_ID = 'undo-delete';

export function DeletionBar({ deletion }: { readonly deletion: Deletion }): JSX.Element {
  return (
    <footer class="undo-bar">
      <p role="status">{wordsOf(deletion)}</p>
      {deletion.undoable > 0 && <UndoButton onUndo={() => void deletion.undo()} />}
    </footer>
  );
}

function UndoButton({ onUndo }: { readonly onUndo: () => void }): JSX.Element {
  // When the undo button disappears, its focus would be lost; it must not move to a button that deletes either. The
  // cleanup of a layout effect runs before the button is removed.
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id !== UNDO_ID) return;
      (document.getElementById('delete') ?? chosenTab())?.focus();
    },
    [],
  );
  return (
    <button id={UNDO_ID} type="button" onClick={onUndo}>
      {t('history.delete.undo')}
    </button>
  );
}

function wordsOf({ outcome, undoable }: Deletion): string | undefined {
  if (outcome === null) return undoable === 0 ? undefined : t('history.delete.deleted', { count: undoable });
  return outcome === 'nothing' ? t('history.delete.deleted', { count: 0 }) : t(`history.delete.${outcome}`);
}
