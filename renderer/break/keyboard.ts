/**
 * Keys of the break window: Space, → and ←, M, F, G, H, Esc. Lists and dialogs keep their own keys, and so does a button that was
 * reached with the keyboard. A click leaves no focus behind: after it, Space pauses as before.
 */
import { useLayoutEffect } from 'preact/hooks';

export type BreakKey = 'pause' | 'skip' | 'repeat' | 'mute' | 'fullScreen' | 'hurts' | 'heart' | 'end';

const keys: Readonly<Record<string, BreakKey>> = {
  ' ': 'pause',
  ArrowRight: 'skip',
  ArrowLeft: 'repeat',
  m: 'mute',
  f: 'fullScreen',
  g: 'hurts',
  h: 'heart',
  Escape: 'end',
};

/** @param listening false while a question or the safety text has the keyboard */
export function useBreakKeys(listening: boolean, onKey: (key: BreakKey) => void): void {
  // Before the paint: a key pressed the moment the window is seen must count.
  useLayoutEffect(() => {
    if (!listening) return undefined;
    const hear = (event: KeyboardEvent) => {
      const key = breakKey(event);
      if (!key) return;
      event.preventDefault();
      onKey(key);
    };
    addEventListener('keydown', hear);
    addEventListener('mousedown', keepFocusOff);
    return () => {
      removeEventListener('keydown', hear);
      removeEventListener('mousedown', keepFocusOff);
    };
  });
}

function keepFocusOff(event: MouseEvent): void {
  if (!(event.target instanceof Element) || event.target.closest('button') === null) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/**
 * The break key of a key press, or null: repeats of a key that is kept pressed and keys with Ctrl, Alt or Meta are
 * none.
 */
export function breakKey(event: KeyboardEvent): BreakKey | null {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return null;
  const pressesButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
  if (pressesButton || event.target instanceof HTMLSelectElement) return null;
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
