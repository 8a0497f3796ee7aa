/**
 * Where a reminder appears: as the system's notification, as our card, or as both. The rest of the app shows a reminder
 * and does not ask where. Where no notification can be shown the card steps in, so that a reminder always reaches somebody,
 * and so does a notice: it waits until no reminder is up, and stays until it was closed.
 */
import type { ReminderAnswer, ReminderCard } from '../contract.ts';
import type { Notifications, NotificationSlot, ReminderCardWindow } from './ports.ts';
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
  let up: CardUp | null = null;
  /** Still to be read, oldest first. */
  let notices: readonly ReminderCard[] = [];

  const closeCard = (): void => {
    up = null;
    cardWindow.close();
  };
  const openCard = (card: CardUp): void => {
    up = card;
    cardWindow.open(leaveCard);
  };
  const openReminder = (owner: NotificationSlot, note: ReminderNote, onAnswer: CardUp['onAnswer']): void => {
    openCard({ owner, card: { title: note.title, question: note.question, answers: note.answers }, onAnswer });
  };
  const openNotice = (): void => {
    const [notice] = notices;
    if (up === null && notice !== undefined) openCard({ owner: null, card: notice, onAnswer: () => undefined });
  };
  /** The person is done with the card. */
  const leaveCard = (): void => {
    notices = notices.filter((notice) => notice !== up?.card);
    closeCard();
    openNotice();
  };

  const slot = (system: NotificationSlot): NotificationSlot => {
    /** Counts what was shown and hidden: an answer about the server that comes too late is of no use. */
    let turn = 0;
    return {
      show(note, onAnswer) {
        turn += 1;
        const mine = turn;
        closeCard();
        if (note.style !== 'notification') openReminder(system, note, onAnswer);
        if (note.style === 'card') return;
        system.show(note, onAnswer);
        void canNotify().then((can) => {
          const isOpen = up !== null && up.owner !== null;
          if (can !== 'yes' && turn === mine && !isOpen) openReminder(system, note, onAnswer);
          else openNotice();
        });
      },
      hide() {
        turn += 1;
        if (up?.owner === system) leaveCard();
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
          notices = [...notices, { title, question: body, answers: [] }];
          openNotice();
        });
      },
    },
    card: {
      shown: () => up?.card ?? null,
      answer(answer) {
        const answered = up;
        if (answered === null || !answered.card.answers.includes(answer)) return;
        closeCard();
        answered.onAnswer(answer);
        openNotice();
      },
      dismiss: leaveCard,
      focus() {
        if (up !== null) cardWindow.focus();
      },
    },
  };
}
