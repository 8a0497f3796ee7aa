/** What tells the app of the desk and of the time: input, lock and sleep, and the calendar's wake-ups. */
import type { InputSense } from '../app/inputSense.ts';
import type { CalendarWakeUps, Stop } from '../app/ports.ts';
import { startSenses } from '../electron/senses.ts';
import { systemClock } from '../platform/clock.ts';
import { startCalendarJobs } from '../platform/calendarJobs.ts';
import type { AppBase } from './appBase.ts';
import { openCallBuffer } from './callBuffer.ts';

/** What is done at once, instead of at the next heartbeat. */
export interface SenseListener {
  /** At a lock, an unlock, a suspend and a resume. */
  readNow(): void;
  /** The machine is about to sleep, and may not wake. */
  save(): void;
}

export interface Senses {
  readonly input: InputSense;
  readonly calendar: CalendarWakeUps;
  readonly listen: (listener: SenseListener) => void;
  readonly stop: Stop;
}

export function openSenses({ log }: AppBase): Senses {
  const buffer = openCallBuffer<SenseListener>();
  const { input, stop } = startSenses(systemClock, log, (edge) => {
    buffer.call((listener) => {
      listener.readNow();
      if (edge === 'suspend') listener.save();
    });
  });
  const calendar = startCalendarJobs(log);
  return {
    input,
    calendar: calendar.wakeUps,
    listen: buffer.listen,
    stop() {
      calendar.stop();
      stop();
    },
  };
}
