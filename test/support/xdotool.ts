/** Real input and real pictures of the test display, so that idle times and notifications are what the system says. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';

const execute = promisify(execFile);
const inputEveryMs = 500;

/** Presses a key (X keysym name, such as `Escape` or `ctrl+m`) in the window that has the focus. */
export async function pressKey(key: string): Promise<void> {
  await execute('xdotool', ['key', '--clearmodifiers', key]);
}

/** Moves the pointer to a place on the display, in pixels from its top left. */
export async function movePointer(x: number, y: number): Promise<void> {
  await execute('xdotool', ['mousemove', String(x), String(y)]);
}

export async function clickAt(x: number, y: number, button: 'left' | 'right' = 'left'): Promise<void> {
  await execute('xdotool', ['mousemove', String(x), String(y), 'click', button === 'left' ? '1' : '3']);
}

/** Gives the keyboard to the window whose title holds that, once it is there. */
export async function focusWindow(title: string): Promise<void> {
  // A window that is just coming onto the screen may refuse the keyboard.
  await eventually(`the keyboard at ${title}`, async () => {
    await execute('xdotool', ['search', '--sync', '--onlyvisible', '--name', title, 'windowfocus', '--sync']);
    return true;
  });
}

/** Somebody who types into the window that has the keyboard: that key three times a second, until the returned function is called. */
export function keepTyping(key: string): () => Promise<void> {
  return repeated(() => pressKey(key), 300);
}

/** Somebody at the desk: input every half second, until the returned function is called. */
export function keepActive(): () => Promise<void> {
  return repeated((step) => movePointer(10 + (step % 2), 10), inputEveryMs);
}

/** Somebody comes to the desk: one input, where nothing of ours is. */
export async function touchDesk(): Promise<void> {
  await movePointer(11, 10);
  await movePointer(10, 10);
}

/** A picture of the whole display, with notifications, as a PNG file. */
export async function photographDisplay(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await execute('maim', ['--hidecursor', file]);
}

function repeated(act: (step: number) => Promise<void>, everyMs: number): () => Promise<void> {
  const stop = new AbortController();
  const ended = (async () => {
    for (let step = 0; !stop.signal.aborted; step++) {
      await act(step);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return async () => {
    stop.abort();
    await ended;
  };
}
