/** A virtual day: everything that can happen to a break companion, once, at moments and in an order left to chance. */
import { reminderStyles } from '../../src/core/preferences/systemPreferences.ts';
import { HOUR, MINUTE, SECOND } from '../../src/core/time/time.ts';
import { events, settleForEvening, turnOver } from './betweenBreaks.ts';
import { KNOWN_BACK_MS } from './machine.ts';
import type { Person } from './person.ts';
import { answers, seen, untilReminder } from './reminders.ts';

/** The day's hours, from midnight; the same in the preferences that a soak begins with. */
export const workBeginsMs = 8 * HOUR;
export const workEndsMs = 21 * HOUR;
/** The wind-down and the evening's note come as the work ends. */
const eveningMs = 5 * MINUTE;

export interface DayLived {
  readonly reminders: number;
  /** What the hours of the day were too short for. */
  readonly left: number;
}

/** @param midnight epoch milliseconds at which the day began; it is night, and the machine sleeps */
export async function liveDay(person: Person, midnight: number, tell: (what: string) => void): Promise<DayLived> {
  await person.sleep(midnight + workBeginsMs - (await person.wall()));
  await person.lock(false);
  await person.use(true);
  await person.pass(KNOWN_BACK_MS);
  let reminders = 0;
  let left = 0;
  const waiting = shuffled(Object.entries(events), person.chance);
  for (const style of shuffled(reminderStyles, person.chance)) {
    await turnOver(person, style);
    for (const [name, answer] of shuffled(Object.entries(answers[style]), person.chance)) {
      const event = person.chance() < 0.8 ? waiting.pop() : undefined;
      if (event !== undefined) {
        tell(event[0]);
        await event[1](person);
      }
      if (!(await untilReminder(person, midnight + workEndsMs - MINUTE))) {
        left += 1;
        continue;
      }
      await seen(person, style);
      tell(name);
      await answer(person);
      reminders += 1;
    }
  }
  for (const [name, event] of waiting) {
    tell(name);
    await event(person);
  }
  await settleForEvening(person);
  await liveEvening(person, midnight + workEndsMs);
  return { reminders, left };
}

/** Until the work ends, and a little longer; what is shown then is put away. */
async function liveEvening(person: Person, endsWall: number): Promise<void> {
  await person.pass(Math.max(0, endsWall - 10 * SECOND - (await person.wall())));
  for (let left = eveningMs; left > 0; left -= 10 * SECOND) {
    await person.pass(10 * SECOND);
    await new Promise((resolve) => setTimeout(resolve, 50)); // the notification server answers in its own time
  }
  await person.dunst.closeAll();
  await person.lock(true);
  await person.pass(10 * MINUTE);
  await person.closeAll();
}

function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const drawn = items.map((item) => ({ item, at: chance() }));
  return drawn.toSorted((one, other) => one.at - other.at).map(({ item }) => item);
}
