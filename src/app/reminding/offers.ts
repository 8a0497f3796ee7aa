/** All that asks a person to take a break: the reminder, and the evening's offer. */
import type { Snapshot } from '../../contract.ts';
import type { ReminderLevel } from '../../core/cycle/cycleTypes.ts';
import type { Outlook } from '../../core/cycle/outlook.ts';
import type { AppCommand } from '../appCommand.ts';
import type { Interpreter } from '../interpreter.ts';
import type { Notifications } from '../ports.ts';
import { commandOf, reminderNote, windDownNote } from './reminderNote.ts';
import type { RoutineShelf } from '../breaks/routineShelf.ts';
import { openWindDownOffer } from './windDownOffer.ts';

const WIND_DOWN_ROUTINE = 'winddown_420';

export interface Offers {
  remind(kind: string, level: ReminderLevel): void;
  /** Shows the reminder that is up anew, as after a change of language; nothing where none is. */
  remindAnew(): void;
  stopReminding(): void;
  offerWindDown(): void;
  follow(outlook: Outlook): void;
}

export interface OfferDeps {
  readonly notifications: Notifications;
  readonly interpreter: Pick<Interpreter, 't'>;
  readonly shelf: Pick<RoutineShelf, 'suited'>;
  readonly snapshot: () => Snapshot;
  readonly perform: (command: AppCommand) => void;
}

export function openOffers({ notifications, interpreter: { t }, shelf, snapshot, perform }: OfferDeps): Offers {
  const windDown = openWindDownOffer(notifications.windDown);
  const remind = (kind: string, level: ReminderLevel): void => {
    notifications.reminder.show(reminderNote(snapshot(), kind, level, t), (answer) => {
      perform(commandOf(answer, kind));
    });
  };
  return {
    remind,
    remindAnew() {
      const { reminder } = snapshot().outlook;
      if (reminder !== null) remind(reminder.kind, reminder.level);
    },
    stopReminding() {
      notifications.reminder.hide();
    },
    offerWindDown() {
      const routine = shelf.suited(WIND_DOWN_ROUTINE);
      if (routine === null) return;
      windDown.show(windDownNote(routine, snapshot().preferences.reminderStyle, t), () => {
        perform({ type: 'startBreak', routine: routine.id });
      });
    },
    follow(outlook) {
      windDown.follow(outlook);
    },
  };
}
