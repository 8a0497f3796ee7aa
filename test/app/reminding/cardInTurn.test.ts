/** What stands on the card, one after the other, and its one answer. */
import { expect, test } from 'vitest';
import { firstNote, nobody, settled, surfaceOn, type NotifyingSystem } from '../../support/reminderSurfaces.ts';

const nowhere: NotifyingSystem = { show: (news) => news.failed('noServer') };

test('an answer is given once, and only one that was offered', () => {
  const shown = surfaceOn();
  const answers: string[] = [];
  shown.notifications.reminder.show({ ...firstNote('card'), answers: ['start'] }, (answer) => answers.push(answer));
  shown.card.answer('skip');
  shown.card.answer('start');
  shown.card.answer('start');
  expect(answers).toEqual(['start']);
  shown.card.focus();
  expect(shown.events).not.toContain('card focused');
});

test('a card that was closed is no longer up, and gives no answer', () => {
  const shown = surfaceOn();
  const answers: string[] = [];
  shown.notifications.reminder.show(firstNote('card'), (answer) => answers.push(answer));
  shown.closedByPerson();
  shown.card.answer('start');
  expect(shown.card.shown()).toBeNull();
  expect(answers).toEqual([]);
});

test('what is said where no notification can be shown stands on a card, one after the other, until it was read', async () => {
  const shown = surfaceOn(nowhere);
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
  const shown = surfaceOn(nowhere);
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  shown.notifications.reminder.show(firstNote(), nobody);
  await settled();
  expect(shown.card.shown()?.title).toBe('30 minutes at your desk');
  shown.notifications.reminder.hide();
  expect(shown.card.shown()?.title).toBe('A file was damaged');
  shown.notifications.reminder.show(firstNote('card'), nobody);
  shown.card.answer('start');
  expect(shown.card.shown()?.title).toBe('A file was damaged');
});

test('a notice that a notification could show opens no card', async () => {
  const shown = surfaceOn();
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  expect(shown.events).toEqual(['notification: A file was damaged']);
});

test('the evening’s offer covers the reminder, which comes back after it; and the other way round', () => {
  const shown = surfaceOn();
  const offer = { ...firstNote('card'), title: 'Time to wind down', answers: ['start'] } as const;
  shown.notifications.reminder.show(firstNote('card'), nobody);
  shown.notifications.windDown.show(offer, nobody);
  expect(shown.card.shown()?.title).toBe('Time to wind down');
  shown.closedByPerson();
  expect(shown.card.shown()?.title).toBe('30 minutes at your desk');

  shown.notifications.windDown.show(offer, nobody);
  shown.notifications.reminder.show(firstNote('card'), nobody);
  expect(shown.card.shown()?.title).toBe('30 minutes at your desk');
  shown.card.answer('skip');
  expect(shown.card.shown()?.title).toBe('Time to wind down');
  shown.notifications.windDown.hide();
  expect(shown.card.shown()).toBeNull();
});

test('what goes while it is covered does not come back', () => {
  const shown = surfaceOn();
  shown.notifications.reminder.show(firstNote('card'), nobody);
  shown.notifications.windDown.show(firstNote('card'), nobody);
  shown.notifications.reminder.hide();
  shown.card.dismiss();
  expect(shown.card.shown()).toBeNull();
});

test('what goes before a reminder becomes it in place; anything else has a card of its own', () => {
  const shown = surfaceOn();
  const soon = { ...firstNote(), style: 'cardAlone', answers: ['start', 'snooze10'] } as const;
  shown.notifications.notice.show(soon, nobody);
  shown.notifications.reminder.show(firstNote('card'), nobody, 'inPlace');
  shown.notifications.notice.hide();
  expect(shown.events).toEqual(['card', 'card in place']);
  expect(shown.card.shown()?.answers).toContain('skip');

  shown.closedByPerson();
  shown.notifications.reminder.show(firstNote('card'), nobody, 'inPlace');
  expect(shown.events).toEqual(['card', 'card in place', 'card']);
});

test('what goes before a reminder is a card and never a notification, also where that card cannot be shown', () => {
  const shown = surfaceOn();
  shown.notifications.notice.show({ ...firstNote(), style: 'cardAlone' }, nobody);
  shown.giveUpCard();
  expect(shown.events).toEqual(['card']);
  expect(shown.card.shown()).toBeNull();
});

test('a change of posture answers no reminder: its card stays until somebody takes it away', () => {
  const shown = surfaceOn();
  const answers: string[] = [];
  const note = { ...firstNote('card'), answers: ['start', 'posture'] } as const;
  shown.notifications.reminder.show(note, (answer) => answers.push(answer));
  shown.card.answer('posture');
  shown.card.answer('start');
  expect(answers).toEqual(['posture', 'start']);
  expect(shown.card.shown()).toBeNull();
});
