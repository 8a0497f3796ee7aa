/** How long a program takes from its start until it is up, as a person starts it: without a debugger. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootSwitches } from '../setup/start.ts';
import { median } from './mainMemory.ts';

export interface StartedHow {
  readonly program: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
}

/**
 * Milliseconds until `isUp` says so; the program is killed then. It starts on a data folder of its own.
 * @param isUp called before the start, so that it can listen for what comes of it
 */
export async function startTime(
  { program, args = [], cwd }: StartedHow,
  isUp: (userData: string) => Promise<unknown>,
): Promise<number> {
  const userData = mkdtempSync(join(tmpdir(), 'unbrace-bench-'));
  writeFileSync(join(userData, 'preferences.json'), '{}'); // not the first start ever, which opens a window
  const up = isUp(userData);
  const beganAt = performance.now();
  const child = spawn(program, [...rootSwitches(), ...args, `--user-data-dir=${userData}`], { stdio: 'ignore', cwd });
  const ended = new Promise<void>((end) => {
    child.once('error', () => end());
    child.once('exit', () => end());
  });
  const tooEarly = ended.then(() => Promise.reject(new Error(`${program} ended before it was up.`)));
  try {
    await Promise.race([up, tooEarly]);
    return performance.now() - beganAt;
  } finally {
    tooEarly.catch(() => undefined);
    child.kill('SIGKILL');
    await ended;
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Their median and spread, in words. */
export function timesInWords(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms, median of ${String(times.length)} (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)} ms)`;
}
