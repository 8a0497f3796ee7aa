/** Waiting for reminders, and each way to answer one. All begin with a reminder up, and end with no window open. */
import { remainingText } from '../../src/core/cycle/minutesText.ts';
import type { ReminderAnswer } from '../../src/contract.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { eventually } from '../../test/support/eventually.ts';
import {
  aroundTheBreak,
  breakWindow,
  endByEscape,
  endFromTray,
  endLocked,
  endOnTwoDisplays,
  endPausedTooLong,
  endSleeping,
  jumpToEnd,
  liveToEnd,
} from './breaks.ts';
import { KNOWN_BACK_MS } from './machine.ts';
import type { Person, Status } from './person.ts';
import type { SoakWindow } from './soakWindow.ts';

/** Somebody who works gets a reminder every half hour, or when a pause of an hour is over. */
const LONGEST_WAIT_MS = 2 * HOUR;

/** Who works without a rest is asked all the same, after a minute; who rests so long now and then, sooner. */
const LULL_MS = 8 * SECOND;

type Answer = (person: Person) => Promise<void>;

/** What can be done with a reminder, by the place in which it appears. */
export const answers: Readonly<Record<Preferences['reminderStyle'], Readonly<Record<string, Answer>>>> = {
  notification: {
    'takes the break, to its end': async (person) => {
      await clickNotification(person);
      await liveToEnd(person, await breakWindow(person));
    },
    'snoozes, then breaks off': async (person) => {
      await person.choose(person.t('tray.snooze', { duration: remainingText(defaultPreferences.snoozeMs, person.t) }));
      await untilReminder(person);
      await person.choose(person.t('tray.startBreak'), kindName({ id: 'reset', name: 'Reset' }, person.t));
      await endByEscape(person, await breakWindow(person));
    },
    'skips, takes it back, pauses too long': async (person) => {
      await person.choose(person.t('tray.skip'));
      await person.pass(3 * SECOND);
      await person.choose(person.t('tray.undoSkip'));
      await person.command({ type: 'break' });
      await endPausedTooLong(person, await breakWindow(person));
    },
    skips: (person) => person.command({ type: 'skip' }),
    'lets it ask again, leaves for coffee': async (person) => {
      await person.pass(2 * defaultPreferences.remindAgainMs + MINUTE);
      await awayFor(person, 7 * MINUTE);
    },
  },
  card: {
    'starts from the card, jumps to the end': async (person) => {
      await answerCard(person, 'start');
      await jumpToEnd(person, await breakWindow(person));
    },
    'snoozes, then starts in the preferences': async (person) => {
      await answerCard(person, 'snooze10');
      await untilReminder(person);
      await person.choose(person.t('tray.preferences'));
      const preferences = await person.window('preferences');
      await preferences.call('startBreak', { routine: 'unfold_90' });
      await breakWindow(person);
      await person.closing(preferences, () => preferences.close());
      await endFromTray(person);
    },
    'skips on the card': (person) => answerCard(person, 'skip'),
    'is in a meeting': (person) => answerCard(person, 'meeting'),
    'is deep in it': (person) => answerCard(person, 'deep'),
    'was not there': (person) => answerCard(person, 'elsewhere'),
  },
  both: {
    'takes it on two displays, one of which goes': async (person) => {
      await person.plugDisplay(true);
      await clickNotification(person);
      await endOnTwoDisplays(person);
    },
    'locks the screen meanwhile': async (person) => {
      await answerCard(person, 'start');
      await endLocked(person, await breakWindow(person));
    },
    'plays with it, then sleeps': async (person) => {
      await clickNotification(person);
      const window = await breakWindow(person);
      await aroundTheBreak(person, window);
      await endSleeping(person, window);
    },
    'closes the card and goes to lunch': async (person) => {
      const card = await person.window('reminder');
      // It is there before its page listens to keys: whoever sees it stay presses once more.
      await eventually('the card closes', async () => {
        if (await card.isOpen()) await card.press('Escape');
        return !(await card.isOpen());
      });
      await awayFor(person, 45 * MINUTE);
    },
  },
};

/** Sits and works until a reminder is up; false where none comes before that moment. */
export async function untilReminder(person: Person, untilWall = Infinity): Promise<boolean> {
  const waitsForLull = person.chance() < 0.5;
  const since = await person.wall();
  await person.use(true);
  for (;;) {
    const status = await person.status();
    if (status.phase === 'reminding') break;
    const wall = await person.wall();
    if (wall >= untilWall) return false;
    if (wall - since > LONGEST_WAIT_MS) throw new Error(`No reminder comes: ${JSON.stringify(status)}`);
    await person.use(!(waitsForLull && status.phase === 'waiting' && Math.floor(wall / LULL_MS) % 2 === 0));
    await person.pass(Math.max(SECOND, quietFor(status, wall)));
  }
  await person.use(true);
  return true;
}

/** For so many milliseconds no reminder can come, so nobody need look. */
function quietFor({ phase, next, heldBy, snoozedUntil }: Status, wall: number): number {
  const ends = [...heldBy.map(({ until }) => until), snoozedUntil].flatMap((until) => until ?? []);
  if (ends.length > 0) return Math.max(...ends.map((until) => Date.parse(until))) - wall;
  return phase === 'working' && next !== null ? Math.min(next.dueInMs - SECOND, 5 * MINUTE) : 0;
}

/** No key, no pointer; then there again. */
export async function awayFor(person: Person, ms: number): Promise<void> {
  await person.use(false);
  await person.pass(ms);
  await person.use(true);
  await person.pass(KNOWN_BACK_MS);
}

/** A reminder that was shown as a notification is on the screen a moment after the app has asked for it. */
export async function seen(person: Person, style: Preferences['reminderStyle']): Promise<void> {
  if (style !== 'card')
    await eventually('a notification', async () => (await person.dunst.onScreen()) > 0, 20 * SECOND);
  if (style !== 'notification') await cardWithAnswers(person);
}

/** Its server closes what was clicked, as dunst does for a pointer's click, if not for one by command. */
async function clickNotification({ dunst }: Person): Promise<void> {
  await dunst.click();
  await dunst.closeAll();
}

async function cardWithAnswers(person: Person): Promise<SoakWindow> {
  const card = await person.window('reminder');
  await card.button('button', person.t('reminder.start'));
  return card;
}

async function answerCard(person: Person, answer: ReminderAnswer): Promise<void> {
  const card = await cardWithAnswers(person);
  await person.closing(card, () => card.callLast('answerReminder', answer));
}
