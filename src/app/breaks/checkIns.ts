/** The check-in of the break at hand: when it asks, and what was answered. Never blocks anything. */
import type { CheckInQuestion } from '../../contract.ts';
import { asksNow, type CheckInAnswer, type CheckInAnswers, type CheckInMoment } from '../../core/checkIn/checkIn.ts';
import type { BreakMemory } from '../../core/checkIn/breakMemory.ts';
import { SECOND } from '../../core/time/time.ts';
import type { Clock, Stop } from '../ports.ts';

/** A question that nobody answers goes away by itself. */
export const ASKED_FOR_MS = 30 * SECOND;

export interface CheckIns {
  /** A break begins: asks if it is its turn. @param every as the preference `checkInEvery` @param covered nobody sees the question until `uncover` */
  begin(every: number, memory: BreakMemory, covered: boolean): BreakMemory;
  /** What lay over the question has gone: now it waits for an answer. */
  uncover(): void;
  /** Asks on demand, unless there is a question or an answer already. */
  ask(): void;
  mayAsk(): boolean;
  /** The break is over: where it asked before, it asks again. */
  askAgain(): void;
  answer(answer: CheckInAnswer): void;
  /** Takes the question away; it counts as unanswered. */
  dismiss(): void;
  /** The question that is up. */
  question(): CheckInQuestion | null;
  /** What was answered so far; null where this break has not asked at all. */
  answers(): CheckInAnswers | null;
  /** Ends the check-in. */
  finish(): void;
}

const unanswered: CheckInAnswers = { before: null, after: null };

/**
 * @param remembered the answers of a break that goes on, or ends, after a kill
 * @param onChange the question has come or gone by itself
 */
export function startCheckIns(clock: Clock, remembered: CheckInAnswers | null, onChange: () => void): CheckIns {
  let asked = remembered !== null;
  let up: CheckInMoment | null = null;
  let answers = remembered ?? unanswered;
  let stopWaiting: Stop = () => undefined;

  const askBefore = (): void => {
    asked = true;
    up = 'before';
    waitForAnswer();
  };
  const waitForAnswer = (): void => {
    stopWaiting();
    stopWaiting = clock.after(ASKED_FOR_MS, () => {
      up = null;
      onChange();
    });
  };
  const mayAsk = (): boolean => up === null && answers.before === null;
  const dismiss = (): void => {
    stopWaiting();
    up = null;
  };

  return {
    begin(every, memory, covered) {
      dismiss();
      asked = false;
      answers = unanswered;
      if (!asksNow(every, memory.breaksSinceCheckIn))
        return { ...memory, breaksSinceCheckIn: memory.breaksSinceCheckIn + 1, checkIn: null };
      askBefore();
      if (covered) stopWaiting();
      return { ...memory, breaksSinceCheckIn: 0, checkIn: answers };
    },
    uncover() {
      // After a restart it is not up any more, and was seen by nobody.
      if (asked && up !== 'after' && answers.before === null) askBefore();
    },
    ask() {
      if (mayAsk()) askBefore();
    },
    mayAsk,
    askAgain() {
      if (!asked) return;
      stopWaiting(); // the window's own time ends this question
      up = 'after';
    },
    answer(answer) {
      if (up === null) return;
      answers = { ...answers, [up]: answer };
      // Ease is optional: the question stays for it until it is answered, dismissed or forgotten.
      if (answer.ease !== null) dismiss();
      else if (up === 'before') waitForAnswer();
    },
    dismiss,
    question: () => (up === null ? null : { moment: up, answer: answers[up] }),
    answers: () => (asked ? answers : null),
    finish() {
      dismiss();
      asked = false;
    },
  };
}
