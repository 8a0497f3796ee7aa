import { describe, expect, test } from 'vitest';
import { english } from '../../support/english.ts';
import { commandOf, reminderNote, type ReminderNote } from '../../../src/app/reminding/reminderNote.ts';
import { reminderSurface } from '../../../src/app/reminding/reminderSurface.ts';
import type { ReminderStyle } from '../../../src/core/preferences/systemPreferences.ts';
import type { NoteNews, SystemNote } from '../../../src/app/ports.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { virtualClock } from '../../support/virtualClock.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

/** A system that shows each note at once, unless told otherwise. */
interface System {
  readonly canShow?: () => Promise<'yes' | 'no' | 'unknown'>;
  readonly show?: (news: NoteNews, note: SystemNote) => void;
}

function surface({ canShow = () => Promise.resolve('yes'), show = (news) => news.shown() }: System = {}) {
  const events: string[] = [];
  const clock = virtualClock();
  const heard: NoteNews[] = [];
  let closedByPerson = (): void => undefined;
  let giveUpCard = (): void => undefined;
  const made = reminderSurface({
    notes: {
      canShow,
      show(note, news) {
        events.push(`notification: ${note.title}`);
        heard.push(news);
        show(news, note);
        return () => events.push('notification closed');
      },
      settled: () => Promise.resolve(),
    },
    clock,
    cardWindow: {
      open({ closed, unpainted }) {
        events.push('card');
        closedByPerson = closed;
        giveUpCard = unpainted;
      },
      close: () => undefined,
      focus: () => events.push('card focused'),
    },
  });
  /** What the system can say about the last note. */
  const system = (): NoteNews => {
    const last = heard.at(-1);
    if (last === undefined) throw new Error('no note was shown');
    return last;
  };
  return { ...made, events, clock, system, closedByPerson: () => closedByPerson(), giveUpCard: () => giveUpCard() };
}

const notification = 'notification: 30 minutes folded';
const nowhere: System = { canShow: () => Promise.resolve('no') };
const mute: System = { show: () => undefined };

function note(style: ReminderStyle = 'notification'): ReminderNote {
  const desk = simulateApp({ preferences: { reminderStyle: style } });
  desk.work(30 * MINUTE);
  return reminderNote(desk.app.snapshot(), 'reset', 1, english);
}

const nobody = (): void => undefined;
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test.each([
  ['notification', [notification]],
  ['card', ['card']],
  ['both', ['card', notification]],
] as const)('%s', async (style, events) => {
  const shown = surface();
  shown.notifications.reminder.show(note(style), nobody);
  await settled();
  shown.clock.pass(MINUTE);
  expect(shown.events).toEqual(events);
  expect(shown.notificationTrouble()).toBeNull();
});

test('a card that does not come onto the screen is replaced by the notification, and can be answered there', async () => {
  const shown = surface();
  const answers: string[] = [];
  shown.notifications.reminder.show(note('card'), (answer) => answers.push(answer));
  shown.giveUpCard();
  await settled();
  expect(shown.events).toEqual(['card', notification]);
  expect(shown.card.shown()).toBeNull();
  shown.system().answered('snooze');
  expect(answers).toEqual(['snooze']);
});

test('a card that stepped in for a notification and cannot be seen either asks nobody again', async () => {
  const shown = surface(nowhere);
  shown.notifications.tell('Title', 'Body');
  await settled();
  shown.giveUpCard();
  await settled();
  expect(shown.events).toEqual(['card']);
});

describe('the card comes in place of a notification', () => {
  test.each([
    ['where nothing shows them', 'no', 'noServer'],
    ['where nobody answers', 'unknown', 'silent'],
  ] as const)('%s, and the system is not asked for one', async (_where, answer, trouble) => {
    const shown = surface({ canShow: () => Promise.resolve(answer) });
    shown.notifications.reminder.show(note(), nobody);
    await settled();
    expect(shown.events).toEqual(['card']);
    expect(shown.card.shown()).toMatchObject({ title: '30 minutes folded', question: '90 s to unfold?' });
    expect(shown.notificationTrouble()).toBe(trouble);
  });

  test('that the system refuses', async () => {
    const shown = surface({ show: (news) => news.failed() });
    shown.notifications.reminder.show(note(), nobody);
    await settled();
    expect(shown.events).toEqual([notification, 'card']);
    expect(shown.notificationTrouble()).toBe('refused');
  });

  test('about which the system says nothing for three seconds', async () => {
    const shown = surface(mute);
    shown.notifications.reminder.show(note(), nobody);
    await settled();
    shown.clock.pass(3 * SECOND - 1);
    expect(shown.events).toEqual([notification]);
    shown.clock.pass(1);
    expect(shown.events).toEqual([notification, 'notification closed', 'card']);
    expect(shown.notificationTrouble()).toBe('silent');
  });

  test('when nobody says within three seconds whether one can be shown; an answer after that changes nothing', async () => {
    let answer: (can: 'yes') => void = () => undefined;
    const shown = surface({ canShow: () => new Promise((resolve) => (answer = resolve)) });
    shown.notifications.reminder.show(note(), nobody);
    shown.clock.pass(3 * SECOND);
    expect(shown.events).toEqual(['card']);
    answer('yes');
    await settled();
    expect(shown.events).toEqual(['card']);
  });

  test('once; one that shows late is closed, and starts nothing when clicked', async () => {
    const answers: string[] = [];
    const shown = surface(mute);
    shown.notifications.reminder.show(note(), (answer) => answers.push(answer));
    await settled();
    shown.clock.pass(4 * SECOND);
    shown.events.length = 0;
    shown.system().shown();
    shown.system().failed();
    shown.system().answered('start');
    expect(shown.events).toEqual(['notification closed']);
    expect(answers).toEqual([]);
    shown.card.answer('start');
    expect(answers).toEqual(['start']);
  });

  test('not where the card is up anyway, nor for a reminder that has gone meanwhile', async () => {
    const both = surface({ show: (news) => news.failed() });
    both.notifications.reminder.show(note('both'), nobody);
    await settled();
    expect(both.events).toEqual(['card', notification]);
    expect(both.notificationTrouble()).toBe('refused');

    const gone = surface(mute);
    gone.notifications.reminder.show(note(), nobody);
    await settled();
    gone.notifications.reminder.hide();
    gone.clock.pass(MINUTE);
    expect(gone.events).toEqual([notification, 'notification closed']);
    gone.system().shown(); // only now
    expect(gone.events.at(-1)).toBe('notification closed');
  });

  test('and no trouble is left once one has shown', async () => {
    let refuses = true;
    const shown = surface({ show: (news) => (refuses ? news.failed() : news.shown()) });
    shown.notifications.reminder.show(note(), nobody);
    await settled();
    refuses = false;
    shown.notifications.reminder.show(note(), nobody);
    await settled();
    expect(shown.notificationTrouble()).toBeNull();
    expect(shown.card.shown()).toBeNull();
  });
});

test('a system that froze the app while it was asked is left alone for an hour', async () => {
  const shown = surface({
    show(news) {
      shown.clock.freeze(25 * SECOND);
      news.failed();
    },
  });
  const asks = (): number => shown.events.filter((event) => event === notification).length;
  shown.notifications.reminder.show(note(), nobody);
  await settled();
  shown.clock.pass(HOUR - SECOND);
  shown.notifications.reminder.show(note(), nobody);
  await settled();
  expect(asks()).toBe(1);
  expect(shown.card.shown()).not.toBeNull();
  expect(shown.notificationTrouble()).toBe('silent');
  shown.clock.pass(SECOND);
  shown.notifications.reminder.show(note(), nobody);
  await settled();
  expect(asks()).toBe(2);
});

test('a notification that is clicked after its reminder was answered elsewhere starts nothing', async () => {
  const answers: string[] = [];
  const shown = surface();
  shown.notifications.reminder.show(note(), (answer) => answers.push(answer));
  await settled();
  const old = shown.system();
  shown.notifications.reminder.hide();
  old.answered('start');
  expect(answers).toEqual([]);
  shown.notifications.reminder.show(note(), (answer) => answers.push(answer));
  await settled();
  old.answered('start');
  old.gone();
  shown.system().answered('snooze');
  shown.system().answered('start');
  expect(answers).toEqual(['snooze']);
});

test('what showed a notification has ended: the reminder is shown anew; a notice that was up is not', async () => {
  const shown = surface();
  shown.notifications.reminder.show(note(), nobody);
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  shown.system().gone();
  await settled();
  expect(shown.events).toEqual([notification, 'notification: A file was damaged']);
  shown.notifications.reminder.show(note(), nobody);
  await settled();
  shown.system().gone();
  await settled();
  expect(shown.events.filter((event) => event === notification)).toHaveLength(3);
});

test('who quits leaves no reminder behind', async () => {
  const shown = surface();
  shown.notifications.reminder.show(note('both'), nobody);
  shown.notifications.windDown.show(note(), nobody);
  await settled();
  await shown.leave();
  expect(shown.events.filter((event) => event === 'notification closed')).toHaveLength(2);
  expect(shown.card.shown()).toBeNull();
});

test('a reminder that was hidden before the system answered stays hidden', async () => {
  const shown = surface({ canShow: () => Promise.resolve('no') });
  shown.notifications.reminder.show(note(), nobody);
  shown.notifications.reminder.hide();
  await settled();
  expect(shown.card.shown()).toBeNull();
  expect(shown.events).toEqual([]);
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
  desk.app.perform(commandOf(answer, 'reset'));
  expect(desk.events.at(-1)).toBe('reminder hidden');
  desk.work((minutes - 1) * MINUTE);
  expect(desk.app.snapshot().outlook.reminder).toBeNull();
  desk.work(3 * MINUTE);
  expect(desk.app.snapshot().outlook.reminder).not.toBeNull();
});

test('not at the desk: what was counted was wrong, and begins anew', () => {
  const desk = simulateApp();
  desk.work(30 * MINUTE);
  desk.app.perform(commandOf('elsewhere', 'reset'));
  expect(desk.app.snapshot().outlook.kinds.find(({ id }) => id === 'reset')?.counterMs).toBe(0);
});

test('what is said where no notification can be shown stands on a card, one after the other, until it was read', async () => {
  const shown = surface(nowhere);
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
  const shown = surface(nowhere);
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
  const shown = surface();
  shown.notifications.tell('A file was damaged', 'It was set aside.');
  await settled();
  expect(shown.events).toEqual(['notification: A file was damaged']);
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
