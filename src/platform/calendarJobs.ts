/**
 * node-schedule as an alarm clock and nothing more. Its jobs shift with sleep, come thrice after a clock jump, are skipped or
 * doubled at DST and may outlive cancel() after a clock set back; so a job only says "look at the clock now" (docs/DESK-TIME.md#calendar).
 */
import { scheduleJob, type Job } from 'node-schedule';
import type { CalendarWakeUps, Log, Stop } from '../app/ports.ts';

export function startCalendarJobs(log: Log): { readonly wakeUps: CalendarWakeUps; readonly stop: Stop } {
  const pending = new Map<number, Job>();
  const cancelAllBut = (kept: ReadonlySet<number>): void => {
    for (const [wall, job] of pending) {
      if (kept.has(wall)) continue;
      job.cancel();
      pending.delete(wall);
    }
  };
  return {
    wakeUps: {
      set(walls, wake) {
        cancelAllBut(new Set(walls));
        for (const wall of walls) {
          if (pending.has(wall)) continue;
          const job = scheduleJob(new Date(wall), () => {
            pending.delete(wall);
            log.info(`calendar wake-up for ${new Date(wall).toISOString()}`);
            wake();
          }) as Job | null; // null (untyped): the moment has already passed, and the next reading sees it anyway
          if (job !== null) pending.set(wall, job);
        }
      },
    },
    stop: () => {
      cancelAllBut(new Set());
    },
  };
}
