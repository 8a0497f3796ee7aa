/** Programs the scripts start, always from the root of the repository. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { SetUpError } from './announce.ts';

export const root = dirname(dirname(import.meta.dirname));

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs a program with our own input and output and gives its exit code (128 + signal where a signal ended it).
 * A signal sent to us is passed on; the program decides when to stop, and we stop after it.
 */
export function run(program: string, args: readonly string[], environment: Environment = {}): Promise<number> {
  return exitCodeOf(
    program,
    spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } }),
  );
}

async function exitCodeOf(program: string, child: ChildProcess): Promise<number> {
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, passOn);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.on('error', (error) => {
        reject(new SetUpError(`${program} could not be started: ${error.message}`));
      });
      child.on('close', (code, signal) => {
        resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
      });
    });
  } finally {
    for (const signal of signals) process.off(signal, passOn);
  }
}

/** Runs a Node program of the repository (a .ts file or a package's command line) on the Node that runs us. */
export function runNode(script: string, args: readonly string[] = [], environment: Environment = {}): Promise<number> {
  return run(process.execPath, ofOurNode(script, args), environment);
}

/**
 * An older Node runs TypeScript, or a package's configuration written in it, only by these flags (scripts/run.mjs). No others: with
 * `-e` a program would be our own text once more, and start itself without end.
 */
function ofOurNode(script: string, args: readonly string[]): readonly string[] {
  const flags = process.execArgv.filter((flag) => ['--experimental-strip-types', '--no-warnings'].includes(flag));
  return [...flags, join(root, script), ...args];
}

/** As `runNode`, for a program that runs beside another one: what it prints is given at its end, so that nothing mixes. */
export async function runNodeBeside(
  script: string,
  args: readonly string[] = [],
  environment: Environment = {},
): Promise<{ readonly code: number; readonly printed: string }> {
  const child = spawn(process.execPath, ofOurNode(script, args), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  return { code: await exitCodeOf(script, child), printed };
}

/** Runs a program to its end without showing what it prints, unless it fails: then that is the error. */
export async function runQuietly(
  program: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<string> {
  const child = spawn(program, args, { cwd: root, stdio: 'pipe', env: { ...process.env, ...environment } });
  child.stdin.end();
  const printed = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.error += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return printed.out;
  throw new SetUpError(`${program} ${args.join(' ')} failed:\n${(printed.error || printed.out).trim()}`);
}

/** Whether a program is on the PATH. */
export function hasProgram(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
