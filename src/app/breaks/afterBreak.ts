/**
 * What surrounds a break and is no part of it: the check-in at both ends, and a card when it is done. For these the
 * window stays for 20 s after the break's end, and as long as somebody reads or uses it (renderer/break/useKeepOpen.ts; a page that
 * is gone keeps nothing open); with nothing to show, until the last bell has rung out. The engine knows nothing of it: its break is
 * over, and desk time counts.
 */
import cardList from '../../../assets/cards/cards.json';
import type { Snapshot } from '../../contract.ts';
import { BELL_MS } from '../../core/routine/bell.ts';
import { nextCard, seenWith, type Card } from '../../core/checkIn/card.ts';
import type { BreakMemory } from '../../core/checkIn/breakMemory.ts';
import type { CheckInAnswer } from '../../core/checkIn/checkIn.ts';
import type { Effect } from '../../core/cycle/cycleTypes.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import { SECOND } from '../../core/time/time.ts';
import { startCheckIns } from './checkIns.ts';
import type { HistoryQueue } from '../history/historyQueue.ts';
import type { Interpreter } from '../interpreter.ts';
import type { PageId } from '../appCommand.ts';
import type { Ports, Stop } from '../ports.ts';

/** How long the window stays after a break while nobody reads or uses it. */
export const AFTER_BREAK_MS = 20 * SECOND;

/** Checked by a test, as all that ships. */
const cards = cardList as readonly Card[];

type ClosedBreak = Extract<Effect, { type: 'closeBreak' }>;

interface ShownAfterBreak {
  readonly card: Card | null;
  readonly closed: ClosedBreak;
  /** Whether it has something that a person may want to look at for longer. */
  readonly canBeRead: boolean;
}

export interface BreakSurroundings {
  /** A break opens, and is given the window: what it was kept open for is over. */
  makeRoom(): void;
  /** The break begins. */
  begin(preferences: Preferences): void;
  /** A break has closed: its window stays for what is left to show, or goes. */
  end(closed: ClosedBreak, preferences: Preferences): void;
  /** Keeps the windows while somebody reads or uses one of them, each of which tells for itself; afterwards they wait anew. */
  keepOpen(inUse: boolean, page: PageId): void;
  /** Nobody reads on this page any more; with the last window the time after the break is over. */
  readonly pageGone: (page: PageId) => void;
  /** Closes the window now, if it is only there for a card or a question. */
  leave(): void;
  askCheckIn(): void;
  answerCheckIn(answer: CheckInAnswer): void;
  dismissCheckIn(): void;
  /** What the windows show of it. */
  shown(): Pick<Snapshot, 'afterBreak' | 'checkIn' | 'mayCheckIn'>;
}

/** @param onChange what the windows show of it has changed by itself */
export function startBreakSurroundings(
  ports: Pick<Ports, 'clock' | 'breakWindow' | 'storage'> & { readonly historyQueue: Pick<HistoryQueue, 'keep'> },
  remembered: BreakMemory,
  interpreter: Pick<Interpreter, 'card'>,
  onChange: () => void,
): BreakSurroundings {
  const checkIns = startCheckIns(ports.clock, remembered.checkIn, onChange);
  let memory = remembered;
  let shown: ShownAfterBreak | null = null;
  const readers = new Set<PageId>();
  let stopWaiting: Stop = () => undefined;

  const remember = (next: BreakMemory): void => {
    memory = next;
    ports.storage.saveBreakMemory(next);
  };

  const rememberCheckIn = (): void => {
    remember({ ...memory, checkIn: checkIns.answers() });
  };

  const keepCheckIn = ({ beganWall }: ClosedBreak): void => {
    const answers = checkIns.answers();
    if (answers !== null) ports.historyQueue.keep({ type: 'checkIn', beganWall, answers });
  };

  /** Ends the time after a break, if there is one, without touching the window. */
  const finish = (): void => {
    if (shown === null) return;
    stopWaiting();
    checkIns.finish();
    shown = null;
  };

  const leave = (): void => {
    if (shown === null) return;
    finish();
    ports.breakWindow.close();
    onChange();
  };

  const waitFor = (forMs: number): void => {
    stopWaiting();
    stopWaiting = ports.clock.after(forMs, leave);
  };

  const keepOpen = (inUse: boolean, page: PageId): void => {
    if (shown?.canBeRead !== true) return;
    if (inUse) readers.add(page);
    else readers.delete(page);
    if (readers.size > 0) stopWaiting();
    else waitFor(AFTER_BREAK_MS);
  };

  /** With the question gone and no card to read there is nothing left to stay for. */
  const leaveIfDone = (): void => {
    if (shown?.card === null && checkIns.question() === null) leave();
    else onChange();
  };

  return {
    makeRoom: finish,
    begin(preferences) {
      remember(checkIns.begin(preferences.checkInEvery, memory));
    },
    end(closed, preferences) {
      const stays = closed.outcome === 'completed' && ports.breakWindow.isOpen();
      const card = stays && preferences.cards ? nextCard(cards, memory.cardsSeen) : null;
      const canBeRead = card !== null || checkIns.answers() !== null;
      keepCheckIn(closed); // now, in case the app does not live to hear the second answer
      if (!stays || (!canBeRead && preferences.sound === 'off')) {
        checkIns.finish();
        ports.breakWindow.close();
        return;
      }
      if (card !== null) remember({ ...memory, cardsSeen: seenWith(memory.cardsSeen, card) });
      checkIns.askAgain();
      shown = { card, closed, canBeRead };
      readers.clear();
      // With nothing to show, the window stays only until its last bell has rung out.
      waitFor(canBeRead ? AFTER_BREAK_MS : BELL_MS);
    },
    keepOpen,
    pageGone(page) {
      if (ports.breakWindow.isOpen()) keepOpen(false, page);
      else leave();
    },
    leave,
    askCheckIn() {
      checkIns.ask();
      rememberCheckIn();
      onChange();
    },
    answerCheckIn(answer) {
      checkIns.answer(answer);
      if (shown === null) rememberCheckIn();
      else keepCheckIn(shown.closed);
      leaveIfDone();
    },
    dismissCheckIn() {
      checkIns.dismiss();
      leaveIfDone();
    },
    shown: () => ({
      afterBreak: shown && { card: shown.card && interpreter.card(shown.card) },
      checkIn: checkIns.question(),
      mayCheckIn: checkIns.mayAsk(),
    }),
  };
}
