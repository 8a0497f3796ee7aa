import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { firstNote, nobody, settled, surfaceOn, type NotifyingSystem } from '../../support/reminderSurfaces.ts';

const notification = 'notification: 30 minutes at your desk';
const nowhere: NotifyingSystem = { show: (news) => news.failed('noServer') };
const mute: NotifyingSystem = { show: () => undefined };

test.each([
  ['notification', [notification]],
  ['card', ['card']],
  ['both', ['card', notification]],
] as const)('%s', async (style, events) => {
  const shown = surfaceOn();
  shown.notifications.reminder.show(firstNote(style), nobody);
  await settled();
  shown.clock.pass(MINUTE);
  expect(shown.events).toEqual(events);
  expect(shown.notificationTrouble()).toBeNull();
});

test('a card that does not come onto the screen is replaced by the notification, and can be answered there', async () => {
  const shown = surfaceOn();
  const answers: string[] = [];
  shown.notifications.reminder.show(firstNote('card'), (answer) => answers.push(answer));
  shown.giveUpCard();
  await settled();
  expect(shown.events).toEqual(['card', notification]);
  expect(shown.card.shown()).toBeNull();
  shown.system().answered('snooze');
  expect(answers).toEqual(['snooze']);
});

test('a card that stepped in for a notification and cannot be seen either asks nobody again', async () => {
  const shown = surfaceOn(nowhere);
  shown.notifications.tell('Title', 'Body');
  await settled();
  shown.giveUpCard();
  await settled();
  expect(shown.events).toEqual(['notification: Title', 'card']);
});

describe('the card comes in place of a notification', () => {
  test.each(['noServer', 'refused', 'silent'] as const)('that the system says it will not show: %s', (why) => {
    const shown = surfaceOn({ show: (news) => news.failed(why) });
    shown.notifications.reminder.show(firstNote(), nobody);
    expect(shown.events).toEqual([notification, 'card']);
    expect(shown.card.shown()).toMatchObject({
      title: '30 minutes at your desk',
      question: 'Time for a 90 sec break.',
    });
    expect(shown.notificationTrouble()).toBe(why);
  });

  test('about which the system says nothing for three seconds', async () => {
    const shown = surfaceOn(mute);
    shown.notifications.reminder.show(firstNote(), nobody);
    await settled();
    shown.clock.pass(3 * SECOND - 1);
    expect(shown.events).toEqual([notification]);
    shown.clock.pass(1);
    expect(shown.events).toEqual([notification, 'notification closed', 'card']);
    expect(shown.notificationTrouble()).toBe('silent');
  });

  test('once; one that shows late is closed, and starts nothing when clicked', async () => {
    const answers: string[] = [];
    const shown = surfaceOn(mute);
    shown.notifications.reminder.show(firstNote(), (answer) => answers.push(answer));
    await settled();
    shown.clock.pass(4 * SECOND);
    shown.events.length = 0;
    shown.system().shown();
    shown.system().failed('refused');
    shown.system().answered('start');
    expect(shown.events).toEqual(['notification closed']);
    expect(answers).toEqual([]);
    shown.card.answer('start');
    expect(answers).toEqual(['start']);
  });

  test('not where the card is up anyway, nor for a reminder that has gone meanwhile', async () => {
    const both = surfaceOn({ show: (news) => news.failed('refused') });
    both.notifications.reminder.show(firstNote('both'), nobody);
    await settled();
    expect(both.events).toEqual(['card', notification]);
    expect(both.notificationTrouble()).toBe('refused');

    const gone = surfaceOn(mute);
    gone.notifications.reminder.show(firstNote(), nobody);
    await settled();
    gone.notifications.reminder.hide();
    gone.clock.pass(MINUTE);
    expect(gone.events).toEqual([notification, 'notification closed']);
    gone.system().shown(); // only now
    expect(gone.events.at(-1)).toBe('notification closed');
  });

  test('and no trouble is left once one has shown', async () => {
    let refuses = true;
    const shown = surfaceOn({ show: (news) => (refuses ? news.failed('refused') : news.shown()) });
    shown.notifications.reminder.show(firstNote(), nobody);
    await settled();
    refuses = false;
    shown.notifications.reminder.show(firstNote(), nobody);
    await settled();
    expect(shown.notificationTrouble()).toBeNull();
    expect(shown.card.shown()).toBeNull();
  });
});

test('a card whose words need more room than it has grows; where none is up, nothing does', () => {
  const shown = surfaceOn();
  shown.card.fit(1.2);
  shown.notifications.reminder.show(firstNote('card'), nobody);
  shown.card.fit(1.2);
  expect(shown.events).toEqual(['card', 'card 1.2 times as high']);
});

test('a reminder that comes again takes the place of its notification, and not of another one', () => {
  const shown = surfaceOn();
  shown.notifications.reminder.show(firstNote(), nobody);
  shown.notifications.windDown.show(firstNote(), nobody);
  shown.notifications.reminder.show(firstNote(), nobody);
  expect(shown.events).toEqual([notification, notification, 'notification in its place: 30 minutes at your desk']);
  shown.notifications.reminder.show(firstNote('card'), nobody);
  expect(shown.events.slice(3)).toEqual(['card', 'notification closed']);
});

test('a notification that is clicked after its reminder was answered elsewhere starts nothing', async () => {
  const answers: string[] = [];
  const shown = surfaceOn();
  shown.notifications.reminder.show(firstNote(), (answer) => answers.push(answer));
  await settled();
  const old = shown.system();
  shown.notifications.reminder.hide();
  old.answered('start');
  expect(answers).toEqual([]);
  shown.notifications.reminder.show(firstNote(), (answer) => answers.push(answer));
  await settled();
  old.answered('start');
  old.gone();
  shown.system().answered('snooze');
  shown.system().answered('start');
  expect(answers).toEqual(['snooze']);
});

test('what showed a notification has ended: the reminder is shown anew; a notice that was up is not', async () => {
  const shown = surfaceOn();
  shown.notifications.reminder.show(firstNote(), nobody);
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  shown.system().gone();
  await settled();
  expect(shown.events).toEqual([notification, 'notification: A file was damaged']);
  shown.notifications.reminder.show(firstNote(), nobody);
  await settled();
  shown.system().gone();
  await settled();
  expect(shown.events.slice(2)).toEqual(['notification in its place: 30 minutes at your desk', notification]);
});

test('who quits leaves no reminder behind', async () => {
  const shown = surfaceOn();
  shown.notifications.reminder.show(firstNote('both'), nobody);
  shown.notifications.windDown.show(firstNote(), nobody);
  await settled();
  await shown.leave();
  expect(shown.events.filter((event) => event === 'notification closed')).toHaveLength(2);
  expect(shown.card.shown()).toBeNull();
});

test('a reminder that was hidden before the system answered stays hidden', () => {
  const shown = surfaceOn(mute);
  shown.notifications.reminder.show(firstNote(), nobody);
  shown.notifications.reminder.hide();
  shown.system().failed('noServer');
  expect(shown.card.shown()).toBeNull();
  expect(shown.events).toEqual([notification, 'notification closed']);
});
