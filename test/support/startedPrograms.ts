/** Programs that a test starts: they write into a file, and end with it. */
import { spawn, type ChildProcess } from 'node:child_process';

export interface StartedProgram {
  readonly pid: number;
  readonly ended: Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Ends it, even while it is stopped. */
  readonly stop: () => Promise<void>;
}

/** What a program is, whose start may fail later: `ended` tells it. The kernel ends it when the test's process is killed. */
export function startProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  stdio: 'ignore' | 'inherit' = 'ignore',
): StartedProgram {
  const child: ChildProcess = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...args], {
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  return {
    pid: child.pid ?? 0,
    ended,
    signal: (signal) => void child.kill(signal),
    stop: async () => {
      child.kill('SIGTERM');
      child.kill('SIGCONT');
      const tooLong = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(tooLong);
    },
  };
}
