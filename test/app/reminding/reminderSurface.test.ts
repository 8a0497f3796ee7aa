import { expect, test } from 'vitest';
import { english } from '../../support/english.ts';
import { callOf, reminderNote, type ReminderNote } from '../../../src/app/reminding/reminderNote.ts';
import { reminderSurface } from '../../../src/app/reminding/reminderSurface.ts';
import type { ReminderStyle } from '../../../src/core/preferences/systemPreferences.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

function surface(canNotify: 'yes' | 'no' | 'unknown' = 'yes') {
  const events: string[] = [];
  let closedByPerson = (): void => undefined;
  const made = reminderSurface({
    notifications: {
      reminder: { show: () => events.push('notification'), hide: () => events.push('notification hidden') },
      windDown: { show: () => events.push('offer'), hide: () => events.push('offer hidden') },
      tell: () => events.push('told'),
    },
    cardWindow: {
      open(onClosed) {
        events.push('card');
        closedByPerson = onClosed;
      },
      close: () => undefined,
      focus: () => events.push('card focused'),
    },
    canNotify: () => Promise.resolve(canNotify),
  });
  return { ...made, events, closedByPerson: () => closedByPerson() };
}

function note(style: ReminderStyle = 'notification'): ReminderNote {
  const desk = simulateApp({ preferences: { reminderStyle: style } });
  desk.work(30 * MINUTE);
  return reminderNote(desk.app.snapshot(), 'reset', 1, english);
}

const nobody = (): void => undefined;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each([
  ['notification', ['notification']],
  ['card', ['card']],
  ['both', ['card', 'notification']],
] as const)('%s', async (style, events) => {
  const shown = surface();
  shown.notifications.reminder.show(note(style), nobody);
  await settled();
  expect(shown.events).toEqual(events);
});

test.each(['no', 'unknown'] as const)(
  'the card steps in where a server for notifications is: %s',
  async (canNotify) => {
    const shown = surface(canNotify);
    shown.notifications.reminder.show(note(), nobody);
    await settled();
    expect(shown.events).toEqual(['notification', 'card']);
    expect(shown.card.shown()).toMatchObject({ title: '30 minutes folded', question: '90 s to unfold?' });
  },
);

test('a reminder that was hidden before the server answered stays hidden', async () => {
  const shown = surface('no');
  shown.notifications.reminder.show(note(), nobody);
  shown.notifications.reminder.hide();
  await settled();
  expect(shown.card.shown()).toBeNull();
  expect(shown.events).not.toContain('card');
});

test('an answer is given once, and only one that was offered', () => {
  const shown = surface();
  const answers: string[] = [];
  shown.notifications.reminder.show({ ...note('card'), answers: ['start'] }, (answer) => answers.push(answer));
  shown.card.answer('skip');
  shown.card.answer('start');
  shown.card.answer('start');
  expect(answers).toEqual(['start']);
  shown.card.focus();
  expect(shown.events).not.toContain('card focused');
});

test('a card that was closed is no longer up, and gives no answer', () => {
  const shown = surface();
  const answers: string[] = [];
  shown.notifications.reminder.show(note('card'), (answer) => answers.push(answer));
  shown.closedByPerson();
  shown.card.answer('start');
  expect(shown.card.shown()).toBeNull();
  expect(answers).toEqual([]);
});

test('strict reminders offer nothing but to start', () => {
  const desk = simulateApp({ preferences: { insistence: 'strict' } });
  expect(reminderNote(desk.app.snapshot(), 'reset', 1, english).answers).toEqual(['start']);
});

test('a snooze is offered while one is left', () => {
  const desk = simulateApp({ preferences: { maxSnoozes: 0 } });
  expect(reminderNote(desk.app.snapshot(), 'reset', 1, english).answers).not.toContain('snooze');
});

test.each([
  ['meeting', 30],
  ['deep', 20],
] as const)('%s: quiet, and the break still due afterwards', (answer, minutes) => {
  const desk = simulateApp();
  desk.work(30 * MINUTE);
  desk.app.call(callOf(answer, 'reset'));
  expect(desk.events.at(-1)).toBe('reminder hidden');
  desk.work((minutes - 1) * MINUTE);
  expect(desk.app.snapshot().outlook.reminder).toBeNull();
  desk.work(3 * MINUTE);
  expect(desk.app.snapshot().outlook.reminder).not.toBeNull();
});

test('not at the desk: what was counted was wrong, and begins anew', () => {
  const desk = simulateApp();
  desk.work(30 * MINUTE);
  desk.app.call(callOf('elsewhere', 'reset'));
  expect(desk.app.snapshot().outlook.kinds.find(({ id }) => id === 'reset')?.counterMs).toBe(0);
});

test('what is said where no notification can be shown stands on a card, one after the other, until it was read', async () => {
  const shown = surface('no');
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  shown.notifications.tell('A shortcut is taken', 'Choose another one.');
  await settled();
  expect(shown.card.shown()).toEqual({ title: 'A file was damaged', question: 'It was set aside.', answers: [] });
  shown.card.dismiss();
  expect(shown.card.shown()?.title).toBe('A shortcut is taken');
  shown.closedByPerson();
  expect(shown.card.shown()).toBeNull();
});

test('a reminder takes the place of a notice, which comes back after it', async () => {
  const shown = surface('no');
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  shown.notifications.reminder.show(note(), nobody);
  await settled();
  expect(shown.card.shown()?.title).toBe('30 minutes folded');
  shown.notifications.reminder.hide();
  expect(shown.card.shown()?.title).toBe('A file was damaged');
  shown.notifications.reminder.show(note('card'), nobody);
  shown.card.answer('start');
  expect(shown.card.shown()?.title).toBe('A file was damaged');
});

test('a notice that a notification could show opens no card', async () => {
  const shown = surface('yes');
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  expect(shown.events).toEqual(['told']);
});

test('the evening’s offer covers the reminder, which comes back after it; and the other way round', () => {
  const shown = surface();
  const offer = { ...note('card'), title: 'Work is closing', answers: ['start'] } as const;
  shown.notifications.reminder.show(note('card'), nobody);
  shown.notifications.windDown.show(offer, nobody);
  expect(shown.card.shown()?.title).toBe('Work is closing');
  shown.closedByPerson();
  expect(shown.card.shown()?.title).toBe('30 minutes folded');

  shown.notifications.windDown.show(offer, nobody);
  shown.notifications.reminder.show(note('card'), nobody);
  expect(shown.card.shown()?.title).toBe('30 minutes folded');
  shown.card.answer('skip');
  expect(shown.card.shown()?.title).toBe('Work is closing');
  shown.notifications.windDown.hide();
  expect(shown.card.shown()).toBeNull();
});

test('what goes while it is covered does not come back', () => {
  const shown = surface();
  shown.notifications.reminder.show(note('card'), nobody);
  shown.notifications.windDown.show(note('card'), nobody);
  shown.notifications.reminder.hide();
  shown.card.dismiss();
  expect(shown.card.shown()).toBeNull();
});
