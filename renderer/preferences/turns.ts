/** Two buttons that take turns in one place, as an answer and the way back from it do. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For whichever of the two is there: the keyboard goes from the one that leaves to the one that comes, instead of to nowhere.
 * @param isSecond which of them is there now
 */
export function useTurns(isSecond: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  // While this is drawn, the one that leaves is still there.
  const hasKeyboard = button.current !== null && document.activeElement === button.current;
  useLayoutEffect(() => {
    if (hasKeyboard) button.current?.focus();
  }, [isSecond]);
  return button;
}
