/** What tells the app of the desk and of the time: input, lock and sleep, and the calendar's wake-ups. */
import type { InputSense } from '../app/inputSense.ts';
import type { CalendarWakeUps, Senses, Stop } from '../app/ports.ts';
import { startSenses } from '../electron/senses.ts';
import type { MediaPlayers } from '../app/senses/mediaPlayers.ts';
import { systemSenses } from './systemSenses.ts';
import { startCalendarJobs } from '../platform/calendarJobs.ts';
import type { AppBase } from './appBase.ts';
import { openCallBuffer } from './callBuffer.ts';

/** What is done at once, instead of at the next heartbeat. */
export interface SenseListener {
  /** At a lock, an unlock, a suspend and a resume, and when a sense has something new to say. */
  readNow(): void;
  /** The machine is about to sleep, and may not wake. */
  save(): void;
}

export interface DeskSenses {
  readonly input: InputSense;
  readonly senses: Senses;
  readonly players: MediaPlayers | null;
  readonly calendar: CalendarWakeUps;
  readonly listen: (listener: SenseListener) => void;
  readonly stop: Stop;
}

export function openSenses({ bus, clock, log }: AppBase): DeskSenses {
  const system = systemSenses(bus, clock, log);
  const buffer = openCallBuffer<SenseListener>();
  const { input, senses, stop } = startSenses(clock, log, system, (edge) => {
    buffer.call((listener) => {
      listener.readNow();
      if (edge === 'suspend') listener.save();
    });
  });
  const calendar = startCalendarJobs(log);
  return {
    input,
    senses,
    players: system.players,
    calendar: calendar.wakeUps,
    listen: buffer.listen,
    stop() {
      calendar.stop();
      stop();
      system.stop();
    },
  };
}
