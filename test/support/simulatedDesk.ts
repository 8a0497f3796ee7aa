/**
 * A simulated desk, for tests that live a day and compare the whole timeline: an event that was not expected fails the
 * test just like one that did not come.
 *
 * const desk = simulateDesk(); desk.live('work 31m', 'startBreak', 'idle 90s'); desk.expect('00:30:00 reminder shown
 * reset 1', …); // and nothing else desk.verify({ phase: 'working', counters: { reset: 0 } });
 */
import { expect } from 'vitest';
import type { Outlook } from '../../src/core/cycle/outlook.ts';
import { parseScenario } from '../../src/core/day/scenario.ts';
import { SimulatedMachine, type TimelineLine } from '../../src/core/day/simulate.ts';

/** The lengths of the shipped routines that scenarios meet, in milliseconds. */
export const routineLengthsMs = {
  unfold_90: 90_000,
  downshift_60: 60_000,
  stand_180: 180_000,
  floor_300: 300_000,
  winddown_420: 420_000,
};

export interface DeskOptions {
  /** Local; Monday, 2 March 2026, 09:00 unless told. */
  readonly startsAt?: string;
  readonly timeZone?: string;
  readonly readingEveryMs?: number | string;
  /** Laid over the defaults with `waitForLull: false`, because `work` never pauses for a lull. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** Of the routines that there are, in milliseconds, by id. */
  readonly routineLengthsMs?: Readonly<Record<string, number>>;
}

/** A step as text (`work 31m`, `hold meeting`, `sleep 1h unannounced`) or as a scenario has it. */
export type Living = string | Readonly<Record<string, unknown>>;

export interface SimulatedDesk {
  live(...steps: readonly Living[]): void;
  /** Compares everything since the last `expect` with these lines, each `at event detail…`. */
  expect(...lines: readonly string[]): void;
  /** Checks what the tray and windows would show now. */
  verify(expected: Verifiable): void;
  outlook(): Outlook;
  readonly lines: readonly TimelineLine[];
}

export interface Verifiable {
  readonly phase?: Outlook['phase']['type'];
  readonly deskMs?: number;
  readonly counters?: Readonly<Record<string, number>>;
}

export function simulateDesk(options: DeskOptions = {}): SimulatedDesk {
  const head = {
    startsAt: options.startsAt ?? '2026-03-02T09:00:00',
    timeZone: options.timeZone ?? 'Europe/Amsterdam',
    readingEveryMs: options.readingEveryMs ?? 1000,
    preferences: { waitForLull: false, ...options.preferences },
  };
  const lived: Readonly<Record<string, unknown>>[] = [];
  const machine = new SimulatedMachine(
    understood({ ...head, trace: [] }),
    options.routineLengthsMs ?? routineLengthsMs,
  );
  let seen = 0;
  return {
    lines: machine.lines,
    outlook: () => machine.outlook(),
    live(...steps) {
      for (const step of steps) {
        lived.push(typeof step === 'string' ? written(step) : step);
        // Read with all that went before, because preferences build on one another.
        const last = understood({ ...head, trace: lived }).trace.at(-1);
        if (last) machine.live(last);
      }
    },
    expect(...lines) {
      const since = machine.lines.slice(seen).map(spoken);
      seen = machine.lines.length;
      expect(since).toEqual(lines);
    },
    verify({ phase, deskMs, counters }) {
      const { phase: phaseNow, deskMsToday, kinds } = machine.outlook();
      if (phase !== undefined) expect(phaseNow.type).toBe(phase);
      if (deskMs !== undefined) expect(deskMsToday).toBe(deskMs);
      if (counters === undefined) return;
      const counted = Object.fromEntries(kinds.map((kind) => [kind.id, kind.counterMs]));
      expect(counted).toMatchObject(counters);
    },
  };
}

/** A line as tests write it: its time, its event, and what else it says, in order. */
export function spoken({ at, event: { event, ...details } }: TimelineLine): string {
  const words = Object.entries(details).map(([name, value]) => {
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join('+') : JSON.stringify(value);
    return name.endsWith('Ms') || name === 'breaks' ? `${name} ${text}` : text;
  });
  return [at, event, ...words].join(' ');
}

function understood(input: unknown) {
  const parsed = parseScenario(input);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.scenario;
}

/** `work 31m` → `{ do: 'work', for: '31m' }` */
function written(step: string): Readonly<Record<string, unknown>> {
  const [action = '', word, ...others] = step.split(' ');
  const more = others.join(' ');
  if (word === undefined) return { do: action };
  switch (action) {
    case 'clock':
      return { do: action, by: word };
    case 'hold':
    case 'release':
      return { do: action, reason: word };
    case 'posture':
      return { do: action, is: word };
    case 'startBreak':
      return { do: action, kind: word };
    case 'pause':
      return /^\d+(ms|[hms])/.test(word)
        ? { do: action, for: word }
        : { do: action, until: [word, more].filter(Boolean).join(' ') };
    case 'sleep':
      return { do: action, for: word, announced: more !== 'unannounced' };
    default:
      return { do: action, for: word };
  }
}
