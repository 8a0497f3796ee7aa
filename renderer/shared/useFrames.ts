/** The display's frames, for what is drawn anew with each of them. */
import { useEffect, useState } from 'preact/hooks';

/** Calls with the milliseconds since the last frame, while it runs. */
export function useFrames(runs: boolean, onFrame: (passedMs: number) => void): void {
  const [last, setLast] = useState<number | null>(null);
  useEffect(() => {
    if (!runs) {
      setLast(null);
      return undefined;
    }
    const frame = requestAnimationFrame((now) => {
      if (last !== null) onFrame(now - last);
      setLast(now);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  });
}
