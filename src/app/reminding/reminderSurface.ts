/**
 * Where a reminder appears: as the system's notification, as our card, or as both. The rest of the app shows a reminder
 * and does not ask where. Where no notification can be shown the card steps in, so that a reminder always reaches somebody,
 * and so does a notice: it waits until no reminder is up, and stays until it was closed. One card is up at a time; what it
 * covers comes back after it.
 */
import type { ReminderAnswer, ReminderCard } from '../../contract.ts';
import type { Notifications, NotificationSlot, ReminderCardWindow } from '../ports.ts';
import type { ReminderNote } from './reminderNote.ts';

export interface ReminderSurfaceParts {
  readonly notifications: Notifications;
  readonly cardWindow: ReminderCardWindow;
  /** Whether the system shows notifications now; where that cannot be known, `unknown`. */
  readonly canNotify: () => Promise<'yes' | 'no' | 'unknown'>;
}

/** The card that is up, for its window and the shortcut that leads to it. */
export interface ReminderCardDesk {
  shown(): ReminderCard | null;
  answer(answer: ReminderAnswer): void;
  /** Closes the card without an answer: a reminder stays as it is, and comes again; a notice was read. */
  dismiss(): void;
  focus(): void;
}

interface CardUp {
  /** Null for a notice, which nobody takes away again. */
  readonly owner: NotificationSlot | null;
  readonly card: ReminderCard;
  readonly onAnswer: (answer: ReminderAnswer) => void;
}

export function reminderSurface({ notifications, cardWindow, canNotify }: ReminderSurfaceParts): {
  readonly notifications: Notifications;
  readonly card: ReminderCardDesk;
} {
  /** What asks, the newest last: it is the one on the screen, and the one before it comes back when it goes. */
  let asking: readonly CardUp[] = [];
  /** Still to be read, oldest first. */
  let notices: readonly CardUp[] = [];
  let up: CardUp | null = null;

  const showNext = (): void => {
    const next = asking.at(-1) ?? notices[0] ?? null;
    if (next === up) return;
    up = next;
    if (next === null) cardWindow.close();
    else cardWindow.open(leaveCard);
  };
  const takeDown = (isGone: (one: CardUp) => boolean): void => {
    asking = asking.filter((one) => !isGone(one));
    notices = notices.filter((one) => !isGone(one));
  };
  /** The person is done with the card. */
  const leaveCard = (): void => {
    const left = up;
    takeDown((one) => one === left);
    showNext();
  };

  const slot = (system: NotificationSlot): NotificationSlot => {
    /** Counts what was shown and hidden: an answer about the server that comes too late is of no use. */
    let turn = 0;
    const takeOwn = (): void => {
      turn += 1;
      takeDown(({ owner }) => owner === system);
    };
    const ask = ({ title, question, answers }: ReminderNote, onAnswer: CardUp['onAnswer']): void => {
      asking = [...asking, { owner: system, card: { title, question, answers }, onAnswer }];
    };
    return {
      show(note, onAnswer) {
        takeOwn();
        const mine = turn;
        if (note.style !== 'notification') ask(note, onAnswer);
        showNext();
        if (note.style === 'card') return;
        system.show(note, onAnswer);
        void canNotify().then((can) => {
          if (can === 'yes' || turn !== mine || note.style !== 'notification') return;
          ask(note, onAnswer);
          showNext();
        });
      },
      hide() {
        takeOwn();
        showNext();
        system.hide();
      },
    };
  };

  return {
    notifications: {
      reminder: slot(notifications.reminder),
      windDown: slot(notifications.windDown),
      tell(title, body) {
        notifications.tell(title, body);
        void canNotify().then((can) => {
          if (can === 'yes') return;
          const card = { title, question: body, answers: [] };
          notices = [...notices, { owner: null, card, onAnswer: () => undefined }];
          showNext();
        });
      },
    },
    card: {
      shown: () => up?.card ?? null,
      answer(answer) {
        const answered = up;
        if (answered === null || !answered.card.answers.includes(answer)) return;
        takeDown((one) => one === answered);
        answered.onAnswer(answer);
        showNext();
      },
      dismiss: leaveCard,
      focus() {
        if (up !== null) cardWindow.focus();
      },
    },
  };
}
