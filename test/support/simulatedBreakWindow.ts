/** The break window of a simulated desk: notes down what is asked of it, and what happens to it happens when the test says so. */
import type { BreakWindow, BreakWindowNews } from '../../src/app/ports.ts';

export interface SimulatedWindowWishes {
  readonly windowCannotBeMade?: boolean;
  /** The break window comes onto the screen only when the test says so; else at once. */
  readonly windowIsSlow?: boolean;
}

export interface SimulatedWindowEvents {
  /** The break window comes onto the screen, or is given up. */
  paintWindow(): void;
  giveUpWindow(): void;
  /** The break window dies again and again, and is not opened any more. */
  loseWindow(): void;
  /** Closes the break window as a person does. */
  closeWindow(): void;
  /** The page of a break window dies, and another one comes in its place. */
  losePage(page: number): void;
}

export function simulateBreakWindow(
  { windowCannotBeMade = false, windowIsSlow = false }: SimulatedWindowWishes,
  note: (event: string) => void,
): { readonly port: BreakWindow; readonly happens: SimulatedWindowEvents } {
  let isOpen = false;
  let othersAreDim = false;
  let news: BreakWindowNews = {
    painted: () => undefined,
    unpainted: () => undefined,
    lost: () => undefined,
    pageGone: () => undefined,
  };
  return {
    port: {
      open: ({ focus }, heard) => {
        news = heard;
        isOpen = !windowCannotBeMade;
        note(`break window opened${focus ? '' : ' without focus'}`);
        if (!isOpen) news.unpainted();
        else if (!windowIsSlow) news.painted();
      },
      close: () => {
        isOpen = false;
        note('break window closed');
      },
      isOpen: () => isOpen,
      fillScreen: (fills) => {
        note(`break window ${fills ? 'fills the screen' : 'is a window'}`);
      },
      dimOthers: (dims) => {
        if (dims !== othersAreDim) note(`other displays ${dims ? 'dimmed' : 'as they were'}`);
        othersAreDim = dims;
      },
    },
    happens: {
      paintWindow: () => {
        news.painted();
      },
      giveUpWindow: () => {
        isOpen = false;
        news.unpainted();
      },
      loseWindow: () => {
        isOpen = false;
        news.lost();
      },
      closeWindow: () => {
        isOpen = false;
        news.pageGone(0);
      },
      losePage: (page) => {
        news.pageGone(page);
      },
    },
  };
}
