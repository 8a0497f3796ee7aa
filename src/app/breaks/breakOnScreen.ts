/**
 * A break and its window: it begins when the window can be seen, and none runs that nobody can see.
 *
 * As a break opens it waits, paused at its beginning, until the page of its window says that it has painted. A window that does not
 * come onto the screen within five seconds (app/firstPaint.ts) is closed and its break withdrawn: nothing of it is recorded, its
 * routine keeps its turn, what was due stays due, and the person is told. A page that dies before it could be seen is no window that a
 * person closed, so it is told of as well (test/e2e/deadPages.e2e.ts). What was found out about Wayland: docs/DEVELOPING.md.
 */
import type { Call, StartedBy } from '../../core/cycle/cycleTypes.ts';
import type { OnBreak, Phase } from '../../core/cycle/cycleState.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { Ports } from '../ports.ts';
import { breakUnseen, breakWindowLost } from '../wording.ts';
import type { BreakSurroundings } from './afterBreak.ts';
import { breakWindowWishes } from './guidedBreak.ts';

export interface BreakOnScreenDeps {
  readonly ports: Pick<Ports, 'breakWindow' | 'notifications'>;
  readonly t: Translate;
  readonly surroundings: Pick<BreakSurroundings, 'makeRoom' | 'begin' | 'pageGone'>;
  readonly now: () => { readonly phase: Phase; readonly preferences: Preferences };
  /** Whether a trial compares this break with others. */
  readonly isCompared: (running: OnBreak) => boolean;
  /** Asks the engine itself, without any of what stands before it for people's own calls. */
  readonly call: (call: Call) => void;
  /** What windows show of the break has changed without a step of the engine. */
  readonly onChange: () => void;
}

export interface BreakOnScreen {
  /** A break has opened this moment. */
  open(by: StartedBy): void;
  /** The break is taken back. */
  close(): void;
  /** Opens the window of the break that there is, or brings it to the front. */
  readonly show: (focus: boolean) => void;
  /** Makes the break silent, or heard again, in all its windows and until it ends. */
  readonly mute: (mutes: boolean) => void;
  readonly isMuted: () => boolean;
}

export function breakOnScreen({
  ports: { breakWindow, notifications },
  t,
  surroundings,
  now,
  isCompared,
  call,
  onChange,
}: BreakOnScreenDeps): BreakOnScreen {
  let isMuted = false;

  const waits = (): boolean => {
    const { phase } = now();
    return phase.type === 'onBreak' && !phase.begun;
  };

  const painted = (): void => {
    if (!waits()) return;
    const { phase, preferences } = now();
    surroundings.begin(preferences, phase.type === 'onBreak' && isCompared(phase));
    call({ type: 'beginBreak' });
    // Before the first break ever the window shows the safety text, and no time of the break is lost to reading.
    if (!now().preferences.safetyTextRead) call({ type: 'pauseBreak' });
  };

  const unpainted = (): void => {
    if (now().phase.type !== 'onBreak') return;
    call({ type: 'withdrawBreak' });
    notifications.tell(...breakUnseen(t));
  };

  const lost = (): void => {
    if (now().phase.type !== 'onBreak') return;
    call({ type: 'pauseBreak' }); // no time of it passes that nobody can see
    notifications.tell(...breakWindowLost(t));
  };

  const show = (focus: boolean): void => {
    const news = {
      painted,
      unpainted,
      lost,
      pageGone(page: number) {
        // Closed before there was anything to see in it: that is a no.
        if (waits() && !breakWindow.isOpen()) call({ type: 'withdrawBreak' });
        surroundings.pageGone(page);
      },
    };
    breakWindow.open(breakWindowWishes(now().preferences, focus), news);
  };

  return {
    open(by) {
      isMuted = false;
      surroundings.makeRoom();
      call({ type: 'waitToBegin' });
      show(by === 'user');
    },
    close() {
      breakWindow.close();
    },
    show,
    mute(mutes) {
      isMuted = mutes;
      onChange();
    },
    isMuted: () => isMuted,
  };
}
