/** How a reminder can be answered, and what its card shows: the same for the main process and the card's window. */
import { snoozeAnswerNames } from './offeredAnswers.ts';

/** `meeting`, `deep` and `elsewhere` are reasons for not now. */
export const reminderAnswers = [
  'start',
  'shorter',
  'snooze',
  ...snoozeAnswerNames,
  'skip',
  'meeting',
  'deep',
  'elsewhere',
  'posture',
] as const;
export type ReminderAnswer = (typeof reminderAnswers)[number];

/** What a card says besides its question. */
export interface CardDetails {
  /** A short break that may be had instead, by name and length. */
  readonly shorter?: string;
  /** Where skips have a limit: how many are left today. */
  readonly skipsLeft?: number;
  /** A change of posture: a line on it (null: the card's title is that line), and the words of its button. */
  readonly posture?: { readonly line: string | null; readonly now: string };
  /** To the moment (epoch milliseconds) at which a reminder comes, or a break opens by itself. */
  readonly count?: { readonly dueWall: number; readonly of: 'reminder' | 'break' };
}

/** What the card shows: a reminder or what goes before it, or, without answers, a notice to be read and closed. */
export interface ReminderCard extends CardDetails {
  readonly title: string;
  /** What a reminder asks or a notice says. */
  readonly question: string;
  readonly answers: readonly ReminderAnswer[];
}
