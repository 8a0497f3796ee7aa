/**
 * What a reminder says, and how it can be answered. “In a meeting” pauses for half an hour and “deep in it” for 20 minutes, with
 * the break still due; “not at the desk” skips it, because what was counted was wrong.
 */
import type { BreakChoice, CardDetails, ReminderAnswer, Snapshot } from '../../contract.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { Posture } from '../../core/cycle/cycleTypes.ts';
import {
  shorterInstead,
  snoozeAnswerNames,
  snoozeAnswers,
  type SnoozeAnswer,
} from '../../core/cycle/offeredAnswers.ts';
import { otherPosture } from '../../core/cycle/postureChange.ts';
import { BETWEEN_CALLS } from '../../core/routine/askedFor.ts';
import type { Routine } from '../../core/routine/routine.ts';
import type { ReminderStyle } from '../../core/preferences/systemPreferences.ts';
import { MINUTE, SECOND } from '../../core/time/time.ts';
import { lengthText } from '../../core/routine/lengthText.ts';
import type { AppCommand } from '../appCommand.ts';
import { shorterText } from '../wording.ts';
import { passedText, remainingText } from '../../core/cycle/minutesText.ts';

/** One reminder as the system's notification and our card show it. */
export interface ReminderNote {
  readonly title: string;
  readonly body: string;
  /** The body without the word on clicking, for a place that has buttons for certain. */
  readonly question: string;
  readonly urgent: boolean;
  /** `cardAlone`: a card, and nothing where that cannot be shown. */
  readonly style: ReminderStyle | 'cardAlone';
  /** Labels of the buttons, where the system has buttons; the most important first, for many a system shows only three. */
  readonly actions: readonly { readonly action: ReminderAction; readonly label: string }[];
  /** All answers there are, for a place that has room for them. */
  readonly answers: readonly ReminderAnswer[];
  /** What else that place says. */
  readonly details?: CardDetails;
}

export type ReminderAction = 'start' | 'snooze' | 'skip' | 'shorter' | 'posture' | SnoozeAnswer;

/** A meeting is over by then more often than not; if it is not, the reminder comes again and costs one more click. */
const MEETING_MS = 30 * MINUTE;
/** One stretch of concentration: longer than a snooze, which would only come back in the middle of it. */
const DEEP_WORK_MS = 20 * MINUTE;

/** A shorter call is not spoken of. */
const CALL_FROM_MS = MINUTE;

/** What a reminder was about, when it is answered. */
export interface Asked {
  readonly kind: string;
  /** What was offered in its place; null: nothing. */
  readonly shorter: BreakChoice | null;
  /** The posture that somebody would change to. */
  readonly posture: Posture;
}

export function askedOf(snapshot: InsteadOf, kind: string): Asked {
  const shorter = insteadOffered(snapshot)?.choice ?? null;
  return { kind, shorter, posture: otherPosture(snapshot.outlook.posture) };
}

type InsteadOf = Pick<Snapshot, 'outlook' | 'preferences' | 'routines'>;

/** A break that may be had in place of the one that is due: it is shorter, and begins as it is called. */
interface InsteadOffered {
  readonly name: string;
  readonly breakMs: number;
  readonly choice: BreakChoice;
}

/** The shortest kind, or, out of a call, a breath before the next one; whichever is shorter, and nothing that is no shorter than what is due. */
export function insteadOffered(snapshot: InsteadOf): InsteadOffered | null {
  const kind = shorterInstead(snapshot.outlook, snapshot.preferences);
  const breath = breathBetweenCalls(snapshot);
  if (kind === null || (breath !== null && breath.breakMs < kind.breakMs)) return breath;
  return { name: kind.name, breakMs: kind.breakMs, choice: { kind: kind.id } };
}

/** Who comes out of a call may have the next one waiting. */
function breathBetweenCalls({ outlook: { reminder, kinds }, routines }: InsteadOf): InsteadOffered | null {
  const isAfterCall = (reminder?.afterCallMs ?? 0) >= CALL_FROM_MS;
  const due = kinds.find(({ id }) => id === reminder?.kind);
  const breath = routines.find(({ id, seconds }) => id === BETWEEN_CALLS && seconds * SECOND < (due?.breakMs ?? 0));
  if (!isAfterCall || breath === undefined) return null;
  return { name: breath.name, breakMs: breath.seconds * SECOND, choice: { routine: breath.id } };
}

/**
 * What an answer asks for. In a meeting and deep in something, reminders rest, and the break stays due. Who is not at the desk
 * at all (someone else types, or the machine is on a sofa) was counted wrongly, so that count begins anew.
 */
export function commandOf(answer: ReminderAnswer, { kind, shorter, posture }: Asked): AppCommand {
  switch (answer) {
    case 'start':
      return { type: 'startBreak', kind };
    case 'shorter':
      return { type: 'startBreak', ...(shorter ?? { kind }) };
    case 'snooze':
      return { type: 'snooze' };
    case 'snooze5':
    case 'snooze10':
    case 'snooze20':
    case 'snooze30':
      return { type: 'snooze', forMs: snoozeAnswers[answer] };
    case 'skip':
    case 'elsewhere':
      return { type: 'skip' };
    case 'meeting':
      return { type: 'pause', forMs: MEETING_MS };
    case 'deep':
      return { type: 'pause', forMs: DEEP_WORK_MS };
    case 'posture':
      return { type: 'posture', is: posture };
  }
}

/**
 * The reminder for a break of that kind: how long they have been at the desk, how short the break is whose turn it is.
 * @param opensAtWall when the break opens by itself, where that is to be counted down; epoch milliseconds
 */
export function reminderNote(
  snapshot: Snapshot,
  kind: string,
  level: number,
  opensAtWall: number | null,
  t: Translate,
): ReminderNote {
  const { outlook, preferences } = snapshot;
  const { counterMs = 0, breakMs = 0 } = outlook.kinds.find(({ id }) => id === kind) ?? {};
  const minutes = Math.max(1, Math.round(counterMs / MINUTE));
  const length = lengthText(breakMs / SECOND, t);
  const asked = asking(level, outlook.reminder?.afterCallMs ?? 0, length, t);
  const { suggestedPosture } = outlook;
  const posture = suggestedPosture === null ? null : t(`reminder.posture.${suggestedPosture}`);
  return {
    title: t('reminder.title', { minutes }),
    body: posture === null ? asked.body : t('reminder.withPosture', { asked: asked.body, posture }),
    question: asked.question,
    urgent: level >= 3,
    style: preferences.reminderStyle,
    actions: actionsOf(snapshot, t),
    answers: answersOf(snapshot),
    details: {
      ...detailsOf(snapshot, posture, t),
      ...(opensAtWall !== null && { count: { dueWall: opensAtWall, of: 'break' } as const }),
    },
  };
}

function actionsOf(snapshot: Snapshot, t: Translate): ReminderNote['actions'] {
  const { outlook, preferences } = snapshot;
  const { insistence, snoozeMs } = preferences;
  const shorter = insteadOffered(snapshot);
  const longer = snoozeAnswerNames.find((name) => snoozeAnswers[name] > 2 * snoozeMs);
  const canSnooze = insistence !== 'strict' && outlook.snoozesLeft > 0;
  const snoozeLabel = (ms: number): string => t('reminder.snoozeFor', { duration: remainingText(ms, t) });
  const puttingOff: ReminderNote['actions'] =
    insistence === 'strict'
      ? []
      : [
          ...(canSnooze ? [{ action: 'snooze', label: snoozeLabel(snoozeMs) } as const] : []),
          ...(outlook.skipsLeft === 0 ? [] : [{ action: 'skip', label: skipText(outlook.skipsLeft, t) } as const]),
        ];
  const further: ReminderNote['actions'] =
    !canSnooze || longer === undefined ? [] : [{ action: longer, label: snoozeLabel(snoozeAnswers[longer]) }];
  return [
    { action: 'start', label: t('reminder.start') },
    ...puttingOff,
    ...(outlook.suggestedPosture === null
      ? []
      : [{ action: 'posture', label: t(`posture.now.${outlook.suggestedPosture}`) } as const]),
    ...(shorter === null ? [] : [{ action: 'shorter', label: shorterText(shorter, t) } as const]),
    ...further,
  ];
}

function answersOf(snapshot: Snapshot): ReminderNote['answers'] {
  const { outlook, preferences } = snapshot;
  const start: ReminderNote['answers'] = [
    'start',
    ...(insteadOffered(snapshot) === null ? [] : (['shorter'] as const)),
    ...(outlook.suggestedPosture === null ? [] : (['posture'] as const)),
  ];
  if (preferences.insistence === 'strict') return start;
  return [
    ...start,
    ...(outlook.snoozesLeft > 0 ? snoozeAnswerNames : []),
    ...(outlook.skipsLeft === 0 ? [] : (['skip', 'elsewhere'] as const)),
    ...(['meeting', 'deep'] as const),
  ];
}

function detailsOf(snapshot: Snapshot, posture: string | null, t: Translate): CardDetails {
  const { outlook, preferences } = snapshot;
  const shorter = insteadOffered(snapshot);
  const { suggestedPosture, skipsLeft } = outlook;
  return {
    ...(shorter !== null && { shorter: shorterText(shorter, t) }),
    ...(skipsLeft !== null && preferences.insistence !== 'strict' && { skipsLeft }),
    ...(posture !== null &&
      suggestedPosture !== null && { posture: { line: posture, now: t(`posture.now.${suggestedPosture}`) } }),
  };
}

function skipText(left: number | null, t: Translate): string {
  return left === null ? t('reminder.skip') : t('reminder.skipLeft', { left });
}

/** @param afterCallMs length of the call that held the reminder back; one of seconds is not spoken of */
function asking(
  level: number,
  afterCallMs: number,
  length: string,
  t: Translate,
): Pick<ReminderNote, 'body' | 'question'> {
  if (level > 1)
    return { body: t('reminder.bodyAgain', { length }), question: t('reminderCard.questionAgain', { length }) };
  if (afterCallMs < CALL_FROM_MS)
    return { body: t('reminder.body', { length }), question: t('reminderCard.question', { length }) };
  const call = passedText(afterCallMs, t);
  return {
    body: t('reminder.bodyAfterCall', { length, call }),
    question: t('reminderCard.questionAfterCall', { length, call }),
  };
}

/** The evening's offer. */
export function windDownNote(routine: Pick<Routine, 'seconds'>, style: ReminderStyle, t: Translate): ReminderNote {
  return {
    title: t('windDown.title'),
    body: t('windDown.body', { length: lengthText(routine.seconds, t) }),
    question: t('reminderCard.windDown', { length: lengthText(routine.seconds, t) }),
    urgent: false,
    style,
    actions: [{ action: 'start', label: t('reminder.start') }],
    answers: ['start'],
  };
}
