/**
 * Whether a window of ours has come onto the screen. A window that was told to show may still be nowhere: what counts is
 * that its page went on drawing after that. Where nothing comes of it, somebody has to know, and the window has to go.
 */
import { SECOND } from '../core/time/time.ts';
import type { Clock, Stop } from './ports.ts';

/** For so long a window that was told to show may get no further. It may lie over the desktop, unseen: so it has little time. */
export const PAINT_WITHIN_MS = 5 * SECOND;
/**
 * For so long a page may get no further before that. As its window lies over nothing yet, it has the time that a cold start takes on a
 * machine that is busy with a login.
 */
export const LOAD_WITHIN_MS = 15 * SECOND;

export interface FirstPaint {
  /** It has come a step nearer: its patience begins anew, so that a slow machine is not taken for a broken one. */
  readonly gotFurther: () => void;
  /** We told it to show: from now on it may lie over the desktop. */
  readonly toldToShow: () => void;
  /** The system says that it shows. */
  readonly shown: () => void;
  /** Its page has drawn a second frame. A hidden page may do that too, so alone it says nothing. */
  readonly pagePainted: () => void;
  readonly hasPainted: () => boolean;
  readonly stop: Stop;
}

/** Calls exactly one of the two, once; none after `stop`. */
export function watchFirstPaint(
  clock: Pick<Clock, 'after'>,
  heard: { readonly painted: () => void; readonly unpainted: (wasToldToShow: boolean) => void },
): FirstPaint {
  let isToldToShow = false;
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
    stopWaiting = clock.after(isToldToShow ? PAINT_WITHIN_MS : LOAD_WITHIN_MS, () => {
      end();
      heard.unpainted(isToldToShow);
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
    toldToShow() {
      isToldToShow = true;
      gotFurther();
    },
    shown() {
      [isToldToShow, isShown] = [true, true];
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
