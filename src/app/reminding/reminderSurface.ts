/**
 * Where a reminder appears: as the system's notification, as our card, or as both. The rest of the app shows a reminder
 * and does not ask where. Where no notification is shown in time the card steps in, so that a reminder always reaches somebody,
 * and so it does for a notice: it waits until no reminder is up, and stays until it was closed. One card is up at a time; what it
 * covers comes back after it.
 */
import type { NotificationTrouble, ReminderAnswer, ReminderCard } from '../../contract.ts';
import { cardHeight } from './cardPlace.ts';
import type { Notifications, NotificationSlot, ReminderCardWindow } from '../ports.ts';
import { noteTrials, type NoteTrial, type NoteTrialDeps } from './noteTrials.ts';
import type { ReminderNote } from './reminderNote.ts';

export interface ReminderSurfaceDeps extends NoteTrialDeps {
  readonly cardWindow: ReminderCardWindow;
}

export interface ReminderSurface {
  readonly notifications: Notifications;
  readonly card: CardOnScreen;
  /** Why the system did not show the last notification; null when it did, and before the first. */
  readonly notificationTrouble: () => NotificationTrouble | null;
  /** Takes away what can be answered, before the app goes that would hear it. Done once the system has let go of it. */
  readonly leave: () => Promise<void>;
}

/** The card that is up, for its window and the shortcut that leads to it. */
export interface CardOnScreen {
  shown(): ReminderCard | null;
  answer(answer: ReminderAnswer): void;
  /** Closes the card without an answer: a reminder stays as it is, and comes again; a notice was read. */
  dismiss(): void;
  /** Its words need so many times the height that it has. */
  fit(times: number): void;
  focus(): void;
}

interface CardUp {
  /** Null for a notice, which nobody takes away again. */
  readonly owner: NotificationSlot | null;
  readonly card: ReminderCard;
  readonly onAnswer: (answer: ReminderAnswer) => void;
  /** What is done when the card cannot be brought onto the screen. */
  readonly instead: () => void;
}

export function reminderSurface({ notes, clock, cardWindow }: ReminderSurfaceDeps): ReminderSurface {
  const trials = noteTrials({ notes, clock });
  /** What asks, the newest last: it is the one on the screen, and the one before it comes back when it goes. */
  let asking: readonly CardUp[] = [];
  /** Still to be read, oldest first. */
  let notices: readonly CardUp[] = [];
  let up: CardUp | null = null;

  const showNext = (where: 'anew' | 'inPlace' = 'anew'): void => {
    const next = asking.at(-1) ?? notices[0] ?? null;
    if (next === up) return;
    const before = up;
    up = next;
    if (next === null) {
      cardWindow.close();
      return;
    }
    const news = {
      closed: leaveCard,
      unpainted() {
        leaveCard();
        next.instead();
      },
    };
    if (where === 'inPlace' && before !== null) cardWindow.become(news, cardHeight(next.card));
    else cardWindow.open(news, cardHeight(next.card));
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

  const openSlot = (): NotificationSlot => {
    let trial: NoteTrial | null = null;
    const takeOwnCard = (): void => {
      takeDown(({ owner }) => owner === slot);
    };
    const endTrial = (): void => {
      trial?.end();
      trial = null;
    };
    const ask = (note: ReminderNote, onAnswer: CardUp['onAnswer'], where?: 'anew' | 'inPlace'): void => {
      const { title, question, answers, details } = note;
      const instead = (): void => {
        if (note.style === 'card') notify(note, onAnswer);
      };
      asking = [...asking, { owner: slot, card: { title, question, answers, ...details }, onAnswer, instead }];
      showNext(where);
    };
    const notify = (note: ReminderNote, onAnswer: CardUp['onAnswer']): void => {
      const hears = {
        answered: onAnswer,
        failed() {
          if (note.style === 'notification') ask(note, onAnswer);
        },
        gone() {
          trial = null;
          notify(note, onAnswer);
        },
      };
      trial = trials.begin(note, hears, trial);
    };
    const slot: NotificationSlot = {
      show(note, onAnswer, where) {
        const { style } = note;
        takeOwnCard();
        if (style === 'notification') showNext();
        else ask(note, onAnswer, where);
        if (style === 'card' || style === 'cardAlone') endTrial();
        else notify(note, onAnswer);
      },
      hide() {
        endTrial();
        takeOwnCard();
        showNext();
      },
    };
    return slot;
  };

  const reminder = openSlot();
  const windDown = openSlot();
  const notice = openSlot();
  const posture = openSlot();
  return {
    notifications: {
      reminder,
      windDown,
      notice,
      posture,
      tell(title, body) {
        trials.begin(
          { title, body, question: body, urgent: false, actions: [] },
          {
            answered: () => undefined,
            gone: () => undefined,
            failed() {
              const card = { title, question: body, answers: [] };
              // It steps in for a notification already: there is nothing else to show it with.
              notices = [...notices, { owner: null, card, onAnswer: () => undefined, instead: () => undefined }];
              showNext();
            },
          },
        );
      },
    },
    notificationTrouble: trials.trouble,
    leave() {
      for (const slot of [reminder, windDown, notice, posture]) slot.hide();
      return notes.settled();
    },
    card: {
      shown: () => up?.card ?? null,
      answer(answer) {
        const answered = up;
        if (answered === null || !answered.card.answers.includes(answer)) return;
        // A change of posture answers no reminder: whoever asked for it takes its words away.
        if (answer !== 'posture') takeDown((one) => one === answered);
        answered.onAnswer(answer);
        showNext();
      },
      dismiss: leaveCard,
      fit(times) {
        if (up !== null) cardWindow.fit(times);
      },
      focus() {
        if (up !== null) cardWindow.focus();
      },
    },
  };
}
