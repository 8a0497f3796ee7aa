/** Where reminders and notices show, on a system and with a card window that do as they are told. The clock is virtual. */
import type { NoteNews, SystemNote } from '../../src/app/ports.ts';
import { reminderNote, type ReminderNote } from '../../src/app/reminding/reminderNote.ts';
import { reminderSurface } from '../../src/app/reminding/reminderSurface.ts';
import type { ReminderStyle } from '../../src/core/preferences/systemPreferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { english } from './english.ts';
import { simulateApp } from './simulatedApp.ts';
import { virtualClock } from './virtualClock.ts';

/** A system that shows each note at once, unless told otherwise. */
export interface NotifyingSystem {
  readonly show?: (news: NoteNews, note: SystemNote) => void;
}

export function surfaceOn({ show = (news) => news.shown() }: NotifyingSystem = {}) {
  const events: string[] = [];
  const clock = virtualClock();
  const heard: NoteNews[] = [];
  let closedByPerson = (): void => undefined;
  let giveUpCard = (): void => undefined;
  const made = reminderSurface({
    notes: {
      show(note, news, inPlaceOf) {
        events.push(`notification${inPlaceOf === null ? '' : ' in its place'}: ${note.title}`);
        heard.push(news);
        show(news, note);
        return { takeAway: () => events.push('notification closed') };
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
      become({ closed, unpainted }) {
        events.push('card in place');
        closedByPerson = closed;
        giveUpCard = unpainted;
      },
      close: () => undefined,
      fit: (times) => events.push(`card ${String(times)} times as high`),
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

/** The first reminder of a day, after half an hour of work. */
export function firstNote(style: ReminderStyle = 'notification'): ReminderNote {
  const desk = simulateApp({ preferences: { reminderStyle: style } });
  desk.work(30 * MINUTE);
  return reminderNote(desk.app.snapshot(), 'reset', 1, null, english);
}

export const nobody = (): void => undefined;

/** What was promised by now has been told. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
