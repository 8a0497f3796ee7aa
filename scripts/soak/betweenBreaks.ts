/** What happens at a desk between breaks. Each begins and ends with no window open, and whatever it switches it switches back. */
import { languages, type Language } from '../../src/core/text/language.ts';
import { themes } from '../../src/core/preferences/systemPreferences.ts';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { remainingText } from '../../src/core/cycle/minutesText.ts';
import { ownRoutines } from '../../test/support/ownRoutines.ts';
import { KNOWN_BACK_MS } from './machine.ts';
import type { Person } from './person.ts';
import { awayFor } from './reminders.ts';
import type { SoakWindow } from './soakWindow.ts';

type Event = (person: Person) => Promise<void>;

export const events: Readonly<Record<string, Event>> = {
  'looks back, deletes a day and takes it back': async (person) => {
    await person.choose(person.t('tray.history'));
    const window = await person.window('history');
    await window.drawn('[role=tab]');
    await window.clickEach('[role=tab]');
    const wall = await person.wall();
    await window.call('getHistory', { fromWall: wall - 7 * 24 * HOUR, toWall: wall });
    await window.call('deleteHistory', { fromWall: wall - 2 * HOUR, toWall: wall });
    await person.pass(3 * SECOND);
    await window.call('undoDeleteHistory');
    await close(person, window);
  },
  'writes a routine and deletes it': async (person) => {
    const window = await openPreferences(person);
    for (const routine of ownRoutines) await window.call('saveRoutine', routine);
    await person.pass(MINUTE);
    for (const { id } of ownRoutines) await window.call('deleteRoutine', id);
    await close(person, window);
  },
  'changes settings back and forth': async (person) => {
    const window = await openPreferences(person);
    for (const awayAfterMs of [3 * MINUTE, 4 * MINUTE, 2 * MINUTE])
      await window.call('setPreferences', { awayAfterMs });
    for (const soreKnee of [true, false])
      await window.call('setPreferences', {
        body: { ...(await window.call('getSnapshot')).preferences.body, soreKnee },
      });
    await window.call('setPreferences', { shortcuts: { pause: 'Ctrl+Alt+P' } });
    await window.call('setPreferences', { shortcuts: {} });
    await window.call('getDayPreview');
    await close(person, window);
  },
  'locks the screen for a moment': async (person) => {
    await person.lock(true);
    await person.pass(90 * SECOND);
    await person.lock(false);
    await person.pass(KNOWN_BACK_MS);
  },
  'lets the machine sleep': async (person) => {
    await person.use(false);
    await person.sleep(45 * MINUTE);
    await person.use(true);
    await person.pass(KNOWN_BACK_MS);
  },
  'plugs a display in and out': async (person) => {
    for (const plugged of [true, false, true, false]) {
      await person.plugDisplay(plugged);
      await person.pass(MINUTE);
    }
  },
  'stands for a while': async (person) => {
    await person.choose(person.t('tray.standing'));
    await person.pass(4 * MINUTE);
    await person.choose(person.t('tray.standing'));
  },
  'pauses reminders and resumes': async (person) => {
    await person.choose(person.t('tray.pause'), person.t('tray.pauseFor', { duration: remainingText(HOUR, person.t) }));
    await person.pass(3 * MINUTE);
    await person.choose(person.t('tray.resume'));
  },
  'asks on the command line': async (person) => {
    for (let asked = 0; asked < 20; asked++) await person.status();
  },
  'goes for a walk': (person) => awayFor(person, 12 * MINUTE),
};

/** In the preferences: where reminders appear from now on, and the language and the theme of some days. */
export async function turnOver(person: Person, reminderStyle: Preferences['reminderStyle']): Promise<void> {
  const language = oneOf(person, languages);
  await settle(person, { reminderStyle, language, theme: oneOf(person, themes) });
}

/** As the evening of every day finds it. */
export function settleForEvening(person: Person): Promise<void> {
  return settle(person, { reminderStyle: 'notification', language: 'en', theme: 'system' });
}

export async function settle(
  person: Person,
  change: Pick<Preferences, 'reminderStyle' | 'theme'> & { readonly language: Language },
): Promise<void> {
  const window = await openPreferences(person);
  await window.call('setPreferences', change);
  person.speak(change.language);
  await window.drawn(`html[lang^="${change.language}"]`);
  await close(person, window);
}

async function openPreferences(person: Person): Promise<SoakWindow> {
  await person.choose(person.t('tray.preferences'));
  const window = await person.window('preferences');
  await window.drawn('h1');
  return window;
}

function close(person: Person, window: SoakWindow): Promise<void> {
  return person.closing(window, () => window.close());
}

function oneOf<Item>(person: Person, items: readonly Item[]): Item {
  const item = items[Math.floor(person.chance() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
