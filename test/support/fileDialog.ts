/** The system's own file dialog (GTK), answered by keyboard as a person would: a path is typed, Enter opens or saves it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';

const execute = promisify(execFile);

/** Waits for the dialog of that title, types the path into it, and confirms until it has closed. */
export async function typeIntoFileDialog(title: string, path: string, kind: 'open' | 'save' = 'open'): Promise<void> {
  const dialog = await eventually('the file dialog', () => windowCalled(title));
  // Keys go to the dialog alone: one that comes when it has just closed must not press a button of the app's window.
  const press = (...keys: readonly string[]) => execute('xdotool', ['key', '--window', dialog, ...keys]);
  // No window manager runs on the test's display: the dialog must be given the keyboard.
  await execute('xdotool', ['windowfocus', '--sync', dialog]);
  await press('ctrl+l');
  // One for saving proposes a name, which is to go.
  if (kind === 'save') await press('ctrl+a');
  await execute('xdotool', ['type', '--window', dialog, '--delay', '5', path]);
  // While it still looks the path up, it takes no Enter.
  await eventually('the file dialog has closed', async () => {
    await press('Return').catch(() => undefined);
    return (await windowCalled(title)) === undefined;
  });
}

/** The X id of a visible window. */
async function windowCalled(title: string): Promise<string | undefined> {
  const { stdout } = await execute('xdotool', ['search', '--onlyvisible', '--name', title]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim().split('\n').at(-1) || undefined;
}
