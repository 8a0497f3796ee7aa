/** The picture of a day, as a list: whole timelines of what was and what is planned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  stepBreakCycle,
  type CycleState,
  type CycleEvent,
  type EngineSettings,
} from '../../../src/core/cycle/breakCycle.ts';
import { planAhead, type PlannedBreak } from '../../../src/core/day/dayPlan.ts';
import { dayPreview, type DayPreview } from '../../../src/core/day/dayPreview.ts';
import { outlookOf } from '../../../src/core/cycle/outlook.ts';
import { parseSavedCycle, saveCycle } from '../../../src/core/cycle/savedCycle.ts';
import { HOUR, MINUTE, SECOND, type Moment, type WallSpan } from '../../../src/core/time/time.ts';
import { anyCalendar, anyDay, livedThrough, runs, scenarioOf } from '../../support/randomDays.ts';
import { routineLengthsMs } from '../../support/simulatedDesk.ts';

type Written = Readonly<Record<string, unknown>>;

const timeZone = 'Europe/Amsterdam';
const officeHours = {
  workingHours: {
    monday: [
      ['09:00', '12:00'],
      ['13:00', '14:10'],
    ],
  },
};

interface Lived {
  readonly state: CycleState;
  readonly settings: EngineSettings;
  readonly now: Moment;
}

/** Monday from 09:00, as it stands after these steps. */
function after(trace: readonly Written[], preferences: Written = {}, readingEveryMs = 5 * SECOND): Lived {
  const scenario = scenarioOf(trace, preferences, readingEveryMs);
  const latest: { state?: CycleState } = {};
  livedThrough(scenario, ({ state }) => {
    latest.state = state;
  });
  const { state } = latest;
  if (!state) throw new Error('Nothing was lived.');
  const settings: EngineSettings = { preferences: scenario.preferences, routineLengthsMs, timeZone };
  const { at, wall } = state.clock;
  return { state, settings, now: { at, wall } };
}

function previewAfter(trace: readonly Written[], preferences: Written = {}): DayPreview {
  const { state, settings, now } = after(trace, preferences);
  return dayPreview(state, settings, now);
}

/** Every span of the picture as a line, in order of their beginning. */
function told(preview: DayPreview): readonly string[] {
  const lines: (readonly [WallSpan, string])[] = [
    ...preview.workingHours.map((span) => [span, 'working hours'] as const),
    ...preview.deskTime.map((span) => [span, 'desk time'] as const),
    ...preview.breaksTaken.map((span) => [span, `taken ${span.name}`] as const),
    ...preview.naturalBreaks.map((span) => [span, 'natural break'] as const),
    ...preview.holds.map((span) => [span, `held ${span.reason}`] as const),
    ...preview.breaksPlanned.map((span) => [span, `planned ${span.name}`] as const),
  ];
  return lines
    .toSorted(([a], [b]) => a.fromWall - b.fromWall)
    .map(([span, what]) => `${clock(span.fromWall)}–${clock(span.untilWall)} ${what}`);
}

function clock(wall: number): string {
  const text = new Date(wall + HOUR).toISOString(); // Amsterdam, in winter
  return text.slice(17, 19) === '00' ? text.slice(11, 16) : text.slice(11, 19);
}

describe('the preview of a day', () => {
  it('shows what was, joined to what will be: desk time, a break, a natural break, the working hours', () => {
    const preview = previewAfter(
      [
        { do: 'work', for: '30m' },
        { do: 'startBreak' },
        { do: 'idle', for: '90s' },
        { do: 'work', for: '10m' },
        { do: 'lock', for: '20m' },
        { do: 'work', for: '5m' },
      ],
      officeHours,
    );
    expect([clock(preview.fromWall), clock(preview.nowWall), clock(preview.untilWall)]).toEqual([
      '09:00',
      '10:06:30',
      '14:10',
    ]);
    expect(told(preview)).toEqual([
      '09:00–12:00 working hours',
      '09:00–09:30 desk time',
      '09:30–09:31:30 taken Reset',
      '09:31:30–09:41:30 desk time',
      '09:41:30–10:01:30 natural break',
      '10:01:30–10:06:30 desk time',
      '10:31:30–10:32:30 planned Reset',
      '11:02:30–11:05:30 planned Release',
      '11:35:30–11:37 planned Reset',
      '13:00–14:10 working hours',
      '13:30–13:31 planned Reset',
      '14:01–14:04 planned Release',
    ]);
    expect(preview.windDownWall).toBe(preview.untilWall);
  });

  it('without working hours reaches eight hours from the beginning, and two from now', () => {
    const morning = previewAfter([{ do: 'work', for: '10m' }]);
    expect([clock(morning.fromWall), clock(morning.untilWall)]).toEqual(['09:00', '17:00']);
    expect(morning.breaksPlanned).toHaveLength(14);
    const evening = previewAfter([{ do: 'work', for: '9h' }], { breakKinds: [{ id: 'release', everyMs: 86_400_000 }] });
    expect([clock(evening.fromWall), clock(evening.untilWall)]).toEqual(['09:00', '20:00']);
  });

  it('a changed interval moves the plan, and nothing of what was', () => {
    const { state, settings, now } = after([{ do: 'work', for: '20m' }], officeHours);
    const [reset, release] = settings.preferences.breakKinds;
    if (!reset || !release) throw new Error('There are two kinds.');
    const breakKinds = [{ ...reset, everyMs: 45 * MINUTE }];
    const changed = { ...settings, preferences: { ...settings.preferences, breakKinds } };
    const before = dayPreview(state, settings, now);
    const moved = dayPreview(state, changed, now);
    expect(before.breaksPlanned.slice(0, 2).map(({ fromWall }) => clock(fromWall))).toEqual(['09:30', '10:01:30']);
    expect(moved.breaksPlanned.slice(0, 2).map(({ fromWall }) => clock(fromWall))).toEqual(['09:45', '10:31:30']);
    expect(moved.deskTime).toEqual(before.deskTime);
  });

  it('a break of a kind that is gone is drawn by its id', () => {
    const { state, settings, now } = after([
      { do: 'startBreak', kind: 'release' },
      { do: 'idle', for: '4m' },
    ]);
    const breakKinds = settings.preferences.breakKinds.filter(({ id }) => id !== 'release');
    const { breaksTaken } = dayPreview(
      state,
      { ...settings, preferences: { ...settings.preferences, breakKinds } },
      now,
    );
    expect(breaksTaken.map(({ kind, name }) => [kind, name])).toEqual([['release', 'release']]);
  });

  it('a timed pause reaches to its end and moves breaks behind it; a meeting that goes on holds nothing of the plan', () => {
    const trace = [
      { do: 'work', for: '10m' },
      { do: 'hold', reason: 'meeting' },
      { do: 'work', for: '5m' },
      { do: 'release', reason: 'meeting' },
      { do: 'pause', for: '30m' },
      { do: 'hold', reason: 'doNotDisturb' },
      { do: 'work', for: '5m' },
    ];
    const preview = previewAfter(trace, { workingHours: { monday: [['09:00', '10:00']] } });
    expect(told(preview)).toEqual([
      '09:00–10:00 working hours',
      '09:00–09:20 desk time',
      '09:10–09:15 held meeting',
      '09:15–09:45 held paused',
      '09:15–09:20 held doNotDisturb',
      '09:46–09:47:30 planned Reset',
    ]);
  });

  it('a break that runs is the first of the plan; a paused one is taken to go on now', () => {
    const running = previewAfter([{ do: 'work', for: '30m' }, { do: 'startBreak' }, { do: 'idle', for: '20s' }]);
    expect(told(running).slice(0, 2)).toEqual(['09:00–09:30 desk time', '09:30–09:31:30 planned Reset']);
    const paused = previewAfter([
      { do: 'work', for: '30m' },
      { do: 'startBreak' },
      { do: 'pauseBreak' },
      { do: 'idle', for: '60s' },
    ]);
    expect(told(paused)[1]).toBe('09:30–09:32:30 planned Reset');
  });

  it('an absence that goes on is no desk time, and the plan is for a return now', () => {
    const preview = previewAfter([
      { do: 'work', for: '10m' },
      { do: 'idle', for: '10m' },
    ]);
    expect(told(preview).slice(0, 2)).toEqual(['09:00–09:10 desk time', '09:50–09:51:30 planned Reset']);
  });

  it('begins anew with the desk day; only what still holds is carried over', () => {
    const preview = previewAfter(
      [
        { do: 'work', for: '20m' },
        { do: 'hold', reason: 'fullscreen' },
        { do: 'idle', for: '10m' },
        { do: 'work', for: '40m' },
      ],
      { deskDayStarts: '10:00', workingHours: { monday: [['09:00', '10:20']] } },
    );
    expect(told(preview)).toEqual([
      '10:00–10:20 working hours',
      '10:00–10:10 desk time',
      '10:00–10:10 held fullscreen',
      '10:11–10:12:30 planned Reset',
    ]);
  });

  it('is the same after a restart, and a state of an earlier release knows nothing of the time before', () => {
    const { state, settings, now } = after([
      { do: 'work', for: '10m' },
      { do: 'lock', for: '5m' },
      { do: 'work', for: '1m' },
    ]);
    const written: unknown = JSON.parse(JSON.stringify(saveCycle(state, now)));
    const read = parseSavedCycle(written);
    expect(read.ok && dayPreview(read.saved.state, settings, now)).toEqual(dayPreview(state, settings, now));

    const readOlder = parseSavedCycle({ version: 1, state: { ...state, today: undefined } });
    expect(readOlder.ok && readOlder.saved.state.today).toEqual({
      sinceWall: now.wall,
      absences: [],
      breaks: [],
      holds: [],
    });
  });
});

describe('what must always hold', () => {
  it('the plan is what the engine then does, if the person simply stays', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (trace, preferences) => {
        const { state, settings, now } = after(trace, preferences);
        const untilWall = now.wall + 3 * HOUR;
        // What begins in the last minute may begin just before or just after the end.
        const wellBefore = ({ fromWall }: WallSpan): boolean => fromWall < untilWall - MINUTE;
        const planned = planAhead(state, settings, now, untilWall).breaks.filter(wellBefore);
        const lived = stays(state, settings, now, untilWall).filter(wellBefore);
        expect(planned.map(({ kind }) => kind)).toEqual(lived.map(({ kind }) => kind));
        for (const [index, { fromWall }] of planned.entries())
          expect(Math.abs(fromWall - (lived[index]?.fromWall ?? 0))).toBeLessThanOrEqual(lateMs(index));
      }),
      { numRuns: Math.ceil(runs.numRuns / 10) },
    );
  }, 0);

  it('absences, breaks and desk time tile the past, and desk time is what the engine counted', () => {
    fc.assert(
      fc.property(anyDay, (trace) => {
        const { state, settings, now } = after(trace, {}, SECOND);
        const countedMs = outlookOf(state, settings, now).deskMsToday;
        const drawn = dayPreview(state, settings, now).deskTime;
        const drawnMs = drawn.reduce((sum, { fromWall, untilWall }) => sum + untilWall - fromWall, 0);
        // An absence under a minute is not recorded, and a day has at most one a step.
        expect(drawnMs).toBeGreaterThanOrEqual(countedMs - SECOND);
        expect(drawnMs).toBeLessThanOrEqual(countedMs + trace.length * MINUTE);
      }),
      runs,
    );
  }, 0);
});

/** A reading every second notices each moment up to a second late, and each break begun late delays the next. */
const lateMs = (index: number): number => (index + 1) * 2 * SECOND;

/** Somebody who sits there, second by second, and starts each break as it asks. */
function stays(from: CycleState, settings: EngineSettings, start: Moment, untilWall: number): readonly PlannedBreak[] {
  const steady = { ...settings, preferences: { ...settings.preferences, waitForLull: false } };
  const breaks: PlannedBreak[] = [];
  let state = from;
  const step = (event: CycleEvent): void => {
    const next = stepBreakCycle(state, event, steady);
    state = next.state;
    for (const effect of next.effects)
      if (effect.type === 'closeBreak')
        breaks.push({ kind: effect.kind, fromWall: effect.beganWall, untilWall: effect.endedWall });
  };
  for (let passed = 0; start.wall + passed < untilWall || state.phase.type === 'onBreak'; passed += SECOND) {
    const now = { at: start.at + passed, wall: start.wall + passed };
    step({ type: 'reading', reading: { ...now, idleMs: 0, locked: false, holds: [] } });
    if (state.phase.type === 'onBreak' && state.phase.pausedSinceMs !== null)
      step({ type: 'call', call: { type: 'continueBreak' }, now });
    if (state.phase.type === 'reminding')
      step({ type: 'call', call: { type: 'startBreak', kind: state.phase.kind }, now });
  }
  return breaks;
}
