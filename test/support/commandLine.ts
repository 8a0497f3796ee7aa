/** `unbrace WORDS…` in a terminal, beside an app that may or may not run. */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { inEnglish } from './launchApp.ts';

const root = dirname(dirname(import.meta.dirname));

export interface CommandOutcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built app with these words, without a display, and waits for its end. */
export function unbrace(userData: string, ...words: readonly string[]): Promise<CommandOutcome> {
  return unbraceIn({}, userData, ...words);
}

/** The same in a session with other variables than the tests' own. */
export function unbraceIn(
  session: Readonly<Record<string, string>>,
  userData: string,
  ...words: readonly string[]
): Promise<CommandOutcome> {
  const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (runtime === undefined) throw new Error('The tests are told the runtime by ELECTRON_OVERRIDE_DIST_PATH.');
  const args = ['--no-sandbox', root, `--user-data-dir=${userData}`, ...words];
  return runProgram(join(runtime, 'electron'), args, session);
}

/** `npm run --silent unbrace -- WORDS…`: the same from source, as people who build it do. */
export function unbraceFromSource(userData: string, ...words: readonly string[]): Promise<CommandOutcome> {
  const script = ['run', '--silent', 'unbrace', '--', `--user-data-dir=${userData}`, ...words];
  return runProgram('npm', ['--prefix', root, ...script]);
}

/**
 * Runs one of the app's commands without a display, and waits for its end.
 * @throws Error where it says anything but its answer: nothing on standard error when it succeeds, one line there and nothing else
 *   when it does not.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  session: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  // A desktop has a system bus; Chromium complains of a machine without one, as containers are.
  const DBUS_SYSTEM_BUS_ADDRESS = process.env['DBUS_SESSION_BUS_ADDRESS'];
  const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
  const env = { ...process.env, ...session, ...inEnglish, ...noDisplay, DBUS_SYSTEM_BUS_ADDRESS };
  const outcome = await new Promise<CommandOutcome>((resolve) => {
    execFile(program, args, { env, timeout: 20_000 }, (error, out, err) => {
      const code = error?.code;
      resolve({ exitCode: error === null ? 0 : typeof code === 'number' ? code : -1, out, err });
    });
  });
  const { exitCode, out, err } = outcome;
  const saysOnlyItsAnswer = exitCode === 0 ? err === '' : out === '' && /^[^\n]+\n$/.test(err);
  if (!saysOnlyItsAnswer) throw new Error(`${args.join(' ')} said more than its answer: ${JSON.stringify(outcome)}`);
  return outcome;
}
