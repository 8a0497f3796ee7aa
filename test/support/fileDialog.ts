/** The system's own file dialog (GTK), answered by keyboard as a person would: a path is pasted, Enter opens or saves it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { SECOND } from '../../src/core/time/time.ts';
import { eventually } from './eventually.ts';

const execute = promisify(execFile);
const PASTE_AGAIN_AFTER_MS = 4 * SECOND;

/**
 * Waits for the dialog of that title, pastes the path into it, and confirms until it has closed. Typed letter by letter it would be mixed with
 * what the dialog completes meanwhile. A paste comes when the dialog has the text from whoever holds the clipboard, and an Enter before it would
 * take the name that the dialog proposes: so what stands there is copied out again, and confirmed once it is the path.
 */
export async function pasteIntoFileDialog(title: string, path: string, kind: 'open' | 'save' = 'open'): Promise<void> {
  const dialog = await eventually('the file dialog', () => windowCalled(title));
  // Keys go to the dialog alone: one that comes when it has just closed must not press a button of the app's window.
  const press = (...keys: readonly string[]) => execute('xdotool', ['key', '--window', dialog, ...keys]);
  // No window manager runs on the test's display: the dialog must be given the keyboard.
  await execute('xdotool', ['windowfocus', '--sync', dialog]);
  let holder = await holdOnClipboard(path);
  let pastedAt = 0;
  const paste = async (): Promise<void> => {
    if (holder.exitCode !== null) holder = await holdOnClipboard(path);
    // What stands there goes: a name that a dialog for saving proposes, or what was pasted before. One for opening shows its field by itself.
    if (kind === 'save' || pastedAt > 0) await press('ctrl+a');
    await press('ctrl+v');
    pastedAt = Date.now();
  };
  try {
    await eventually(
      'the path in the file dialog',
      async () => {
        // On a busy machine the field may come later than the first keys.
        if (Date.now() - pastedAt > PASTE_AGAIN_AFTER_MS) await paste();
        await press('ctrl+a', 'ctrl+c');
        return holder.exitCode !== null && (await pasted()) === path;
      },
      20 * SECOND,
    );
    await eventually(
      'the file dialog has closed',
      async () => {
        // While it still looks the path up, it takes no Enter.
        await press('Return').catch(() => undefined);
        return (await windowCalled(title)) === undefined;
      },
      20 * SECOND,
    );
  } finally {
    holder.kill();
    // Where the dialog closes under a key, xdotool lets go of it in a window that has gone, and on the display it stays down.
    await execute('xdotool', ['keyup', 'Return', 'ctrl', 'a', 'c', 'v']);
  }
}

/** Whoever holds it ends as soon as something else is copied. */
async function holdOnClipboard(text: string): Promise<ChildProcess> {
  const holder = spawn('xclip', ['-quiet', '-selection', 'clipboard'], { stdio: ['pipe', 'ignore', 'ignore'] });
  holder.stdin.end(text);
  await eventually('the path on the clipboard', async () => (await pasted()) === text);
  return holder;
}

async function pasted(): Promise<string> {
  return (await execute('xclip', ['-out', '-selection', 'clipboard'])).stdout;
}

/** The X id of a visible window. @throws where it cannot be told, as when another window, such as a list of completions, goes meanwhile */
async function windowCalled(title: string): Promise<string | undefined> {
  const found = await execute('xdotool', ['search', '--onlyvisible', '--name', title]).catch((error: unknown) => {
    if (isNothingFound(error)) return { stdout: '' };
    throw error;
  });
  return found.stdout.trim().split('\n').at(-1) || undefined;
}

/** That is no fault to xdotool, but says so by its exit code. */
function isNothingFound(error: unknown): boolean {
  return error instanceof Error && 'stderr' in error && error.stderr === '';
}
