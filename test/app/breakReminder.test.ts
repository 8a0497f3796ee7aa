import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { simulateApp } from '../support/simulatedApp.ts';

describe('a morning at the desk', () => {
  test('half an hour of work brings a reminder, its click a break, and the break ends by itself', () => {
    const desk = simulateApp({ preferences: { cards: false } });

    desk.work(30 * MINUTE);
    expect(desk.events).toEqual(['reminder: 30 minutes at your desk | Time for a 90 sec break. Click to start.']);

    desk.answer('start');
    desk.idle(89 * SECOND);
    expect(desk.events.slice(1)).toEqual(['reminder hidden', 'break window opened']);
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('unfold_90');

    desk.work(5 * SECOND); // its last bell has rung out
    expect(desk.events.slice(3)).toEqual(['break window closed']);
    expect(desk.face().tooltip).toBe('Unbrace · Long break in 30 min');
  });

  test('nothing is shown to an empty chair; the reminder comes a minute after the return', () => {
    const desk = simulateApp();

    desk.work(29 * MINUTE);
    desk.idle(119 * SECOND); // a glance out of the window: still desk time, until it is long enough to be an absence
    expect(desk.events).toEqual(['reminder: 30 minutes at your desk | Time for a 90 sec break. Click to start.']);
    desk.idle(10 * MINUTE);
    desk.work(5 * MINUTE);
    expect(desk.events.slice(1)).toEqual(['reminder hidden']); // ten minutes away were a natural break
  });
});

describe('the first break ever', () => {
  test('waits, paused, until the safety text has been read, then begins at its first breath', () => {
    const desk = simulateApp({ preferences: { safetyTextRead: false } });
    desk.work(MINUTE);

    desk.choose('Start break', 'Slow breathing · 60 sec');
    desk.work(2 * MINUTE);
    expect(desk.app.snapshot().guidedBreak).toMatchObject({ awaitsSafetyText: true, paused: true, elapsedMs: 0 });

    desk.app.perform({ type: 'acknowledgeSafetyText' });
    desk.work(10 * SECOND);
    expect(desk.app.snapshot().guidedBreak).toMatchObject({
      awaitsSafetyText: false,
      paused: false,
      elapsedMs: 10_000,
    });
    expect(desk.savedPreferences.at(-1)?.safetyTextRead).toBe(true);
  });
});

describe('steps', () => {
  test('skipping leads to the next step, repeating to the start of this one', () => {
    const desk = simulateApp();
    desk.choose('Start break', 'Slow breathing · 60 sec');
    desk.work(3 * SECOND);

    desk.app.perform({ type: 'skipStep' });
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(6_000);
    desk.work(5 * SECOND);
    desk.app.perform({ type: 'repeatStep' });
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(6_000);
    desk.app.perform({ type: 'repeatStep' }); // at once again: the step before
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(0);
  });

  test.each(['running', 'paused'] as const)('skipping the last step ends a %s break', (how) => {
    const desk = simulateApp();
    desk.choose('Start break', 'Slow breathing · 60 sec');
    desk.work(45 * SECOND);
    if (how === 'paused') desk.app.perform({ type: 'pauseBreak' });
    for (let steps = 0; steps < 10 && desk.app.snapshot().guidedBreak !== null; steps += 1)
      desk.app.perform({ type: 'skipStep' });
    desk.work(SECOND);
    expect(desk.app.snapshot().outlook).toMatchObject({ runningBreak: null, breaksToday: 1 });
    expect(desk.events.filter((event) => event.startsWith('told'))).toEqual([]);
  });
});

describe('preferences', () => {
  test('a shorter interval counts at once, with the desk time already counted', () => {
    const desk = simulateApp();
    desk.work(20 * MINUTE);
    const [reset, ...others] = desk.app.snapshot().preferences.breakKinds;
    if (reset === undefined) throw new Error('There is a first kind.');

    expect(desk.app.setPreferences({ breakKinds: [{ ...reset, everyMs: 25 * MINUTE }, ...others] })).toEqual({
      accepted: true,
    });
    expect(desk.face().tooltip).toBe('Unbrace · Short break in 5 min');
    desk.work(5 * MINUTE + SECOND);
    expect(desk.events).toEqual(['reminder: 25 minutes at your desk | Time for a 90 sec break. Click to start.']);
  });

  test('nonsense is refused with the field and its range, and changes nothing', () => {
    const desk = simulateApp();
    const before = desk.app.snapshot().preferences;

    const answer = desk.app.setPreferences({ snoozeMs: -1 });
    expect(answer).toMatchObject({ accepted: false, field: 'snoozeMs' });
    expect(desk.app.snapshot().preferences).toEqual(before);
    expect(desk.savedPreferences).toEqual([]);
  });
});

describe('a call that makes no sense just now', () => {
  test('is answered with a sentence that says why', () => {
    const desk = simulateApp();
    desk.app.perform({ type: 'snooze' });
    desk.app.perform({ type: 'startBreak', kind: 'tea' });
    expect(desk.events).toEqual([
      'told: That isn’t possible right now | There’s no reminder to snooze right now.',
      'told: That isn’t possible right now | That break type no longer exists. Choose another one.',
    ]);
  });
});

describe('unnoticed in the background', () => {
  test('an idle hour reads every five seconds and redraws the tray once a minute, and for each step of its ring', () => {
    const desk = simulateApp();
    desk.work(29 * MINUTE);
    expect(desk.readingsAt.length).toBeLessThanOrEqual((29 * MINUTE) / (5 * SECOND) + 2);
    expect(desk.draws.length).toBeLessThanOrEqual(29 + 24);
    expect(desk.events).toEqual([]);
  });

  test('the state is saved at least every minute, and a restart goes on from it', () => {
    const first = simulateApp();
    first.work(10 * MINUTE + 59 * SECOND);
    const saved = first.saves.at(-1);
    if (saved === undefined) throw new Error('Nothing was saved.');

    const second = simulateApp({ saved });
    second.work(SECOND);
    expect(second.app.snapshot().outlook.deskMsToday).toBeGreaterThanOrEqual(10 * MINUTE);
  });
});

describe('the tray', () => {
  test('tells the breaks of today, and where wished the minutes to go beside the icon, while a break is on its way', () => {
    const desk = simulateApp({ preferences: { minutesInMenuBar: true } });
    expect(desk.face().title).toBe('30 min');
    desk.work(30 * MINUTE + SECOND);
    expect(desk.face().title).toBe('');
    desk.answer('start');
    desk.work(2 * MINUTE);
    expect(desk.face().menu[1]).toMatchObject({ label: 'Desk time today: 30 min, one break' });
    desk.choose('Pause reminders', 'Until I resume');
    expect(desk.face().title).toBe('');
    expect(simulateApp().face().title).toBe('');
  });

  test('pausing shows the held look and its end; resuming takes it back', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    desk.choose('Pause reminders', 'For 30 min');
    expect(desk.face().icon.look).toBe('held');
    expect(desk.face().tooltip).toMatch(/^Unbrace · Reminders paused until /);
    desk.choose('Pause reminders', 'Until tomorrow'); // made longer without being reminded in between
    expect(desk.app.snapshot().outlook.heldBy).toMatchObject([{ reason: 'paused' }]);
    desk.choose('Resume reminders');
    expect(desk.face().icon.look).toBe('normal');
  });

  test('a skip can be undone within ten seconds', () => {
    const desk = simulateApp();
    desk.work(30 * MINUTE + SECOND);
    desk.choose('Skip this break');
    expect(desk.face().tooltip).toMatch(/Long break in 30 min/);
    desk.work(5 * SECOND);
    desk.choose('Undo skip');
    expect(desk.face().icon.look).toBe('overdue');
  });

  test('strict reminders offer neither snooze nor skip', () => {
    const desk = simulateApp({ preferences: { insistence: 'strict' } });
    desk.work(30 * MINUTE + SECOND);
    expect(() => {
      desk.choose('Skip this break');
    }).toThrow('disabled');
    expect(() => {
      desk.choose('Snooze');
    }).toThrow('disabled');
  });
});

describe('working hours', () => {
  test('outside of them the tray says so and until when, and nothing is shown', () => {
    const desk = simulateApp({ preferences: { workingHours: { monday: [['10:00', '18:00']] } } });
    desk.work(59 * MINUTE);
    expect(desk.face().icon.look).toBe('held');
    expect(desk.face().tooltip).toMatch(/^Unbrace · Quiet outside your working hours, until 10:00/);
    expect(desk.events).toEqual([]);
    desk.work(32 * MINUTE);
    expect(desk.events).toEqual(['reminder: 30 minutes at your desk | Time for a 90 sec break. Click to start.']);
  });

  test('before a weekend or a holiday the tray names the day they begin again', () => {
    const desk = simulateApp({ preferences: { workingHours: { thursday: [['10:00', '18:00']] } } });
    expect(desk.face().tooltip).toMatch(/^Unbrace · Quiet outside your working hours, until Thursday, .*10:00/);
  });
});

describe('starting a break', () => {
  test('of any kind, from the tray: the kind takes its next routine', () => {
    const desk = simulateApp();
    desk.choose('Start break', 'Long break');
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('stand_180');
  });
});

describe('when something fails', () => {
  test('a window that cannot be opened does not stop the heartbeat', () => {
    const desk = simulateApp({ windowCannotBeMade: true });
    desk.choose('Start break', 'Slow breathing · 60 sec');
    desk.work(2 * MINUTE);
    expect(desk.face().tooltip).toMatch(/^Unbrace · (Short|Long) break in /);
  });
});

describe('the safety text', () => {
  test('cannot be passed by from the tray', () => {
    const desk = simulateApp({ preferences: { safetyTextRead: false } });
    desk.choose('Start break', 'Slow breathing · 60 sec');
    expect(() => {
      desk.choose('Resume break');
    }).toThrow('no menu entry');
    desk.app.perform({ type: 'continueBreak' });
    desk.app.perform({ type: 'skipStep' });
    desk.work(2 * MINUTE);
    expect(desk.app.snapshot().guidedBreak).toMatchObject({ paused: true, elapsedMs: 0 });
  });
});

describe('strict', () => {
  test('leaves a break only through its window', () => {
    const desk = simulateApp({ preferences: { insistence: 'strict' } });
    desk.choose('Start break', 'Slow breathing · 60 sec');
    expect(() => {
      desk.choose('End break');
    }).toThrow('no menu entry');
  });
});
