/**
 * Wakes the app at the engine's next calendar moment. The job only wakes: what is true then, a reading finds out
 * (docs/DESK-TIME.md#calendar).
 */
import type { CalendarWakeUps } from './ports.ts';

/** @returns sets the alarm to a moment (epoch ms); the same moment again does nothing */
export function openCalendarAlarm(calendar: CalendarWakeUps, wake: () => void): (wall: number) => void {
  let setTo: number | null = null;
  return (wall) => {
    if (wall === setTo) return;
    setTo = wall;
    calendar.set([wall], () => {
      setTo = null;
      wake();
    });
  };
}
