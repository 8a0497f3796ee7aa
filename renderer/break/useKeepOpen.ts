/**
 * Keeps what is shown after a break open while somebody reads or uses it (WCAG 2.2.1): as long as the pointer is over
 * the window, and for good once it was used with a key, a click or the wheel. Gives whether it is kept open.
 */
import { useEffect, useState } from 'preact/hooks';
import { app } from '../app.ts';

const signsOfUse = ['keydown', 'pointerdown', 'wheel', 'focus'] as const;

export function useKeepOpen(): boolean {
  const [used, setUsed] = useState(false);
  const [pointerInside, setPointerInside] = useState(false);
  const keptOpen = used || pointerInside;

  useEffect(() => {
    const use = () => setUsed(true);
    // When the page changes under a resting pointer, Chromium reports a move too, but one of no length.
    const move = ({ movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) setPointerInside(true);
    };
    const leave = () => setPointerInside(false);
    const page = document.documentElement;
    for (const sign of signsOfUse) addEventListener(sign, use, { passive: true });
    addEventListener('pointermove', move);
    page.addEventListener('pointerleave', leave);
    return () => {
      for (const sign of signsOfUse) removeEventListener(sign, use);
      removeEventListener('pointermove', move);
      page.removeEventListener('pointerleave', leave);
    };
  }, []);

  useEffect(() => {
    if (!keptOpen) return undefined;
    void app.keepAfterBreakOpen(true);
    return () => void app.keepAfterBreakOpen(false);
  }, [keptOpen]);

  return keptOpen;
}
