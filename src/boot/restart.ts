/** Quits, and starts whatever version then lies where this one was started from. */
import { app } from 'electron';
import { ownCommand } from '../platform/autostart.ts';
import { AT_LOGIN } from '../platform/launchArguments.ts';

/** The new start is as quiet as one at login, and does not repeat what the command line had asked of this one. */
export function restartApp(): void {
  const [program = process.execPath, ...folder] = ownCommand(
    process.execPath,
    app.isPackaged ? null : app.getAppPath(),
  );
  app.relaunch({ execPath: program, args: [...folder, ...startSwitches(process.argv.slice(1)), AT_LOGIN] });
  app.quit();
}

/** Those of Chromium and of the start, such as `--ozone-platform-hint=auto`; words are commands. */
function startSwitches(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.startsWith('--') && word !== AT_LOGIN);
}
