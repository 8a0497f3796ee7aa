import { isReachable, type Outlook } from '../../core/cycle/outlook.ts';
import type { NotificationSlot } from '../ports.ts';
import type { ReminderNote } from './reminderNote.ts';

export interface WindDownOffer {
  show(note: ReminderNote, onStart: () => void): void;
  /**
   * Takes the offer back where nobody would answer it: the person is away or on a break, or reminders are held back.
   */
  follow(outlook: Outlook): void;
}

/** The evening's offer: one notification beside the reminders, which nobody has to answer. */
export function openWindDownOffer(slot: NotificationSlot): WindDownOffer {
  let up = false;
  return {
    show(note, onStart) {
      up = true;
      slot.show(note, onStart);
    },
    follow(outlook) {
      if (!up || isReachable(outlook)) return;
      up = false;
      slot.hide();
    },
  };
}
