/**
 * Whether a window of ours has come onto the screen. A window that was told to show may still be nowhere: what counts is
 * that its page went on drawing after that. Where nothing comes of it, somebody has to know, and the window has to go.
 */
import { SECOND } from '../core/time/time.ts';
import type { Clock, Stop } from './ports.ts';

/** For so long a window that was told to show may not paint. It may lie over the desktop, unseen: so it has little time. */
export const PAINT_WITHIN_MS = 5 * SECOND;
/** For so long a page may get no further before that; a window that is told to show and never is has no other sign. */
export const LOAD_WITHIN_MS = 5 * SECOND;

export interface FirstPaint {
  /** It has come a step nearer: its patience begins anew, so that a slow machine is not taken for a broken one. */
  readonly gotFurther: () => void;
  /** It was told to show. */
  readonly shown: () => void;
  /** Its page has drawn a second frame. A hidden page may do that too, so alone it says nothing. */
  readonly pagePainted: () => void;
  readonly hasPainted: () => boolean;
  readonly stop: Stop;
}

/** Calls exactly one of the two, once; none after `stop`. */
export function watchFirstPaint(
  clock: Pick<Clock, 'after'>,
  heard: { readonly painted: () => void; readonly unpainted: () => void },
): FirstPaint {
  let isShown = false;
  let pageHasPainted = false;
  let isOver = false;
  let stopWaiting: Stop = () => undefined;

  const end = (): void => {
    isOver = true;
    stopWaiting();
  };
  const gotFurther = (): void => {
    if (isOver) return;
    stopWaiting();
    stopWaiting = clock.after(isShown ? PAINT_WITHIN_MS : LOAD_WITHIN_MS, () => {
      end();
      heard.unpainted();
    });
  };
  const lookAgain = (): void => {
    if (isOver || !isShown || !pageHasPainted) return;
    end();
    heard.painted();
  };

  gotFurther();
  return {
    gotFurther,
    shown() {
      isShown = true;
      gotFurther();
      lookAgain();
    },
    pagePainted() {
      pageHasPainted = true;
      lookAgain();
    },
    hasPainted: () => isShown && pageHasPainted,
    stop: end,
  };
}
