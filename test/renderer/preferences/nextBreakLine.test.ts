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
  next: { kind: 'release', name: 'Release', dueInMs: 24 * MINUTE, progress: 0.6 },
  overdue: false,
  reminder: null,
  snoozedUntilWall: null,
  snoozesLeft: 3,
  heldBy: [],
  pausedUntilWall: null,
  posture: 'sitting',
  canUndoSkip: false,
  runningBreak: null,
};
const due = { kind: 'release', name: 'Release', dueInMs: 0, progress: 1 };

/** The line for that outlook, with the narrow spaces of times made plain. */
function line(part: Partial<Outlook>, senses: SensesNow = {}): NextBreakLine {
  const plain = (text: string): string => text.replaceAll('\u202f', ' ');
  const { headline, detail } = nextBreakLine({ ...working, ...part }, senses, NOW, translate);
  return { headline: plain(headline), detail: detail === null ? null : plain(detail) };
}

describe('nextBreakLine', () => {
  it('says when the next break comes, in desk time and by the clock', () => {
    expect(line({})).toEqual({
      headline: 'Next: Release in 24 minutes of desk time, about 2:35 PM',
      detail: null,
    });
  });

  it('rounds up, so that a break is never announced too early', () => {
    expect(line({ next: { ...due, dueInMs: 1 } }).headline).toMatch(/in 1 minute of desk time/);
  });

  it('says that a break is due', () => {
    expect(line({ next: due, phase: { type: 'reminding' } }).headline).toBe('Release is due now');
  });

  it('names the day where a time of day would be taken for the next one', () => {
    const untilWall = new Date(2026, 2, 5, 9).getTime();
    expect(line({ heldBy: [{ reason: 'paused', untilWall, untilOtherDay: true }] }).detail).toBe(
      'Reminders are paused until Thursday, March 5, 9:00 AM.',
    );
  });

  it('names no time of day while nobody can know it', () => {
    expect(line({ phase: { type: 'away' } })).toEqual({
      headline: 'Next: Release after 24 more minutes of desk time',
      detail: 'Desk time rests while you are away.',
    });
    expect(line({ heldBy: [{ reason: 'paused', untilWall: NOW + 60 * MINUTE }] })).toEqual({
      headline: 'Next: Release after 24 more minutes of desk time',
      detail: 'Reminders are paused until 3:11 PM.',
    });
  });

  it('promises no break from today’s count outside working hours, which begin with a new one', () => {
    const untilWall = new Date(2026, 2, 5, 9).getTime();
    for (const next of [due, working.next])
      expect(line({ next, heldBy: [{ reason: 'paused' }, { reason: 'offHours', untilWall }] })).toEqual({
        headline: 'Quiet outside your working hours, until 9:00 AM',
        detail: 'Desk time rests too, and counting starts anew when they begin.',
      });
  });

  it.each(holdReasons.filter((reason) => reason !== 'offHours'))('says what holds a due break back: %s', (reason) => {
    const { headline, detail } = line({ next: due, heldBy: [{ reason }] });
    expect(headline).toBe('Release is due, and waits');
    expect(detail).toMatch(/\.$/);
  });

  it('says who it is that holds it back, as long as somebody does', () => {
    const firefox: SensesNow = { meeting: { answer: 'yes', why: 'microphone', by: 'Firefox', sinceWall: NOW } };
    const held = { next: due, heldBy: [{ reason: 'meeting' }] } as const;
    expect(line(held, firefox).detail).toBe('Quiet while Firefox uses the microphone.');
    const over: SensesNow = { meeting: { answer: 'no', why: 'nothing', sinceWall: NOW } };
    expect(line(held, over).detail).toBe('Quiet while you are in a call.');
  });

  it('says when a snoozed break comes back', () => {
    const snoozed = line({ next: due, phase: { type: 'snoozed' }, snoozedUntilWall: NOW + 5 * MINUTE });
    expect(snoozed).toEqual({ headline: 'Release comes back at 2:16 PM', detail: 'You snoozed it.' });
  });

  it('says that a break runs, and that none is planned', () => {
    expect(line({ phase: { type: 'onBreak' } }).headline).toBe('You are on a break');
    expect(line({ next: null }).headline).toBe('No break is planned');
  });
});
