/**
 * Whether somebody reads or uses what is shown after a break. As long as they do, main keeps the window (WCAG 2.2.1):
 * while the pointer is over it, and for good once a key, a click or a scroll in it showed that it is meant.
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
    // A page that changes under a resting pointer is told of a move as well, but of one by nothing.
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
    void app.holdAfterBreak(true);
    return () => void app.holdAfterBreak(false);
  }, [keptOpen]);

  return keptOpen;
}
