/**
 * What the words of a start ask for. All but a start is done here, before Electron is ready: no window, no display and no
 * second app are needed for it. Even `simulate` runs in Electron itself and not in Electron as Node, so that a release may fuse that off.
 */
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { parseAnswer, requestLine, type ExitCode } from './app/commandLine/commandAnswers.ts';
import { helpText, problemText } from './app/commandLine/commandWording.ts';
import { isForRunningApp, parseCommand, type RunningCommand } from './core/command/command.ts';
import type { Translate } from './core/text/messages.ts';
import { SECOND } from './core/time/time.ts';
import { AT_LOGIN } from './platform/launchArguments.ts';
import { askRunningApp, WayBlocked } from './platform/commandSocket.ts';
import { endChromiumHelpers } from './platform/quietEnd.ts';
import { loadShipped } from './platform/files/routineFiles.ts';
import { silentLog } from './platform/silentLog.ts';
import { simulateFile } from './platform/files/simulateFile.ts';

/** Start the app, and then do that; null: only start. */
export interface StartWish {
  readonly first: RunningCommand | null;
  /** The system starts it with the session, not a person by hand. */
  readonly atLogin: boolean;
}

/** Does what this process's words ask for and ends it; or gives the wish of a start. */
export async function followCommandLine(t: Translate): Promise<StartWish> {
  const parsed = parseCommand(ownWords());
  if (!parsed.ok) return end(2, problemText(parsed.problem, t));
  const { command } = parsed;
  if (isForRunningApp(command)) return askOrStart(command, t);
  switch (command.type) {
    case 'start':
      return { first: null, atLogin: process.argv.includes(AT_LOGIN) };
    case 'help':
      return end(0, helpText(t));
    case 'version':
      return end(0, `Unbrace ${app.getVersion()}`);
    case 'simulate': {
      const outcome = simulateFile(command.file, routineLengthsMs());
      return outcome.exitCode === 0 ? end(0, outcome.timeline.trimEnd()) : end(2, outcome.problem);
    }
  }
}

/** A break is worth starting the app for; everything else is about an app that runs. */
async function askOrStart(command: RunningCommand, t: Translate): Promise<StartWish> {
  let answered: string | null;
  try {
    answered = await askRunningApp(app.getPath('userData'), requestLine(command, app.getVersion()));
  } catch (error) {
    return end(1, error instanceof WayBlocked ? t('command.wayBlocked', { path: error.path }) : t('command.noAnswer'));
  }
  if (answered === null)
    return command.type === 'break' ? { first: command, atLogin: false } : end(1, t('command.notRunning'));
  const answer = parseAnswer(answered);
  return answer === null ? end(1, t('command.noAnswer')) : end(answer.exitCode, answer.text);
}

/** Prints and ends the process; never returns. */
async function end(exitCode: ExitCode, text: string): Promise<never> {
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  if (text !== '') await new Promise((written) => stream.write(`${text}\n`, written));
  endChromiumHelpers();
  app.exit(exitCode);
  throw new Error('the process has ended');
}

/** The words behind the program's name, or, from source, behind the app's folder. */
function ownWords(): readonly string[] {
  if (app.isPackaged) return process.argv.slice(1);
  const here = process.argv.findIndex((word, index) => index > 0 && resolve(word) === app.getAppPath());
  return process.argv.slice(here + 1);
}

function routineLengthsMs(): Record<string, number> {
  const { routines } = loadShipped(join(app.getAppPath(), 'assets'), silentLog);
  return Object.fromEntries([...routines.values()].map(({ id, seconds }) => [id, seconds * SECOND]));
}
