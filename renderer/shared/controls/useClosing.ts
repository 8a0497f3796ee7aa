/**
 * Lets a control see to what is still open in it when its window is closed: nothing in the page is left for that, or loses the focus.
 */
import { useLayoutEffect } from 'preact/hooks';

export function useClosing(seeTo: () => void): void {
  // Anew with every state, and before the paint: the last key may be pressed just before.
  useLayoutEffect(() => {
    addEventListener('pagehide', seeTo);
    return () => {
      removeEventListener('pagehide', seeTo);
    };
  });
}
