/** All that asks a person to take a break or to change their posture: the reminder, what goes before it, and the evening's offer. */
import type { Snapshot } from '../../contract.ts';
import type { ReminderLevel } from '../../core/cycle/cycleTypes.ts';
import type { Outlook } from '../../core/cycle/outlook.ts';
import type { AppCommand } from '../appCommand.ts';
import type { Interpreter } from '../interpreter.ts';
import type { Clock, Notifications } from '../ports.ts';
import { isSaidWithReminder, postureNote } from './aheadNotes.ts';
import { openNoticeCard } from './noticeCard.ts';
import { askedOf, commandOf, insteadOffered, reminderNote, windDownNote } from './reminderNote.ts';
import type { RoutineShelf } from '../breaks/routineShelf.ts';
import { openWindDownOffer } from './windDownOffer.ts';

const WIND_DOWN_ROUTINE = 'winddown_420';

export interface Offers {
  remind(kind: string, level: ReminderLevel): void;
  /** Shows what is up anew, as after a change of language; nothing where nothing is. */
  remindAnew(): void;
  stopReminding(): void;
  offerWindDown(): void;
  /** A step was taken: what is offered follows it. */
  follow(outlook: Outlook): void;
}

export interface OfferDeps {
  readonly notifications: Notifications;
  readonly clock: Pick<Clock, 'now'>;
  readonly interpreter: Pick<Interpreter, 't'>;
  readonly shelf: Pick<RoutineShelf, 'suited'>;
  readonly snapshot: () => Snapshot;
  readonly perform: (command: AppCommand) => void;
}

/** What a reminder says that was not there when it came, or is no longer. */
interface SaidBesides {
  readonly posture: Outlook['suggestedPosture'];
  /** When its break opens by itself. */
  readonly opens: boolean;
  /** How long the break is, and which one is offered in its place: as a text, to be compared. */
  readonly named: string;
}

function namedNow(now: Snapshot, kind: string): string {
  return JSON.stringify([now.outlook.kinds.find(({ id }) => id === kind)?.breakMs, insteadOffered(now)]);
}

export function openOffers(deps: OfferDeps): Offers {
  const { notifications, clock, shelf, snapshot, perform } = deps;
  const { t } = deps.interpreter;
  const windDown = openWindDownOffer(notifications.windDown);
  const notice = openNoticeCard(deps);
  /** What the reminder that is up says besides. */
  let said: SaidBesides = { posture: null, opens: false, named: '' };
  let postureIsUp = false;

  const remind = (kind: string, level: ReminderLevel, where: 'anew' | 'inPlace'): void => {
    const now = snapshot();
    const { outlook, preferences } = now;
    const opensInMs = preferences.noticeOnCard && isSaidWithReminder(now) ? (outlook.notice?.dueInMs ?? null) : null;
    said = { posture: outlook.suggestedPosture, opens: opensInMs !== null, named: namedNow(now, kind) };
    const asked = askedOf(now, kind);
    const opensAtWall = opensInMs === null ? null : clock.now().wall + opensInMs;
    notifications.reminder.show(
      reminderNote(now, kind, level, opensAtWall, t),
      (answer) => {
        perform(commandOf(answer, asked));
      },
      where,
    );
  };
  /**
   * What is suggested or near while a reminder is up is said with it, and so is another length of its break: what it names is what comes. A
   * notification is not shown again to say less.
   */
  const followReminder = (outlook: Outlook): void => {
    const { reminder, suggestedPosture, notice: near } = outlook;
    if (reminder === null) return;
    if (namedNow(snapshot(), reminder.kind) !== said.named) {
      remind(reminder.kind, reminder.level, 'inPlace');
      return;
    }
    if (suggestedPosture === said.posture && (near === null || said.opens)) return;
    const { reminderStyle, noticeOnCard } = snapshot().preferences;
    const saysMore = suggestedPosture !== null && suggestedPosture !== said.posture;
    const cardChanges = suggestedPosture !== said.posture || (near !== null && noticeOnCard && !said.opens);
    if (saysMore || (reminderStyle !== 'notification' && cardChanges)) remind(reminder.kind, reminder.level, 'inPlace');
  };
  /** A suggestion beside no reminder is a note of its own, and is taken away once it was followed or its moment is over. */
  const followPosture = ({ suggestedPosture, reminder }: Outlook): void => {
    const isAlone = suggestedPosture !== null && reminder === null;
    if (isAlone === postureIsUp) return;
    postureIsUp = isAlone;
    if (!isAlone) {
      notifications.posture.hide();
      return;
    }
    notifications.posture.show(postureNote(snapshot(), suggestedPosture, t), () => {
      perform({ type: 'posture', is: suggestedPosture });
    });
  };
  return {
    remind(kind, level) {
      remind(kind, level, notice.isUp() ? 'inPlace' : 'anew');
    },
    remindAnew() {
      const { reminder } = snapshot().outlook;
      if (reminder !== null) remind(reminder.kind, reminder.level, 'anew');
      notice.sayAnew();
      postureIsUp = false;
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
      followReminder(outlook);
      followPosture(outlook);
      notice.follow(outlook);
    },
  };
}
