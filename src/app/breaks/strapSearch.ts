/**
 * One break window's search for a strap, as Chromium runs it and we answer. An open request is answered once, and one that is over never:
 * the late answer crashes Electron 33. So whoever asked says when it is over, and what comes for nobody is turned away.
 */
import { SEARCH_MS, type FoundStrap, type SearchFor } from '../../core/heart/link.ts';
import type { PageId } from '../appCommand.ts';
import type { Clock, Stop } from '../ports.ts';

export interface StrapSearch {
  /** The page is about to ask. @param wanted the strap that is taken as soon as it is seen; null: the person picks one */
  begin(searchFor: SearchFor, wanted: string | null): void;
  /** Chromium has seen these so far. @param answer takes a strap's id; empty: none */
  seen(straps: readonly FoundStrap[], answer: (id: string) => void): void;
  /** The person's answer; null: none of them. */
  pick(id: string | null): void;
  /** The page has its answer, or is gone: nothing may be answered any more. */
  readonly over: () => void;
}

/** What the windows' calls about a strap reach; a page without Bluetooth reaches nothing. */
export interface StrapCalls {
  /** Lets the page ask within the next seconds; false where it may not. @param wanted as `StrapSearch.begin` */
  seek(page: PageId, searchFor: SearchFor, wanted: string | null): Promise<boolean>;
  pick(page: PageId, id: string | null): void;
  /** The page's request has ended. */
  over(page: PageId): void;
}

/** `answered`: what comes now comes too late. */
type State = 'idle' | 'open' | 'answered';

/** @param tell hears what was seen, while the person is to pick */
export function openStrapSearch(
  clock: Pick<Clock, 'after'>,
  tell: (straps: readonly FoundStrap[]) => void,
): StrapSearch {
  let state: State = 'idle';
  let wanted: string | null = null;
  let answer: ((id: string) => void) | null = null;
  /** It has had its time, or the person wants none of them: the next chance to say so is taken. */
  let isGivenUp = false;
  let stopLimit: Stop = () => undefined;

  const give = (id: string): void => {
    const waiting = answer;
    if (waiting === null) return;
    stopLimit();
    answer = null;
    state = 'answered';
    waiting(id);
  };
  const over = (): void => {
    stopLimit();
    state = 'idle';
    answer = null;
  };

  return {
    begin(searchFor, looksFor) {
      over();
      state = 'open';
      wanted = looksFor;
      isGivenUp = false;
      // Chromium's own scan ends after a minute, and then it waits for ever.
      stopLimit = clock.after(SEARCH_MS[searchFor], () => {
        isGivenUp = true;
        give('');
      });
    },
    seen(straps, answerNow) {
      if (state === 'answered') return;
      answer = answerNow;
      if (state === 'idle' || isGivenUp) give('');
      else if (wanted === null) tell(straps);
      else if (straps.some(({ id }) => id === wanted)) give(wanted);
    },
    pick(id) {
      isGivenUp ||= id === null; // where Chromium has shown none yet, it is told with the first
      give(id ?? '');
    },
    over,
  };
}
