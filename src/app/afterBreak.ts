/**
 * What surrounds a break and is no part of it: the check-in at both ends, and a card when it is done. For these the
 * window stays for a few seconds after the break's end; the break itself is over, and desk time counts.
 */
import cardList from '../../assets/cards/cards.json';
import type { AfterBreak, CheckInQuestion } from '../contract.ts';
import { nextCard, seenWith, type Card } from '../core/card.ts';
import type { BreakMemory } from '../core/breakMemory.ts';
import type { CheckInAnswer } from '../core/checkIn.ts';
import type { Effect } from '../core/cycleTypes.ts';
import type { Preferences } from '../core/preferences.ts';
import { SECOND } from '../core/time.ts';
import { startCheckIns } from './checkIns.ts';
import type { Ports, Stop } from './ports.ts';

/** The window is never kept longer than this after a break. */
export const AFTER_BREAK_MS = 20 * SECOND;

/** Checked by a test, as all that ships. */
const cards = cardList as readonly Card[];

type ClosedBreak = Extract<Effect, { type: 'closeBreak' }>;

export interface BreakSurroundings {
  /** A break opens. */
  begin(preferences: Preferences): void;
  /** A break has closed: its window stays for what is left to show, or goes. */
  end(closed: ClosedBreak, preferences: Preferences): void;
  /** Closes the window now, if it is only there for a card or a question. */
  leave(): void;
  askCheckIn(): void;
  answerCheckIn(answer: CheckInAnswer): void;
  dismissCheckIn(): void;
  checkIn(): CheckInQuestion | null;
  after(): AfterBreak | null;
}

/** @param onChange what the windows show of it has changed by itself */
export function startBreakSurroundings(
  ports: Pick<Ports, 'clock' | 'breakWindow' | 'storage'>,
  remembered: BreakMemory,
  onChange: () => void,
): BreakSurroundings {
  const checkIns = startCheckIns(ports.clock, onChange);
  let memory = remembered;
  let shown: { readonly after: AfterBreak; readonly closed: ClosedBreak } | null = null;
  let stopWaiting: Stop = () => undefined;

  const remember = (next: BreakMemory): void => {
    memory = next;
    ports.storage.saveBreakMemory(next);
  };

  const keepCheckIn = ({ beganWall, endedWall, kind, routine }: ClosedBreak): void => {
    const record = checkIns.finish({ beganWall, endedWall, kind, routine });
    if (record !== null) ports.storage.appendCheckIn(record);
  };

  /** Ends the time after a break, if there is one, without touching the window. */
  const finish = (): void => {
    if (shown === null) return;
    stopWaiting();
    keepCheckIn(shown.closed);
    shown = null;
  };

  const leave = (): void => {
    if (shown === null) return;
    finish();
    ports.breakWindow.close();
    onChange();
  };

  return {
    begin(preferences) {
      finish();
      remember(checkIns.begin(preferences.checkInEvery, memory));
    },
    end(closed, preferences) {
      const stays = closed.outcome === 'completed' && ports.breakWindow.isOpen();
      const card = stays && preferences.cards ? nextCard(cards, memory.cardsSeen) : null;
      if (!stays || (card === null && !checkIns.hasAsked())) {
        keepCheckIn(closed);
        ports.breakWindow.close();
        return;
      }
      if (card !== null) remember({ ...memory, cardsSeen: seenWith(memory.cardsSeen, card) });
      checkIns.askAgain();
      shown = { after: { card }, closed };
      stopWaiting = ports.clock.after(AFTER_BREAK_MS, leave);
    },
    leave,
    askCheckIn() {
      checkIns.ask();
      onChange();
    },
    answerCheckIn(answer) {
      checkIns.answer(answer);
      onChange();
    },
    dismissCheckIn() {
      checkIns.dismiss();
      onChange();
    },
    checkIn: () => checkIns.question(),
    after: () => shown?.after ?? null,
  };
}
