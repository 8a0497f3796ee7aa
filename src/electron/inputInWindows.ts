/** Tells of every input in a window of ours: a sign of the person that no desktop has to tell. */
import { app } from 'electron';

/** What only a person does. Not `mouseMove` and the like: a window that opens under a resting pointer is told of one, too. */
const deeds: ReadonlySet<string | undefined> = new Set([
  'rawKeyDown',
  'keyDown',
  'mouseDown',
  'mouseWheel',
  'touchStart',
]);

export interface InputInWindows {
  /** A person did something. */
  readonly deed: () => void;
  /** The system's last input may be one of ours: every deed, every move of the pointer, and a window that is moved or resized by its frame. */
  readonly any: () => void;
}

/** Calls back at every input in any window of ours that opens from now on, of whichever kind it is. */
export function onInputInWindows({ deed, any }: InputInWindows): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', (_input, { type }) => {
      any();
      if (deeds.has(type)) deed();
    });
  });
  app.on('browser-window-created', (_event, window) => {
    window.on('move', any);
    window.on('resize', any);
  });
}
