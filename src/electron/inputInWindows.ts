import { app } from 'electron';

/** What only a person does. Not `mouseMove` and the like: a window that opens under a resting pointer is told of one, too. */
const deeds: ReadonlySet<string | undefined> = new Set([
  'rawKeyDown',
  'keyDown',
  'mouseDown',
  'mouseWheel',
  'touchStart',
]);

/** Calls back at every input in any window of ours that opens from now on. */
export function onInputInWindows(heard: () => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('input-event', (_input, { type }) => {
      if (deeds.has(type)) heard();
    });
  });
}
