/** What every surface offers beside the plain answers: some lengths of a snooze, and a short break in place of a long one. */
import type { KindOutlook, Outlook } from './outlook.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { MINUTE } from '../time/time.ts';

/** Answers that snooze for a length of their own, in milliseconds, the shortest first. */
export const snoozeAnswers = {
  snooze5: 5 * MINUTE,
  snooze10: 10 * MINUTE,
  snooze20: 20 * MINUTE,
  snooze30: 30 * MINUTE,
} as const;

export type SnoozeAnswer = keyof typeof snoozeAnswers;

export const snoozeAnswerNames = Object.keys(snoozeAnswers) as readonly SnoozeAnswer[];

/** The offered lengths, and the one of the preferences among them. Milliseconds, the shortest first. */
export function snoozesOffered({ snoozeMs }: Pick<Preferences, 'snoozeMs'>): readonly number[] {
  return [...new Set([snoozeMs, ...Object.values(snoozeAnswers)])].toSorted((a, b) => a - b);
}

/** The shortest kind, while a break is due that would last longer; else null. */
export function shorterInstead(
  { kinds, reminder, next }: Pick<Outlook, 'kinds' | 'reminder' | 'next'>,
  { breakKinds }: Pick<Preferences, 'breakKinds'>,
): KindOutlook | null {
  const dueId = reminder?.kind ?? (next?.dueInMs === 0 ? next.kind : null);
  const due = kinds.find(({ id }) => id === dueId);
  const [shortestId] = breakKinds.toSorted((a, b) => a.lengthMs - b.lengthMs).map(({ id }) => id);
  const shortest = kinds.find(({ id }) => id === shortestId);
  return due !== undefined && shortest !== undefined && shortest.breakMs < due.breakMs ? shortest : null;
}
