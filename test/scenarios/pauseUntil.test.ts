/** Pauses with an end that a person names: a time, a weekday, a date. */
import { describe, expect, it } from 'vitest';
import { simulateDesk, type DeskOptions } from '../support/simulatedDesk.ts';

const monday = '2026-03-02T09:00:00';

/** When a pause that was said on Monday, 2 March, at nine, ends; local. */
function endOf(said: string, options: DeskOptions = {}): string | undefined {
  const desk = simulateDesk({ startsAt: monday, preferences: { breakKinds: [{ id: 'reset' }] }, ...options });
  desk.live(`pause ${said}`);
  const { pausedUntilWall } = desk.outlook();
  if (pausedUntilWall === null) return String(desk.lines.at(-1)?.event['why']);
  const timeZone = options.timeZone ?? 'Europe/Amsterdam';
  return new Date(pausedUntilWall).toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}

describe('a pause until', () => {
  it.each([
    ['14:30', '2026-03-02 14:30'],
    ['9:00', '2026-03-03 09:00'],
    ['03:00', '2026-03-03 03:00'],
    ['tuesday', '2026-03-03 04:00'],
    ['Thursday', '2026-03-05 04:00'],
    ['monday', '2026-03-09 04:00'],
    ['monday 10:15', '2026-03-02 10:15'],
    ['monday 08:00', '2026-03-09 08:00'],
    ['2026-12-07', '2026-12-07 04:00'],
    ['2026-03-02T17:00', '2026-03-02 17:00'],
    ['tomorrow', '2026-03-03 04:00'],
  ])('%s ends at %s', (said, end) => {
    expect(endOf(said)).toBe(end);
  });

  it('before the desk day begins means the day that the calendar shows', () => {
    expect(endOf('monday', { startsAt: '2026-03-02T02:00:00' })).toBe('2026-03-02 04:00');
    expect(endOf('14:30', { startsAt: '2026-03-02T02:00:00' })).toBe('2026-03-02 14:30');
  });

  it.each([['2026-03-01'], ['2026-03-02'], ['2026-03-02 09:00'], ['2001-01-01']])('%s is past, and refused', (said) => {
    expect(endOf(said)).toBe('the pause would end in the past');
  });

  it('refuses an end over a year away', () => {
    expect(endOf('2027-06-01')).toBe('a pause must last between a moment and a year');
  });

  it.each([['someday'], ['25:00'], ['2026-02-30'], ['monday noon'], ['monday 10:00 sharp'], ['12.7.2026']])(
    'knows no “%s”',
    (said) => {
      expect(() => endOf(said)).toThrow('must be "tomorrow"');
    },
  );

  it('holds reminders until then, and lets the person settle', () => {
    const desk = simulateDesk({ startsAt: monday });
    desk.live('work 29m', 'pause 10:00', 'work 35m');
    desk.expect('00:29:00 held paused', '01:00:00 released paused', '01:01:00 reminder shown release 1');
  });

  it('survives a restart and a night', () => {
    const desk = simulateDesk({ startsAt: monday });
    desk.live('pause wednesday', { do: 'restart', for: '24h' }, 'work 1h', { do: 'restart', for: '17h' }, 'work 2h');
    const held = desk.lines.filter(({ event }) => ['held', 'released'].includes(event.event));
    expect(held.map(({ wall, event }) => `${wall} ${event.event}`)).toEqual([
      '2026-03-02T09:00:00+01:00 held',
      '2026-03-04T04:00:00+01:00 released',
    ]);
  });

  it('ends by the local time in force then, when the clocks have changed', () => {
    expect(endOf('2026-03-29 12:00', { startsAt: '2026-03-28T23:00:00' })).toBe('2026-03-29 12:00');
    const desk = simulateDesk({ startsAt: '2026-03-28T23:00:00' });
    desk.live('pause sunday 04:30', { do: 'restart', for: '4h' }, 'work 40m');
    expect(desk.lines.filter(({ event }) => event.event === 'released').map(({ wall }) => wall)).toEqual([
      '2026-03-29T04:30:00+02:00',
    ]);
  });

  it('outlives a clock that is set back, and ends when it says so', () => {
    const desk = simulateDesk({ startsAt: monday });
    desk.live('pause 10:00', 'work 10m', 'clock -1h', 'work 49m');
    desk.expect('00:00:00 held paused');
    expect(desk.outlook().heldBy).toMatchObject([{ reason: 'paused' }]);
  });
});
