/** Answers that fit real days, from the tray, the reminder and what goes before it, on a whole app with virtual time. */
import { describe, expect, test } from 'vitest';
import { heartbeatMs } from '../../../src/app/heartbeat.ts';
import { cardHeight } from '../../../src/app/reminding/cardPlace.ts';
import { askedOf, commandOf, reminderNote } from '../../../src/app/reminding/reminderNote.ts';
import type { MenuEntry } from '../../../src/app/tray/trayMenu.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';
import { momentKind } from '../../support/momentKind.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const labels = (entries: readonly MenuEntry[]): readonly string[] =>
  entries.map((entry) => (entry.type === 'separator' ? '—' : entry.label));
const menu = (desk: SimulatedApp) => desk.face().menu;
const note = (desk: SimulatedApp, kind: string) => reminderNote(desk.app.snapshot(), kind, 1, null, english);

/** Works so long, the last twenty minutes of it in a call, and is reminded after it. */
function calledUntilDue(desk: SimulatedApp, ms: number): void {
  desk.work(ms - 20 * MINUTE);
  desk.sense('meeting', { answer: 'yes', why: 'microphone', by: 'Firefox' });
  desk.work(20 * MINUTE);
  desk.sense('meeting', { answer: 'no', why: 'nothing' });
  desk.work(2 * MINUTE);
}

describe('a snooze as long as one likes', () => {
  test('in the tray, with the length of the preferences among them', () => {
    const desk = simulateApp({ preferences: { snoozeMs: 7 * MINUTE } });
    desk.work(30 * MINUTE + SECOND);
    const snooze = menu(desk).find((entry) => entry.type === 'submenu' && entry.label === 'Snooze');
    expect(snooze?.type === 'submenu' && labels(snooze.entries)).toEqual(
      [5, 7, 10, 20, 30].map((minutes) => `For ${String(minutes)} min`),
    );
    desk.choose('Snooze', 'For 20 min');
    expect(desk.face().tooltip).toBe('Unbrace · Short break comes back at 9:50 AM: you snoozed it');
  });

  test('on the reminder: the one of the preferences first, with its length, and a longer one where there is room', () => {
    const desk = simulateApp();
    desk.work(30 * MINUTE + SECOND);
    expect(note(desk, 'reset').actions.map(({ label }) => label)).toEqual([
      'Start',
      'Snooze 5 min',
      'Skip',
      'Snooze 20 min',
    ]);
    expect(commandOf('snooze30', askedOf(desk.app.snapshot(), 'reset'))).toEqual({
      type: 'snooze',
      forMs: 30 * MINUTE,
    });
  });
});

describe('a short one instead', () => {
  test('is offered by name and length while a longer kind is due, and the longer one comes back', () => {
    const desk = simulateApp({ preferences: { mergeWithinMs: 0 } });
    desk.work(30 * MINUTE + SECOND);
    expect(note(desk, 'reset').answers).not.toContain('shorter');
    desk.answer('skip');
    desk.work(30 * MINUTE);
    expect(note(desk, 'release').actions.map(({ label }) => label)).toContain('Short break instead · 90 sec');
    desk.choose('Short break instead · 90 sec');
    expect(desk.app.snapshot().outlook.runningBreak?.kind).toBe('reset');
    desk.idle(90 * SECOND);
    desk.work(6 * MINUTE);
    expect(desk.app.snapshot().outlook.reminder?.kind).toBe('release');
  });

  test('is a breath between two calls, when one ends that held the reminder back', () => {
    const desk = simulateApp();
    calledUntilDue(desk, 40 * MINUTE);
    expect(desk.app.snapshot().outlook.reminder).toMatchObject({ kind: 'reset', level: 1 });
    expect(note(desk, 'reset').actions.map(({ label }) => label)).toContain('Between calls instead · 45 sec');
    expect(note(desk, 'reset').answers).toContain('shorter');
    desk.answer('shorter');
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('between_45');
    expect(desk.app.snapshot().outlook.runningBreak?.kind).toBe('reset');
  });

  test('is no breath between two calls where the break that is due is no longer itself', () => {
    const desk = simulateApp({ preferences: { breakKinds: [{ ...momentKind, lengthMs: 45 * SECOND }] } });
    calledUntilDue(desk, 40 * MINUTE);
    expect(desk.app.snapshot().outlook.reminder).toMatchObject({ kind: 'moment', level: 1 });
    expect(note(desk, 'moment').answers).not.toContain('shorter');
    expect(note(desk, 'moment').details?.shorter).toBeUndefined();
  });

  test('is the person’s own short one after a call, where that is no longer than the breath between two', () => {
    const [, release] = defaultPreferences.breakKinds;
    if (release === undefined) throw new Error('There is no long kind.');
    const desk = simulateApp({ preferences: { breakKinds: [{ ...momentKind, everyMs: 55 * MINUTE }, release] } });
    calledUntilDue(desk, 70 * MINUTE);
    expect(desk.app.snapshot().outlook.reminder).toMatchObject({ kind: 'release', level: 1 });
    expect(note(desk, 'release').details?.shorter).toBe('Moment instead · 10 sec');
    desk.answer('shorter');
    expect(desk.app.snapshot().outlook.runningBreak).toMatchObject({ kind: 'moment', lengthMs: 10 * SECOND });
  });

  test('is not offered while nothing is due', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    expect(labels(menu(desk)).some((label) => label.includes('instead'))).toBe(false);
  });
});

describe('a limit to skips', () => {
  test('says how many are left, and once they are used up why there is none', () => {
    const desk = simulateApp({ preferences: { maxSkipsPerDay: 1 } });
    desk.work(30 * MINUTE + SECOND);
    expect(labels(menu(desk))).toContain('Skip this break · 1 left today');
    expect(note(desk, 'reset').details?.skipsLeft).toBe(1);
    desk.choose('Skip this break · 1 left today');
    desk.work(30 * MINUTE);
    expect(labels(menu(desk))).toContain('Your limit of skips for today is reached.');
    const used = note(desk, 'release');
    expect(used.answers).not.toContain('skip');
    expect(used.answers).not.toContain('elsewhere');
    expect(used.actions.map(({ action }) => action)).not.toContain('skip');
    expect(used.details?.skipsLeft).toBe(0);
  });
});

describe('a notice ahead', () => {
  const noticed = { noticeMs: MINUTE, noticeOnCard: true };

  test('is a line in the tray that moves in quiet steps, and a card only where that is chosen', () => {
    const desk = simulateApp({ preferences: { noticeMs: MINUTE } });
    desk.work(29 * MINUTE + 2 * SECOND);
    expect(desk.face().tooltip).toBe('Unbrace · Coming up: Short break in 1 min');
    desk.work(30 * SECOND);
    expect(labels(menu(desk))[0]).toBe('Coming up: Short break in 30 sec');
    expect(desk.events).toEqual([]);
    const seen = new Set(desk.draws.map(({ tooltip }) => tooltip).filter((line) => line.includes('Coming up')));
    expect(seen.size).toBeLessThanOrEqual(4);
  });

  test('on the card it is there until the reminder, and goes with it', () => {
    const desk = simulateApp({ preferences: noticed });
    desk.work(31 * MINUTE);
    expect(desk.events).toEqual([
      'notice: Short break',
      'reminder: 30 minutes at your desk | Time for a 90 sec break. Click to start.',
      'notice hidden',
    ]);
  });

  test('it can be snoozed once, from the tray', () => {
    const desk = simulateApp({ preferences: noticed });
    desk.work(29 * MINUTE + 10 * SECOND);
    desk.choose('Snooze', 'For 10 min');
    expect(desk.events).toEqual(['notice: Short break', 'notice hidden']);
    desk.work(10 * MINUTE);
    expect(desk.app.snapshot().outlook).toMatchObject({ notice: { kind: 'reset' }, canSnooze: false });
  });

  test('it waits with the reminder for a lull, and an absence takes it away', () => {
    const desk = simulateApp({ preferences: { ...noticed, waitForLull: true } });
    desk.work(30 * MINUTE + 20 * SECOND);
    expect(desk.events).toEqual(['notice: Short break']);
    desk.lock(MINUTE);
    expect(desk.events).toEqual(['notice: Short break', 'notice hidden']);
  });

  test('before a firm break opens, the tray and the reminder’s own card say so', () => {
    const desk = simulateApp({
      preferences: { ...noticed, noticeMs: 30 * SECOND, insistence: 'firm', reminderStyle: 'card' },
    });
    desk.work(30 * MINUTE + 35 * SECOND);
    expect(desk.face().tooltip).toBe('Unbrace · Short break opens by itself in 30 sec');
    expect(desk.events.filter((event) => event.startsWith('reminder: '))).toHaveLength(2); // the second with its count
    expect(desk.events.filter((event) => event.startsWith('notice: '))).toHaveLength(1);
  });

  test('the desk is read every second as it comes near', () => {
    const desk = simulateApp();
    desk.work(28 * MINUTE + 55 * SECOND);
    const outlook = desk.app.snapshot().outlook;
    expect(heartbeatMs(outlook, defaultPreferences)).toBe(5 * SECOND);
    expect(heartbeatMs(outlook, { ...defaultPreferences, noticeMs: MINUTE })).toBe(SECOND);
  });
});

describe('sit and stand', () => {
  const preferences = { postureEveryMs: 20 * MINUTE };

  test('a line with one answer, which sets the posture and takes it away', () => {
    const desk = simulateApp({ preferences });
    desk.work(20 * MINUTE + SECOND);
    expect(desk.events).toEqual(['posture: 20 min of sitting. Stand for a while?']);
    expect(labels(menu(desk))).toContain('20 min of sitting. Stand for a while?');
    desk.answer('posture');
    expect(desk.app.snapshot().outlook.posture).toBe('standing');
    expect(desk.events.at(-1)).toBe('posture hidden');
  });

  test('from the tray as well; and an absence takes it away', () => {
    const desk = simulateApp({ preferences });
    desk.work(20 * MINUTE + SECOND);
    desk.choose('I’m standing');
    expect(desk.app.snapshot().outlook.posture).toBe('standing');

    const other = simulateApp({ preferences });
    other.work(20 * MINUTE + SECOND);
    other.lock(MINUTE);
    expect(other.events.at(-1)).toBe('posture hidden');
  });

  test('with a break that is due it is said in the reminder, never beside it', () => {
    const desk = simulateApp({ preferences: { postureEveryMs: 30 * MINUTE } });
    desk.work(30 * MINUTE + SECOND);
    expect(desk.events.at(-1)).toBe(
      'reminder: 30 minutes at your desk | Time for a 90 sec break. Click to start. And then stand for a while?',
    );
    expect(desk.events.some((event) => event.startsWith('posture'))).toBe(false);
    expect(note(desk, 'reset').actions).toContainEqual({ action: 'posture', label: 'I’m standing' });
    expect(note(desk, 'reset').details?.posture).toEqual({ line: 'And then stand for a while?', now: 'I’m standing' });
  });
});

test('a card is as high as what it holds', () => {
  const desk = simulateApp();
  desk.work(30 * MINUTE + SECOND);
  const { title, question, answers } = note(desk, 'reset');
  const card = { title, question, answers };
  const line = { ...card, answers: ['start'], question: '', count: { dueWall: 0, of: 'reminder' } } as const;
  expect(cardHeight(line)).toBeLessThan(cardHeight({ ...card, answers: ['start'] }));
  expect(cardHeight({ ...card, answers: ['start'] })).toBeLessThan(cardHeight(card));
  expect(cardHeight({ ...card, shorter: 'Reset' })).toBeGreaterThan(cardHeight(card));
});
