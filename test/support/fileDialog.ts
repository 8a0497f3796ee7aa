/** The system's own file dialog (GTK), answered by keyboard as a person would: a path is pasted, Enter opens or saves it. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { SECOND } from '../../src/core/time/time.ts';
import { eventually } from './eventually.ts';

const execute = promisify(execFile);
const PASTE_AGAIN_AFTER_MS = 4 * SECOND;

/**
 * Waits for the dialog of that title, pastes the path into it, and confirms until it has closed. Typed letter by letter it would be mixed with
 * what the dialog completes meanwhile.
 */
export async function pasteIntoFileDialog(title: string, path: string, kind: 'open' | 'save' = 'open'): Promise<void> {
  const dialog = await eventually('the file dialog', () => windowCalled(title));
  // Keys go to the dialog alone: one that comes when it has just closed must not press a button of the app's window.
  const press = (...keys: readonly string[]) => execute('xdotool', ['key', '--window', dialog, ...keys]);
  // No window manager runs on the test's display: the dialog must be given the keyboard.
  await execute('xdotool', ['windowfocus', '--sync', dialog]);
  const clipboard = spawn('xclip', ['-quiet', '-selection', 'clipboard'], { stdio: ['pipe', 'ignore', 'ignore'] });
  clipboard.stdin.end(path);
  const paste = async (): Promise<void> => {
    // What stands there goes: a name that a dialog for saving proposes, or what was pasted before. One for opening shows its field by itself.
    if (kind === 'save' || pastedAt > 0) await press('ctrl+a');
    await press('ctrl+v');
    pastedAt = Date.now();
  };
  let pastedAt = 0;
  try {
    await eventually('the path on the clipboard', async () => (await pasted()) === path);
    await paste();
    await eventually(
      'the file dialog has closed',
      async () => {
        // On a busy machine the field may come later than the first keys. And while it still looks the path up, it takes no Enter.
        if (Date.now() - pastedAt > PASTE_AGAIN_AFTER_MS) await paste().catch(() => undefined);
        await press('Return').catch(() => undefined);
        return (await windowCalled(title)) === undefined;
      },
      20 * SECOND,
    );
  } finally {
    clipboard.kill();
  }
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
