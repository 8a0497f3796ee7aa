/** The clocks of process and machine, the time zone, and the time on a processor. */
import { lstatSync } from 'node:fs';
import { uptime } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Clock, ProcessorTime } from '../app/ports.ts';
import { largestBytes } from '../core/text/limits.ts';
import { SECOND } from '../core/time/time.ts';
import { readFound } from './files/fileReading.ts';

/** The process's own clocks: monotonic since its start, and the wall clock. */
export const systemClock: Clock = {
  now: () => ({ at: performance.now(), wall: Date.now() }),
  after(delayMs, wake) {
    const timer = setTimeout(wake, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Two clocks of a machine in milliseconds, each from any beginning: one counts sleep and the other does not. */
export interface SleepClocks {
  readonly bootMs: () => number;
  readonly monotonicMs: () => number;
}

/** Linux's own. Source: clock_gettime(2), CLOCK_BOOTTIME and CLOCK_MONOTONIC; libuv's uv_uptime and uv_hrtime read them. */
export const linuxSleepClocks: SleepClocks = {
  bootMs: () => uptime() * SECOND,
  monotonicMs: () => performance.now(),
};

/** The IANA time zone in force now; UTC where the system names none that can be used. */
export function systemTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC'; // ICU answers "Etc/Unknown" for an empty or odd TZ, and then refuses its own answer
  }
}

/** The link that names a Linux or macOS machine's time zone. */
const ZONE_LINK = '/etc/localtime';

/**
 * As `systemTimeZone`, also once the machine has travelled: Node reads the zone at its start and never again, unless its own variable is
 * set or deleted. Where the session names a zone itself, that one stays.
 */
export function followTimeZone(): () => string {
  let known = zoneLink();
  let zone = systemTimeZone();
  return () => {
    const link = zoneLink();
    // It is asked at every heartbeat, and to ask the library of calendars costs many times what the look at the link does.
    if (link === known && link !== '') return zone;
    if (link !== known && process.env['TZ'] === undefined) {
      process.env['TZ'] = 'UTC';
      Reflect.deleteProperty(process.env, 'TZ');
    }
    known = link;
    zone = systemTimeZone();
    return zone;
  };
}

/** Another text when another link, or another file, has taken its place. */
function zoneLink(): string {
  if (process.platform === 'win32') return '';
  const found = lstatSync(ZONE_LINK, { throwIfNoEntry: false });
  return found === undefined ? '' : `${String(found.ino)} ${String(found.mtimeMs)}`;
}

/**
 * Linux tells. Sources: the kernel's Documentation/scheduler/sched-stats.rst, "/proc/<pid>/schedstat", which is the main thread's; and
 * Documentation/accounting/psi.rst, "some".
 */
export function processorTime(): ProcessorTime {
  if (process.platform !== 'linux') return { workedMs: 0, deniedMs: 0, scarceMs: 0 };
  const [workedNs = 0, deniedNs = 0] = kernelLine('/proc/self/schedstat').split(' ').map(Number);
  const scarceUs = Number(/^some .*total=(\d+)/.exec(kernelLine('/proc/pressure/cpu'))?.[1] ?? 0);
  return { workedMs: workedNs / 1e6, deniedMs: deniedNs / 1e6, scarceMs: scarceUs / 1e3 };
}

/** Empty where the kernel has no such line. */
function kernelLine(file: string): string {
  const found = readFound(file, largestBytes.kernelLine);
  return found.type === 'text' ? found.text : '';
}
