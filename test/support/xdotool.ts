/** Real input and real pictures of the test display, so that idle times and notifications are what the system says. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

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

/** Somebody at the desk: input every half second, until the returned function is called. */
export function keepActive(): () => Promise<void> {
  const stop = new AbortController();
  const ended = moveUntil(stop.signal);
  return async () => {
    stop.abort();
    await ended;
  };
}

/** A picture of the whole display, with notifications, as a PNG file. */
export async function photographDisplay(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await execute('maim', ['--hidecursor', file]);
}

async function moveUntil(signal: AbortSignal): Promise<void> {
  for (let step = 0; !signal.aborted; step++) {
    await movePointer(10 + (step % 2), 10);
    await new Promise((resolve) => setTimeout(resolve, inputEveryMs));
  }
}
