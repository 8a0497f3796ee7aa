/**
 * Where a reminder appears: as the system's notification, as our card, or as both. The rest of the app shows a reminder
 * and does not ask where. Where no notification can be shown the card steps in, so that a reminder always reaches somebody.
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
  /** Closes the card without an answer: the reminder stays as it is, and comes again. */
  dismiss(): void;
  focus(): void;
}

interface CardUp {
  readonly owner: NotificationSlot;
  readonly card: ReminderCard;
  readonly onAnswer: (answer: ReminderAnswer) => void;
}

export function reminderSurface({ notifications, cardWindow, canNotify }: ReminderSurfaceParts): {
  readonly notifications: Notifications;
  readonly card: ReminderCardDesk;
} {
  let up: CardUp | null = null;

  const closeCard = (): void => {
    up = null;
    cardWindow.close();
  };
  const openCard = (owner: NotificationSlot, note: ReminderNote, onAnswer: CardUp['onAnswer']): void => {
    up = { owner, card: { title: note.title, question: note.question, answers: note.answers }, onAnswer };
    cardWindow.open(() => {
      up = null;
    });
  };

  const slot = (system: NotificationSlot): NotificationSlot => {
    /** Counts what was shown and hidden: an answer about the server that comes too late is of no use. */
    let turn = 0;
    return {
      show(note, onAnswer) {
        turn += 1;
        const mine = turn;
        closeCard();
        if (note.style !== 'notification') openCard(system, note, onAnswer);
        if (note.style === 'card') return;
        system.show(note, onAnswer);
        void canNotify().then((can) => {
          if (can !== 'yes' && turn === mine && up === null) openCard(system, note, onAnswer);
        });
      },
      hide() {
        turn += 1;
        if (up?.owner === system) closeCard();
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
      },
    },
    card: {
      shown: () => up?.card ?? null,
      answer(answer) {
        const answered = up;
        if (answered === null || !answered.card.answers.includes(answer)) return;
        closeCard();
        answered.onAnswer(answer);
      },
      dismiss: closeCard,
      focus() {
        if (up !== null) cardWindow.focus();
      },
    },
  };
}
