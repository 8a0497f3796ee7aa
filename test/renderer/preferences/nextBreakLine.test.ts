import { describe, expect, it } from 'vitest';
import english from '../../../assets/locales/en.json' with { type: 'json' };
import { nextBreakLine, type NextBreakLine } from '../../../renderer/preferences/nextBreakLine.ts';
import { holdReasons } from '../../../src/core/cycle/holds.ts';
import { createTranslate } from '../../../src/core/text/messages.ts';
import type { SensesNow } from '../../../src/core/senses/sense.ts';
import type { Outlook } from '../../../src/core/cycle/outlook.ts';
import { MINUTE } from '../../../src/core/time/time.ts';

const translate = createTranslate(english, 'en');
/** Local time, whatever the machine's zone: the line speaks in it too. */
const NOW = new Date(2026, 2, 2, 14, 11).getTime();

const working: Outlook = {
  phase: { type: 'working' },
  deskMsToday: 36 * MINUTE,
  breaksToday: 0,
  kinds: [],
  next: {
    kind: 'release',
    name: 'Long break',
    dueInMs: 24 * MINUTE,
    progress: 0.6,
    postponed: false,
    atClockTime: false,
  },
  soonShown: null,
  overdue: false,
  reminder: null,
  snoozedUntilWall: null,
  canSnooze: false,
  snoozesLeft: 3,
  heldBy: [],
  pausedUntilWall: null,
  posture: 'sitting',
  canUndoSkip: false,
  canUndoRested: false,
  skipsLeft: null,
  notice: null,
  suggestedPosture: null,
  runningBreak: null,
};
const due = { kind: 'release', name: 'Long break', dueInMs: 0, progress: 1, postponed: false, atClockTime: false };

/** The line for that outlook, with the narrow spaces of times made plain. */
function line(part: Partial<Outlook>, senses: SensesNow = {}): NextBreakLine {
  const plain = (text: string): string => text.replaceAll('\u202f', ' ');
  const { headline, detail } = nextBreakLine({ ...working, ...part }, senses, NOW, translate);
  return { headline: plain(headline), detail: detail === null ? null : plain(detail) };
}

describe('nextBreakLine', () => {
  it('says when the next break comes, in desk time and by the clock', () => {
    expect(line({})).toEqual({
      headline: 'Next: Long break in 24 minutes of desk time, at about 2:35 PM',
      detail: null,
    });
  });

  it('rounds up, so that a break is never announced too early', () => {
    expect(line({ next: { ...due, dueInMs: 1 } }).headline).toMatch(/in 1 minute of desk time/);
  });

  it('says that a break is due', () => {
    const kinds = [
      { id: 'release', name: 'Long break', counterMs: 61 * MINUTE, everyMs: 60 * MINUTE, breakMs: 0, dueInMs: 0 },
    ];
    expect(
      line({
        next: due,
        kinds,
        phase: { type: 'reminding' },
        reminder: { kind: 'release', level: 1, afterCallMs: null },
      }),
    ).toEqual({
      headline: 'Long break is due: 1 h 1 min of desk time since the last one',
      detail: 'Start it when it suits you.',
    });
  });

  it('names the day where a time of day would be taken for the next one', () => {
    const untilWall = new Date(2026, 2, 5, 9).getTime();
    expect(line({ heldBy: [{ reason: 'paused', untilWall, untilOtherDay: true }] }).detail).toBe(
      'Reminders are paused until Thursday, March 5, 9:00 AM.',
    );
  });

  it('names no time of day while nobody can know it', () => {
    expect(line({ phase: { type: 'away' } })).toEqual({
      headline: 'Next: Long break after 24 more minutes of desk time',
      detail: 'Desk time is paused while you’re away.',
    });
    expect(line({ heldBy: [{ reason: 'paused', untilWall: NOW + 60 * MINUTE }] })).toEqual({
      headline: 'Next: Long break after 24 more minutes of desk time',
      detail: 'Reminders are paused until 3:11 PM.',
    });
  });

  it('promises no break from today’s count outside working hours, which begin with a new one', () => {
    const untilWall = new Date(2026, 2, 5, 9).getTime();
    for (const next of [due, working.next])
      expect(line({ next, heldBy: [{ reason: 'paused' }, { reason: 'offHours', untilWall }] })).toEqual({
        headline: 'Quiet outside your working hours, until 9:00 AM',
        detail: 'Break timers don’t run now. They start over when your working hours begin.',
      });
  });

  it.each(holdReasons.filter((reason) => reason !== 'offHours'))('says what holds a due break back: %s', (reason) => {
    const { headline, detail } = line({ next: due, heldBy: [{ reason }] });
    expect(headline).toBe('Long break is due and waiting');
    expect(detail).toMatch(/\.$/);
  });

  it('says who it is that holds it back, as long as somebody does', () => {
    const firefox: SensesNow = { meeting: { answer: 'yes', why: 'microphone', by: 'Firefox', sinceWall: NOW } };
    const held = { next: due, heldBy: [{ reason: 'meeting' }] } as const;
    expect(line(held, firefox).detail).toBe('Quiet while Firefox uses the microphone.');
    const over: SensesNow = { meeting: { answer: 'no', why: 'nothing', sinceWall: NOW } };
    expect(line(held, over).detail).toBe('Quiet while you’re in a call.');
  });

  it('says when a snoozed break comes back', () => {
    const snoozed = line({ next: due, phase: { type: 'snoozed' }, snoozedUntilWall: NOW + 5 * MINUTE });
    expect(snoozed).toEqual({ headline: 'Long break comes back at 2:16 PM: you snoozed it', detail: null });
  });

  it('says that a break runs, and that none is planned', () => {
    const runningBreak = {
      ...{ kind: 'release', routine: null, elapsedMs: 0, lengthMs: MINUTE, spentMs: 0 },
      ...{ paused: false, waits: false, begun: true },
    };
    expect(line({ phase: { type: 'onBreak' }, runningBreak }).headline).toBe('On a break');
    expect(line({ next: null, posture: 'standing' }).headline).toBe('No break is planned while you stand');
  });
});
