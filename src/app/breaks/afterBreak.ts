/**
 * What surrounds a break and is no part of it: the check-in at both ends, and a card when it is done. For these the
 * window stays for 20 s after the break's end, and as long as somebody reads or uses it (renderer/break/useKeepOpen.ts; a page that
 * is gone keeps nothing open); with nothing to show, until what is heard of the break has rung out. The engine knows nothing of it: its
 * break is over, and desk time counts.
 */
import cardList from '../../../assets/cards/cards.json';
import type { Snapshot } from '../../contract.ts';
import { ringsOutMs } from '../../core/routine/bell.ts';
import { nextCard, seenWith, type Card } from '../../core/checkIn/card.ts';
import type { BreakMemory } from '../../core/checkIn/breakMemory.ts';
import type { GentlerAnswer } from '../../core/care/gentlerAnswer.ts';
import type { GentlerPose } from '../../core/preferences/gentlerPreferences.ts';
import { searchesPace } from '../../core/routine/strapRoutines.ts';
import type { HeartNote } from '../../core/heart/heartSession.ts';
import type { CheckInAnswer } from '../../core/checkIn/checkIn.ts';
import type { GivenAnswer } from '../../core/checkIn/selfCheck.ts';
import type { Effect } from '../../core/cycle/cycleTypes.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import { SECOND } from '../../core/time/time.ts';
import type { MovesThatHurt } from './movesThatHurt.ts';
import type { SelfCheckSession } from './selfCheckSession.ts';
import type { SevenDays } from './sevenDays.ts';
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
  /** In the person's language. */
  readonly card: Card | null;
  readonly closed: ClosedBreak;
  readonly heart: HeartNote | null;
  readonly firstEver: boolean;
  /** What hurt in the break, while it is asked how long that gives way. */
  readonly hurt: readonly GentlerPose[];
  /** Whether it has something that a person may want to look at for longer. */
  readonly canBeRead: boolean;
}

/** What else is said around a break. */
export interface CareAfterBreak {
  readonly hurts: Pick<MovesThatHurt, 'hurtIn' | 'answer'>;
  readonly sevenDays: Pick<SevenDays, 'close' | 'asksState'>;
  readonly selfChecks: SelfCheckSession;
}

export interface BreakSurroundings {
  /** A break opens, and is given the window: what it was kept open for is over. */
  makeRoom(): void;
  /** The break begins. @param compared it is one of a trial, which asks in each */
  begin(preferences: Preferences, compared: boolean): void;
  /** It lay over the question before the break. */
  readonly safetyTextRead: () => void;
  /** A break has closed: its window stays for what is left to show, or goes. */
  end(closed: ClosedBreak, preferences: Preferences): void;
  /** Keeps the windows while somebody reads or uses one of them, each of which tells for itself; afterwards they wait anew. */
  keepOpen(inUse: boolean, page: PageId): void;
  /** Nobody reads on this page any more; with the last window the time after the break is over. */
  readonly pageGone: (page: PageId) => void;
  /** Closes the window now, if it is only there for a card or a question. */
  leave(): void;
  /** Told again with each breath, so that a page that dies takes no more than its last one along. */
  noteHeart(summary: HeartNote): void;
  /** What was told of the break at hand so far. */
  readonly heart: () => HeartNote | null;
  askCheckIn(): void;
  answerCheckIn(answer: CheckInAnswer): void;
  dismissCheckIn(): void;
  /** How long what hurt gives way, where that is asked. */
  readonly answerGentler: (answer: GentlerAnswer) => void;
  /** To what a self-check asks. */
  readonly answerSelfCheck: (answer: GivenAnswer) => void;
  /** What the windows show of it. */
  shown(): Pick<Snapshot, 'afterBreak' | 'checkIn' | 'mayCheckIn'>;
}

/** @param onChange what the windows show of it has changed by itself */
export function startBreakSurroundings(
  ports: Pick<Ports, 'clock' | 'breakWindow' | 'storage'> & { readonly historyQueue: Pick<HistoryQueue, 'keep'> },
  remembered: BreakMemory,
  interpreter: Pick<Interpreter, 'card'>,
  { hurts, sevenDays, selfChecks }: CareAfterBreak,
  onChange: () => void,
): BreakSurroundings {
  const checkIns = startCheckIns(ports.clock, remembered.checkIn, onChange);
  let memory = remembered;
  let shown: ShownAfterBreak | null = null;
  let heart: HeartNote | null = null;
  /** The break at hand began before anybody had read the safety text. */
  let firstEver = false;
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
    selfChecks.end();
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
    const hasNoMore = shown?.card === null && shown.heart === null && !shown.firstEver && shown.hurt.length === 0;
    const isDone = hasNoMore && selfChecks.shown() === null;
    if (isDone && checkIns.question() === null) leave();
    else onChange();
  };

  return {
    makeRoom() {
      finish();
      heart = null;
    },
    begin(preferences, compared) {
      firstEver = !preferences.safetyTextRead;
      const every = compared || sevenDays.asksState() ? 1 : preferences.checkInEvery;
      remember(checkIns.begin(every, memory, firstEver));
    },
    safetyTextRead: () => checkIns.uncover(),
    end(closed, preferences) {
      const isWhole = closed.outcome === 'completed';
      const hurt = hurts.hurtIn(closed.beganWall);
      // After the first break ever, were it ended early, one still has to learn where the app went; unless the safety text was a no.
      const tellsWhere = firstEver && preferences.safetyTextRead;
      const day = sevenDays.close(closed.routine, closed.outcome !== 'abandoned');
      // Who ended a break because something hurt is asked as well.
      const stays = (isWhole || tellsWhere || hurt.length > 0 || day !== null) && ports.breakWindow.isOpen();
      const tellsFact = stays && isWhole && preferences.cards && !tellsWhere && day === null;
      const fact = tellsFact ? nextCard(cards, memory.cardsSeen) : null;
      const card = day ?? (fact && interpreter.card(fact));
      const isCheck = stays && selfChecks.begin(closed, onChange);
      const canBeRead =
        tellsWhere || isCheck || card !== null || heart !== null || hurt.length > 0 || checkIns.answers() !== null;
      keepCheckIn(closed); // now, in case the app does not live to hear the second answer
      if (!stays || (!canBeRead && preferences.sound === 'off')) {
        checkIns.finish();
        ports.breakWindow.close();
        return;
      }
      if (fact !== null) remember({ ...memory, cardsSeen: seenWith(memory.cardsSeen, fact) });
      if (isWhole || tellsWhere) checkIns.askAgain();
      else checkIns.finish();
      shown = {
        card,
        closed,
        heart: heart && heartAfter(heart, closed.routine),
        firstEver: tellsWhere,
        hurt,
        canBeRead,
      };
      readers.clear();
      // With nothing to show, the window stays only until what is heard has rung out.
      waitFor(canBeRead ? AFTER_BREAK_MS : ringsOutMs(preferences.ownBell));
    },
    keepOpen,
    pageGone(page) {
      if (ports.breakWindow.isOpen()) keepOpen(false, page);
      else leave();
    },
    leave,
    noteHeart(summary) {
      heart = summary;
    },
    heart: () => heart,
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
    answerGentler(answer) {
      if (shown === null || shown.hurt.length === 0) return;
      const { hurt } = shown;
      shown = { ...shown, hurt: [] };
      hurts.answer(hurt, answer);
      leaveIfDone();
    },
    answerSelfCheck(answer) {
      if (selfChecks.answer(answer)) leaveIfDone();
    },
    shown: () => ({
      afterBreak: shown && {
        card: shown.card,
        heart: shown.heart,
        firstEver: shown.firstEver,
        hurt: shown.hurt.map(({ pose }) => pose),
        selfCheck: selfChecks.shown(),
      },
      checkIn: checkIns.question(),
      mayCheckIn: checkIns.mayAsk(),
    }),
  };
}

/** Whatever has several paces tells of them; only where one is searched they are a search. */
function heartAfter(told: HeartNote, routine: string | null): HeartNote {
  return routine !== null && searchesPace(routine) ? told : { ...told, paces: [] };
}
