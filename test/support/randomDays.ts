/** Random days at a desk, for properties: what people and machines do, in any order and for any time. */
import fc from 'fast-check';
import { postures } from '../../src/core/cycle/cycleTypes.ts';
import { sensedReasons } from '../../src/core/cycle/holds.ts';
import { parseScenario, type Scenario } from '../../src/core/day/scenario.ts';
import { SimulatedMachine, type Watch } from '../../src/core/day/simulate.ts';
import { routineLengthsMs, spoken } from './simulatedDesk.ts';
import type { TimelineLine } from '../../src/core/day/simulate.ts';

export type Written = Readonly<Record<string, unknown>>;

/** How often each property is tried; `npm run test:deep` asks for many more. */
export const runs = { numRuns: Number(process.env['UNBRACE_DEEP_RUNS'] ?? 2000) };

const seconds = (min: number, max: number) => fc.integer({ min, max }).map((count) => count * 1000);

const present = fc.record({ do: fc.constantFrom('work', 'idle'), for: seconds(1, 2400) });
const brief = fc.record({ do: fc.constantFrom('work', 'idle', 'lock'), for: seconds(1, 150) });
const locked = fc.record({ do: fc.constant('lock'), for: seconds(1, 900) });
// Shorter unannounced sleep than maxGapMs cannot be noticed: so that such a sleep is left out.
const asleep = fc.oneof(
  fc.record({ do: fc.constant('sleep'), for: seconds(1, 3600) }),
  fc.record({ do: fc.constant('sleep'), for: seconds(31, 3600), announced: fc.constant(false) }),
);
const reason = fc.constantFrom(...sensedReasons, 'watching');
const hold = fc.record({ do: fc.constantFrom('hold', 'release'), reason });
const posture = fc.record({ do: fc.constant('posture'), is: fc.constantFrom(...postures) });
const call = fc.oneof(
  fc
    .constantFrom(
      ...(['startBreak', 'endBreak', 'pauseBreak', 'continueBreak', 'snooze', 'skip', 'undoSkip'] as const),
      ...(['undoRested', 'resume'] as const),
    )
    .map((name) => ({ do: name })),
  fc.record({ do: fc.constant('startBreak'), kind: fc.constantFrom('reset', 'release', 'tea') }),
  fc.record({ do: fc.constant('startBreak'), routine: fc.constantFrom('stand_180', 'floor_300', 'tea_60') }),
  fc.record({ do: fc.constant('pause'), for: seconds(0, 3600) }),
  fc.record({ do: fc.constantFrom('snooze', 'rested'), for: seconds(30, 1200) }),
);
const worked = fc.record({ do: fc.constant('worked'), for: seconds(1, 120) });

const sitting = fc.record({
  do: fc.constantFrom('hold', 'release'),
  reason: fc.constantFrom('meeting', 'screenShare', 'watching'),
});

/** Being there or not, and what tells of it, and nothing else. */
export const comingAndGoing: fc.Arbitrary<readonly Written[]> = fc.array(
  fc.oneof(present, brief, locked, asleep, sitting),
  { minLength: 1, maxLength: 14 },
);

export const anyDay: fc.Arbitrary<readonly Written[]> = fc.array(
  fc.oneof(
    { arbitrary: present, weight: 6 },
    { arbitrary: brief, weight: 2 },
    { arbitrary: locked, weight: 1 },
    { arbitrary: asleep, weight: 1 },
    { arbitrary: hold, weight: 2 },
    { arbitrary: posture, weight: 1 },
    { arbitrary: call, weight: 5 },
    { arbitrary: worked, weight: 2 },
  ),
  { minLength: 1, maxLength: 24 },
);

const fault = fc.oneof(
  fc.record({ do: fc.constant('restart'), for: seconds(0, 7200) }),
  fc.record({ do: fc.constant('clock'), by: seconds(-10_800, 10_800) }),
  fc.record({
    do: fc.constant('set'),
    preferences: fc.record({ snoozeMs: seconds(60, 600), waitForLull: fc.boolean() }),
  }),
  fc.record({ do: fc.constant('pause'), until: fc.constantFrom('tomorrow', '10:30', 'monday', '2026-03-02 11:00') }),
);

/** As `anyDay`, with restarts, clocks that are set and preferences that change in the midst of it. */
export const anyFaultyDay: fc.Arbitrary<readonly Written[]> = fc
  .array(fc.oneof({ arbitrary: anyDay, weight: 2 }, { arbitrary: fault.map((one) => [one]), weight: 3 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.flat());

export const anyPreferences: fc.Arbitrary<Written> = fc.record({
  waitForLull: fc.boolean(),
  insistence: fc.constantFrom('gentle', 'firm', 'strict'),
  maxSnoozes: fc.integer({ min: 0, max: 3 }),
  settleMs: seconds(0, 90),
  mergeWithinMs: seconds(0, 300),
  awayAfterMs: seconds(60, 240),
  remindAgainMs: seconds(120, 600),
  maxSkipsPerDay: fc.constantFrom(null, 0, 1),
  noticeMs: fc.constantFrom(0, 30_000, 120_000),
  postureEveryMs: fc.constantFrom(0, 900_000),
  whileWorking: fc.constantFrom('wait', 'goOn'),
});

/** As `anyPreferences`, with a calendar that has something to say in the hours random days last. */
export const anyCalendar: fc.Arbitrary<Written> = fc
  .tuple(
    anyPreferences,
    fc.record({
      workingHours: fc.constantFrom(
        {},
        {
          monday: [
            ['09:20', '10:10'],
            ['10:40', '18:00'],
          ],
        },
        { sunday: [['22:00', '09:40']] },
      ),
      windDown: fc.constantFrom({ enabled: false }, { at: 'workEnds' }, { at: '10:20' }),
      dayLimitMs: fc.constantFrom(null, 3_600_000),
      deskDayStarts: fc.constantFrom('04:00', '10:00'),
      breakKinds: fc.constantFrom(
        [{ id: 'reset' }, { id: 'release' }],
        [
          { id: 'reset', at: ['09:45', '11:30'] },
          { id: 'release', at: ['10:15'] },
        ],
      ),
    }),
  )
  .map(([preferences, calendar]) => ({ ...preferences, ...calendar }));

/** Seconds between two readings; `maxGapMs` allows 30. */
export const anyPeriodMs = seconds(1, 30);

export function scenarioOf(trace: readonly Written[], preferences: Written = {}, readingEveryMs = 5000): Scenario {
  const parsed = parseScenario({
    startsAt: '2026-03-02T09:00:00',
    timeZone: 'Europe/Amsterdam',
    readingEveryMs,
    preferences,
    trace,
  });
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.scenario;
}

/** Lives a scenario and returns its lines, without the closing one. */
export function livedThrough(scenario: Scenario, watch?: Watch): readonly TimelineLine[] {
  const machine = new SimulatedMachine(scenario, routineLengthsMs, watch);
  for (const step of scenario.trace) machine.live(step);
  return machine.lines;
}

export function spokenDay(scenario: Scenario): readonly string[] {
  return livedThrough(scenario).map(spoken);
}
