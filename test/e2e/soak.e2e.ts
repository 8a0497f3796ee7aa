/** A soak takes minutes, so nobody runs it with the tests, and it would break unseen: a piece of its first day is lived here. */
import { expect } from '@playwright/test';
import { HOUR } from '../../src/core/time/time.ts';
import { beginSoak } from '../../scripts/soak/beginSoak.ts';
import { settle } from '../../scripts/soak/betweenBreaks.ts';
import { workBeginsMs } from '../../scripts/soak/day.ts';
import { readFigures } from '../../scripts/soak/figures.ts';
import { allowed } from '../../scripts/soak/growth.ts';
import { KNOWN_BACK_MS } from '../../scripts/soak/machine.ts';
import { answers, seen, untilReminder } from '../../scripts/soak/reminders.ts';
import { test } from '../support/journey.ts';

test('a soak lives reminders in a language that is packed, and takes its figures', async () => {
  const { app, person, beginsWall, logLines, end } = await beginSoak({ days: 1, seed: 1 });
  try {
    await person.sleep(beginsWall + workBeginsMs - (await person.wall()));
    await person.lock(false);
    await person.use(true);
    await person.pass(KNOWN_BACK_MS);
    const answer = async (style: 'notification' | 'card', how: string): Promise<void> => {
      await settle(person, { reminderStyle: style, language: 'pt', theme: 'dark' });
      expect(await untilReminder(person, beginsWall + workBeginsMs + 6 * HOUR)).toBe(true);
      await seen(person, style);
      const give = answers[style][how];
      if (give === undefined) throw new Error(`A soak does not know how to answer so: ${how}`);
      await give(person);
    };
    await answer('notification', 'snoozes, then breaks off');
    await answer('card', 'snoozes, then starts in the preferences');
    await person.lock(true);
    await person.closeAll();
    expect(Object.keys(await readFigures(app)).toSorted()).toEqual(Object.keys(allowed).toSorted());
    expect(logLines().filter((line) => /\[(?:warn|error)\]/.test(line))).toEqual([]);
  } finally {
    await end();
  }
});
