/** What was changed last, and the way back. Ctrl or Cmd+Z does it, too, except where that takes back typing. */
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../app.ts';
import type { LastChange } from '../shared/preferences/preferencesEditor.ts';
import { changeInWords } from './changeInWords.ts';
import { focusSetting } from '../shared/controls/setting.tsx';

export interface UndoBarProps {
  readonly last: LastChange | null;
  readonly onUndo: () => void;
}

export function UndoBar({ last, onUndo }: UndoBarProps): JSX.Element {
  const words = last && changeInWords(last.before, last.change, t);

  function undo(): void {
    // The bar disappears with the undo, so the focus moves to the setting that is changed back, which also brings it
    // into sight.
    if (words?.setting) focusSetting(words.setting);
    else document.getElementById('preferences-title')?.focus();
    onUndo();
  }

  // Before the paint: a key pressed the moment the bar is seen must count.
  useLayoutEffect(() => {
    if (last === null) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
      if (!wanted || isTyping(event.target)) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [last]);

  return (
    <footer class="undo-bar">
      <p role="status">{words?.sentence}</p>
      {words && (
        <button type="button" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
          {t('preferences.undo')}
        </button>
      )}
    </footer>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && ['text', 'search', 'number', 'time'].includes(target.type))
  );
}
