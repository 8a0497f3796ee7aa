/** The picture of a day, as a list: whole timelines of what was and what is planned. */
import { describe, expect, it } from 'vitest';
import { stepBreakCycle } from '../../../src/core/cycle/breakCycle.ts';
import { dayPreview, type DayPreview } from '../../../src/core/day/dayPreview.ts';
import { parseSavedCycle, saveCycle } from '../../../src/core/cycle/savedCycle.ts';
import { HOUR, MINUTE, type WallSpan } from '../../../src/core/time/time.ts';
import { afterDay } from '../../support/afterDay.ts';
import type { Written } from '../../support/randomDays.ts';

const officeHours = {
  workingHours: {
    monday: [
      ['09:00', '12:00'],
      ['13:00', '14:10'],
    ],
  },
};

function previewAfter(trace: readonly Written[], preferences: Written = {}): DayPreview {
  const { state, settings, now } = afterDay(trace, preferences);
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
    const { state, settings, now } = afterDay([{ do: 'work', for: '20m' }], officeHours);
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
    const { state, settings, now } = afterDay([
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

  it('a pause without an end reaches as far as the day is drawn, and nothing is planned', () => {
    const trace = [{ do: 'work', for: '10m' }, { do: 'pause' }, { do: 'work', for: '5m' }];
    expect(told(previewAfter(trace, { workingHours: { monday: [['09:00', '10:00']] } }))).toEqual([
      '09:00–10:00 working hours',
      '09:00–09:15 desk time',
      '09:10–10:00 held paused',
    ]);
  });

  it('a break whose window is not there yet is planned from now on', () => {
    const { state, settings, now } = afterDay([{ do: 'work', for: '30m' }, { do: 'startBreak' }]);
    const waiting = stepBreakCycle(state, { type: 'call', call: { type: 'waitToBegin' }, now }, settings).state;
    expect(told(dayPreview(waiting, settings, now))[1]).toBe('09:30–09:31:30 planned Reset');
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
    const { state, settings, now } = afterDay([
      { do: 'work', for: '10m' },
      { do: 'lock', for: '5m' },
      { do: 'work', for: '1m' },
    ]);
    const written: unknown = JSON.parse(JSON.stringify(saveCycle(state, now)));
    const read = parseSavedCycle(written);
    expect(read.ok && dayPreview(read.saved.state, settings, now)).toEqual(dayPreview(state, settings, now));

    const readOlder = parseSavedCycle({ version: 2, state: { ...state, today: undefined } });
    expect(readOlder.ok && readOlder.saved.state.today).toEqual({
      sinceWall: now.wall,
      absences: [],
      breaks: [],
      holds: [],
    });
  });
});
