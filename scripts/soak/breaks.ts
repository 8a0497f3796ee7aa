/** Each way a guided break can end. All begin with its window seen, and end with no window left. */
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { eventually } from '../../test/support/eventually.ts';
import { KNOWN_BACK_MS } from './machine.ts';
import type { Person } from './person.ts';
import type { SoakWindow } from './soakWindow.ts';

/** A break is lived so many times faster than a real one: slow enough that its window draws, fast enough for a week of them. */
const TIMES_REAL = 60;
/** Longer than anything stays on the screen after a break. */
const AFTERWARDS_MS = 30 * SECOND;
const PAUSED_TOO_LONG_MS = 11 * MINUTE;
const LONG_SLEEP_MS = 40 * MINUTE;

/** The window of a break that was just asked for, once it has begun: it has been seen then. */
export async function breakWindow(person: Person): Promise<SoakWindow> {
  const window = await person.window('break');
  await begun(person);
  return window;
}

async function begun(person: Person): Promise<void> {
  await eventually('the break begins', async () => (await person.status()).runningBreak?.begun, 20 * SECOND);
  await person.use(false);
}

export async function liveToEnd(person: Person, window: SoakWindow): Promise<void> {
  await answerCheckIn(person, window);
  await liveBreak(person, 1);
  await afterwards(person);
}

/** Early, so that it counts as abandoned, and the window asks first. */
export async function endByEscape(person: Person, window: SoakWindow): Promise<void> {
  await liveBreak(person, 0.2);
  await window.press('Escape');
  await (await window.button('dialog button', person.t('break.endYes'))).click();
  await ended(person);
}

/** Late, so that it counts as shortened. */
export async function endFromTray(person: Person): Promise<void> {
  await liveBreak(person, 0.7);
  await person.choose(person.t('tray.endBreak'));
  await ended(person);
}

export async function endPausedTooLong(person: Person, window: SoakWindow): Promise<void> {
  await liveBreak(person, 0.3);
  await window.press(' ');
  await eventually('the break pauses', async () => (await person.status()).runningBreak?.paused);
  await person.pass(PAUSED_TOO_LONG_MS);
  await afterwards(person);
}

export async function jumpToEnd(person: Person, window: SoakWindow): Promise<void> {
  await liveBreak(person, 0.1);
  while ((await person.status()).phase === 'onBreak') await window.call('skipStep');
  await afterwards(person);
}

export async function endLocked(person: Person, window: SoakWindow): Promise<void> {
  await answerCheckIn(person, window);
  await liveBreak(person, 0.5);
  await person.lock(true);
  await liveBreak(person, 1);
  await person.pass(MINUTE);
  await person.lock(false);
  await afterwards(person);
}

export async function endSleeping(person: Person, window: SoakWindow): Promise<void> {
  await liveBreak(person, 0.6);
  // Closed like any window: the break goes on without one, and the tray leads back to it.
  await person.closing(window, () => window.close());
  await person.choose(person.t('tray.showBreak'));
  await person.window('break');
  await person.sleep(LONG_SLEEP_MS);
  await person.pass(LONG_SLEEP_MS);
  await afterwards(person);
}

/** With a window on each; the second display goes in the middle, and its window with it. */
export async function endOnTwoDisplays(person: Person): Promise<void> {
  await begun(person);
  await liveBreak(person, 0.5);
  await person.plugDisplay(false);
  await liveBreak(person, 1);
  await afterwards(person);
}

/** What else a window of a break offers. */
export async function aroundTheBreak(person: Person, window: SoakWindow): Promise<void> {
  await window.call('fillScreen', true);
  await liveBreak(person, 0.1);
  await window.call('changeRoutine', person.chance() < 0.5 ? 'chair_180' : 'downshift_60');
  await liveBreak(person, 0.2);
  await window.call('fillScreen', false);
  await window.call('repeatStep');
  await window.call('askCheckIn');
  await window.call('dismissCheckIn');
  await window.call('pauseBreak');
  await person.pass(MINUTE);
  await window.call('continueBreak');
}

async function answerCheckIn(person: Person, window: SoakWindow): Promise<void> {
  await window.call('askCheckIn');
  await window.call('answerCheckIn', { tension: Math.floor(person.chance() * 11), ease: null });
}

/** Lives on until that share of the break's length has gone by. */
async function liveBreak(person: Person, share: number): Promise<void> {
  for (;;) {
    const { runningBreak } = await person.status();
    if (runningBreak === null) return;
    const leftMs = share * runningBreak.lengthMs - runningBreak.elapsedMs;
    if (leftMs <= 0) {
      // Its end is noticed at a reading, at most a second later.
      if (share >= 1) await person.pass(SECOND);
      return;
    }
    await person.passSlowly(leftMs, TIMES_REAL);
  }
}

/** By an act that the app may hear of a moment later. Its window goes only as time passes, for what is heard in it fades away first. */
async function ended(person: Person): Promise<void> {
  await eventually('the break ends', async () => (await person.status()).phase !== 'onBreak', 20 * SECOND);
  await afterwards(person);
}

/** Looks at what is shown after the break until it goes by itself, or is told to. */
async function afterwards(person: Person): Promise<void> {
  await person.passSlowly(AFTERWARDS_MS, TIMES_REAL);
  const stays = await person.windowNow('break');
  if (stays) {
    await stays.call('leaveAfterBreak');
    await person.pass(SECOND);
  }
  await person.noWindow('break');
  await person.use(true);
  await person.pass(KNOWN_BACK_MS);
}
