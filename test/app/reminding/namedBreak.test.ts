/** What a reminder names is what comes: the length of the break that it asks for, and of the one that it offers in its place. */
import { describe, expect, test } from 'vitest';
import { answerCommand } from '../../../src/app/commandLine/commandAnswers.ts';
import { reminderNote } from '../../../src/app/reminding/reminderNote.ts';
import { emptyCareMemory, type CareMemory } from '../../../src/core/care/careMemory.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { DAY, MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { plannedTrial } from '../../../src/core/trial/trial.ts';
import { english } from '../../support/english.ts';
import { simulateApp, type SimulatedApp, type SimulatedAppOptions } from '../../support/simulatedApp.ts';

const wanted = { checkInEvery: 0, sound: 'off', sevenDays: true, mergeWithinMs: 0 } as const;

function nextIsDay(next: number): CareMemory {
  return { ...emptyCareMemory, sevenDays: { next, lastDate: null, running: null } };
}

/** Day 5 starts the lying rest of five minutes. */
function onDayFive(options: SimulatedAppOptions = {}): SimulatedApp {
  return simulateApp({ preferences: wanted, careMemory: nextIsDay(5), ...options });
}

/** The short one of half an hour was skipped, and the long one is due. */
function remindedOfLong(desk: SimulatedApp): SimulatedApp {
  desk.work(30 * MINUTE + SECOND);
  desk.answer('skip');
  desk.work(30 * MINUTE);
  expect(desk.app.snapshot().outlook.reminder?.kind).toBe('release');
  return desk;
}

const lastSaid = (desk: SimulatedApp): string | undefined => desk.events.findLast((event) => event.includes(' | '));
const instead = (desk: SimulatedApp): string | undefined =>
  reminderNote(desk.app.snapshot(), 'release', 1, null, english).details?.shorter;

function startedNow({ app }: SimulatedApp): { readonly routine: string | undefined; readonly seconds: number } {
  const { guidedBreak, outlook } = app.snapshot();
  return { routine: guidedBreak?.routine.id, seconds: (outlook.runningBreak?.lengthMs ?? 0) / SECOND };
}

describe('where one of the seven days comes with the next break', () => {
  test('the reminder names how long that day’s routine is', () => {
    const desk = onDayFive();
    desk.work(30 * MINUTE + SECOND);
    expect(lastSaid(desk)).toContain('Time for a 5 min break. Click to start.');
    desk.answer('start');
    expect(startedNow(desk)).toEqual({ routine: 'semi_supine_300', seconds: 300 });
  });

  test('and so does one of a break that opens by itself', () => {
    const desk = onDayFive({ preferences: { ...wanted, insistence: 'firm' } });
    desk.work(30 * MINUTE + SECOND);
    expect(lastSaid(desk)).toContain('Time for a 5 min break.');
    desk.work(MINUTE);
    expect(startedNow(desk)).toEqual({ routine: 'semi_supine_300', seconds: 300 });
  });

  const ways: readonly (readonly [string, (desk: SimulatedApp) => void])[] = [
    ['the reminder', (desk) => desk.answer('shorter')],
    ['the tray', (desk) => desk.choose('Short break instead · 90 sec')],
    ['the preferences', ({ app }) => app.perform({ type: 'startBreak', kind: 'reset' })],
    ['the command line', ({ app }) => void answerCommand(app, { type: 'break', what: 'short' }, english)],
  ];
  test.each(ways)('a short break instead, from %s, is as short as it is called, and the day waits', (_where, take) => {
    const desk = remindedOfLong(onDayFive());
    expect(lastSaid(desk)).toContain('Time for a 5 min break.');
    expect(instead(desk)).toBe('Short break instead · 90 sec');
    take(desk);
    expect(startedNow(desk)).toEqual({ routine: 'unfold_90', seconds: 90 });
    expect(desk.app.snapshot().guidedBreak?.notice).toBeNull();
    desk.idle(91 * SECOND);
    desk.work(6 * MINUTE);
    expect(lastSaid(desk)).toContain('a 5 min break.');
    desk.answer('start');
    expect(startedNow(desk).routine).toBe('semi_supine_300');
  });

  test('none is offered instead where that day’s routine is the shorter one', () => {
    const desk = remindedOfLong(onDayFive({ careMemory: nextIsDay(7) }));
    expect(lastSaid(desk)).toContain('Time for a 60 sec break.');
    expect(instead(desk)).toBeUndefined();
  });

  test('a reminder that is up names it as soon as that is so', () => {
    const desk = onDayFive({ preferences: { ...wanted, sevenDays: false } });
    desk.work(30 * MINUTE + SECOND);
    expect(lastSaid(desk)).toContain('Time for a 90 sec break.');
    desk.app.setPreferences({ sevenDays: true });
    expect(lastSaid(desk)).toContain('Time for a 5 min break.');
    const said = desk.events.length;
    desk.work(MINUTE);
    expect(desk.events).toHaveLength(said); // and once
    desk.answer('start');
    expect(startedNow(desk).routine).toBe('semi_supine_300');
  });
});

test('on a day of a trial the reminder names how long its routine of the day is, the seven days or not', () => {
  const arms = { a: { routine: 'stand_180', pace: null }, b: { routine: 'figure_four_150', pace: null } };
  // B comes first, on the day after the plan was drawn.
  const trial = plannedTrial({ kind: 'release', arms }, 0, Date.UTC(2026, 2, 2) / DAY, {});
  const desk = remindedOfLong(onDayFive({ trial, startsLaterBy: DAY }));
  expect(lastSaid(desk)).toContain('Time for a 150 sec break.');
  desk.answer('start');
  expect(startedNow(desk)).toEqual({ routine: 'figure_four_150', seconds: 150 });
});

describe('a reminder that is up', () => {
  const kinds = defaultPreferences.breakKinds;
  const [short, long] = kinds;
  const without = { ...wanted, sevenDays: false } as const;

  test('is not said again for a break that it does not name', () => {
    const desk = simulateApp({ preferences: without });
    desk.work(30 * MINUTE + SECOND);
    const said = desk.events.length;
    desk.app.setPreferences({
      breakKinds: kinds.map((kind) => (kind.id === 'release' ? { ...kind, lengthMs: 5 * MINUTE } : kind)),
    });
    expect(desk.events.slice(said).filter((event) => event.includes(' | '))).toEqual([]);
  });

  test('offers no break of a type that is gone, whichever stood first', () => {
    if (short === undefined || long === undefined) throw new Error('There are two types.');
    const desk = remindedOfLong(simulateApp({ preferences: { ...without, breakKinds: [long, short] } }));
    expect(instead(desk)).toBeDefined();
    const said = desk.events.length;
    desk.app.setPreferences({ breakKinds: [long] });
    expect(instead(desk)).toBeUndefined();
    expect(desk.events.slice(said).filter((event) => event.includes(' | '))).toHaveLength(1);
  });
});
