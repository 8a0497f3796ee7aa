/** The system's own file dialog (GTK), answered by keyboard as a person would: a path is typed, Enter opens or saves it. */
import { execFile } from 'node:child_process';
import { isAbsolute } from 'node:path';
import { promisify } from 'node:util';
import { SECOND } from '../../src/core/time/time.ts';
import { eventually } from './eventually.ts';

const execute = promisify(execFile);
const TYPE_AGAIN_AFTER_MS = 4 * SECOND;

/** Waits for the dialog of that title, types the path into it, and confirms until it has closed. */
export async function typeIntoFileDialog(title: string, path: string, kind: 'open' | 'save' = 'open'): Promise<void> {
  const dialog = await eventually('the file dialog', () => windowCalled(title));
  // Keys go to the dialog alone: one that comes when it has just closed must not press a button of the app's window.
  const press = (...keys: readonly string[]) => execute('xdotool', ['key', '--window', dialog, ...keys]);
  // No window manager runs on the test's display: the dialog must be given the keyboard.
  await execute('xdotool', ['windowfocus', '--sync', dialog]);
  const type = async (): Promise<void> => {
    // The key that shows the field of a path hides it when it is there: only every second try may press it. A path that
    // begins with a slash shows the field by itself, and a dialog for saving has it from the start.
    if (kind === 'open' && !isAbsolute(path) && tries % 2 === 0) await press('ctrl+l');
    // What stands there goes: a name that a dialog for saving proposes, or what was typed before.
    if (kind === 'save' || tries > 0) await press('ctrl+a');
    await execute('xdotool', ['type', '--window', dialog, '--delay', '5', path]);
    tries += 1;
    typedAt = Date.now();
  };
  let tries = 0;
  let typedAt = 0;
  await type();
  await eventually(
    'the file dialog has closed',
    async () => {
      // On a busy machine the field may come later than the first keys. And while it still looks the path up, it takes no Enter.
      if (Date.now() - typedAt > TYPE_AGAIN_AFTER_MS) await type().catch(() => undefined);
      await press('Return').catch(() => undefined);
      return (await windowCalled(title)) === undefined;
    },
    20 * SECOND,
  );
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
