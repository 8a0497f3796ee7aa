/** The time to a moment, counted down by the page's own clock. */
import { useEffect, useState } from 'preact/hooks';
import { SECOND } from '../../src/core/time/time.ts';

/** “1:05” until that moment (epoch milliseconds), the seconds begun counted whole; null once it has come. */
export function useTimeLeft(wall: number): string | null {
  const [seconds, setSeconds] = useState(secondsTo(wall));
  useEffect(() => {
    setSeconds(secondsTo(wall));
    const ticking = setInterval(() => setSeconds(secondsTo(wall)), SECOND / 4);
    return () => {
      clearInterval(ticking);
    };
  }, [wall]);
  if (seconds <= 0) return null;
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

function secondsTo(wall: number): number {
  return Math.ceil((wall - Date.now()) / SECOND);
}
