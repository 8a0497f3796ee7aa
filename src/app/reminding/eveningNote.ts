/**
 * One sentence about the desk day, once: in the evening where there is a wind-down, and else when the day has ended (in the
 * night, by default) and somebody is there to read it. A day with less than a minute has nothing to tell.
 */
import type { Effect } from '../../core/cycle/cycleTypes.ts';
import type { Translate } from '../../core/text/messages.ts';
import { isReachable, type Outlook } from '../../core/cycle/outlook.ts';
import { MINUTE } from '../../core/time/time.ts';
import type { Notifications } from '../ports.ts';
import { passedText } from '../../core/cycle/minutesText.ts';

/** A desk day as the note tells it. */
type Day = Pick<Extract<Effect, { type: 'deskDayEnded' }>, 'day' | 'deskMs' | 'breaks'>;

export interface EveningNote {
  /** A step was taken. @param wanted as the preference `eveningNote` */
  follow(effects: readonly Effect[], outlook: Outlook, today: string, wanted: boolean): void;
}

export function openEveningNote(notifications: Pick<Notifications, 'tell'>, t: Translate): EveningNote {
  let waiting: Day | null = null;

  return {
    follow(effects, outlook, today, wanted) {
      for (const effect of effects) {
        if (effect.type === 'showWindDown')
          waiting = { day: today, deskMs: outlook.deskMsToday, breaks: outlook.breaksToday };
        if (effect.type !== 'deskDayEnded' || effect.deskMs < MINUTE) continue;
        // Where the wind-down has been shown, its note has told the day, also in an earlier run of the app; unless that note still waits.
        if (waiting !== null || !effect.windDownShown) waiting = effect;
      }
      if (!wanted) waiting = null;
      if (waiting === null || !isReachable(outlook)) return;
      const { day, deskMs, breaks } = waiting;
      waiting = null;
      const weekday = new Date(`${day}T12:00`); // noon, local as the message shows it: always that date
      notifications.tell(
        t('eveningNote.title', { day: weekday }),
        t('eveningNote.body', { time: passedText(deskMs, t), breaks }),
      );
    },
  };
}
