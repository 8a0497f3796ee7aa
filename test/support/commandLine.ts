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
  const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (runtime === undefined) throw new Error('The tests are told the runtime by ELECTRON_OVERRIDE_DIST_PATH.');
  return runProgram(join(runtime, 'electron'), ['--no-sandbox', root, `--user-data-dir=${userData}`, ...words]);
}

/** Runs a program without a display, and waits for its end. */
export function runProgram(program: string, args: readonly string[]): Promise<CommandOutcome> {
  const env = { ...process.env, ...inEnglish, DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: 20_000 }, (error, stdout, stderr) => {
      const code = error?.code;
      resolve({ exitCode: error === null ? 0 : typeof code === 'number' ? code : -1, out: stdout, err: stderr });
    });
  });
}
