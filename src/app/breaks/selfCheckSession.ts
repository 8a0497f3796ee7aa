/**
 * What is asked after a break that was a self-check, and what is said of the answers (core/checkIn/selfCheck.ts). Its sentences are made here,
 * so that the break window carries none of them.
 */
import {
  checkAnswers,
  checkOfRoutine,
  DAYS_BETWEEN_CHECKS,
  feltAnswers,
  hipAnswers,
  isAnswerTo,
  questionsOf,
  type CheckAnswer,
  type CheckQuestion,
  type GivenAnswer,
  type SelfCheck,
  type SelfCheckAnswers,
  type ShownSelfCheck,
} from '../../core/checkIn/selfCheck.ts';
import { saidOf } from '../../core/checkIn/selfCheckText.ts';
import type { Effect } from '../../core/cycle/cycleTypes.ts';
import type { SelfCheckRecord, Span } from '../../core/history/records.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import { offsetAt } from '../../core/time/localTime.ts';
import { DAY, MINUTE } from '../../core/time/time.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { HistoryQueue } from '../history/historyQueue.ts';
import type { HistoryStore } from '../history/historyPort.ts';

type ClosedBreak = Extract<Effect, { type: 'closeBreak' }>;

/** Six answers, a month apart each, and as much again for months that were left out. */
const LOOKS_BACK_MS = 366 * DAY;

export interface SelfCheckDeps {
  readonly history: Pick<HistoryStore, 'readCalmly'>;
  readonly historyQueue: Pick<HistoryQueue, 'keep' | 'flush'>;
  readonly preferences: () => Preferences;
  readonly timeZone: () => string;
  readonly t: Translate;
}

export interface SelfCheckSession {
  /** A break has closed. Whether it was a check that asks, or has something to say. @param onChange what `shown` gives has changed by itself */
  begin(closed: ClosedBreak, onChange: () => void): boolean;
  /** Whether it was taken: not where it answers another question than the one that is asked, or with a word that is none of its answers. */
  answer(answer: GivenAnswer): boolean;
  shown(): ShownSelfCheck | null;
  end(): void;
}

/** Reads the earlier answers, then asks question by question, then says what may be said. */
type Stage =
  { readonly is: 'reading' } | { readonly is: 'asking' } | { readonly is: 'told'; readonly says: readonly string[] };

interface UnderWay {
  readonly check: SelfCheck;
  readonly span: Span;
  readonly earlier: readonly SelfCheckRecord[];
  /** The answers so far, in the order of the questions. */
  readonly given: readonly CheckAnswer[];
  readonly stage: Stage;
  readonly onChange: () => void;
}

export function openSelfChecks({ history, historyQueue, preferences, timeZone, t }: SelfCheckDeps): SelfCheckSession {
  let underWay: UnderWay | null = null;

  const readEarlier = async (of: UnderWay): Promise<void> => {
    historyQueue.flush();
    const { beganWall } = of.span;
    const records = await history.readCalmly({ fromWall: beganWall - LOOKS_BACK_MS, toWall: beganWall });
    if (underWay !== of) return; // the person has left
    const earlier = (records?.selfChecks ?? []).filter((record) => isAnswerTo(of.check, record));
    const last = earlier.at(-1);
    const isSoon = last !== undefined && beganWall - last.beganWall < DAYS_BETWEEN_CHECKS * DAY;
    const stage: Stage = isSoon
      ? { is: 'told', says: [t('selfCheck.soon', { date: last.beganWall })] }
      : { is: 'asking' };
    underWay = { ...of, earlier, stage };
    of.onChange();
  };

  const tell = (of: UnderWay, answers: SelfCheckAnswers): void => {
    historyQueue.keep({ type: 'selfCheck', record: { ...of.span, ...answers } });
    underWay = { ...of, stage: { is: 'told', says: saidOf([...of.earlier, { ...of.span, ...answers }], of.check, t) } };
  };

  return {
    begin(closed, onChange) {
      underWay = null;
      const check = checkOfRoutine[closed.routine ?? ''];
      // With hip precautions the routine keeps its id and is breathing alone. Whatever else rules a check out has another routine run instead.
      const isLeftOut = preferences().body.hipPrecautions;
      if (check === undefined || closed.outcome !== 'completed' || isLeftOut) return false;
      const { beganWall, endedWall } = closed;
      const utcOffsetMinutes = Math.round(offsetAt(beganWall, timeZone()) / MINUTE);
      underWay = {
        check,
        span: { beganWall, endedWall, utcOffsetMinutes },
        ...{ earlier: [], given: [] },
        stage: { is: 'reading' },
        onChange,
      };
      void readEarlier(underWay);
      return true;
    },
    answer({ question, word }) {
      const asks = underWay && questionAsked(underWay);
      if (underWay === null || asks === null || question !== underWay.given.length) return false;
      if (word === null) {
        underWay = null;
        return true;
      }
      if (!answersTo(asks, t).some((shown) => shown.word === word)) return false;
      underWay = { ...underWay, given: [...underWay.given, word] };
      const answers = checkAnswers(underWay.check, underWay.given);
      if (answers !== null) tell(underWay, answers);
      return true;
    },
    shown() {
      if (underWay === null) return null;
      const { check, given, stage } = underWay;
      const asks = questionAsked(underWay);
      return {
        answered: given.length,
        asks: asks && sentenceOf(asks, t),
        answers: asks === null ? [] : answersTo(asks, t),
        says: stage.is === 'told' ? stage.says : [],
        limits: t(`selfCheck.${check}.limits`),
      };
    },
    end() {
      underWay = null;
    },
  };
}

function questionAsked({ check, given, stage }: UnderWay): CheckQuestion | null {
  return stage.is === 'asking' ? (questionsOf(check)[given.length] ?? null) : null;
}

function sentenceOf(question: CheckQuestion, t: Translate): string {
  if (question.about === 'felt') return t('selfCheck.felt.asks');
  return t(question.again ? 'selfCheck.hip.asksAgain' : 'selfCheck.hip.asks', { side: question.side });
}

function answersTo(question: CheckQuestion, t: Translate): ShownSelfCheck['answers'] {
  if (question.about === 'felt') return feltAnswers.map((word) => ({ word, label: t(`selfCheck.felt.${word}`) }));
  return hipAnswers.map((word) => ({ word, label: t(`selfCheck.hip.${word}`) }));
}
