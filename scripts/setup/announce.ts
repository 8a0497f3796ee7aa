/**
 * What the set-up tells the person: one line a step, progress for long ones, all on stderr so that a task's own output
 * stays clean.
 */

const isTerminal = process.stderr.isTTY;
/** A terminal redraws one line; a log gets a line now and then. */
const progressEveryMs = isTerminal ? 200 : 10_000;

/** Ends the task with one line that says what is wrong and what to do; tasks.ts shows it without a stack. */
export class SetUpError extends Error {}

/** Prints one line. */
export function announce(text: string): void {
  process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}[unbrace] ${text}\n`);
}

/** Announces a step and shows the seconds it takes until it ends; its failure passes through. */
export async function withProgress<Result>(title: string, step: () => Promise<Result>): Promise<Result> {
  announce(title);
  const startedAt = Date.now();
  const timer = setInterval(() => {
    const text = `  ${String(secondsSince(startedAt))} s`;
    process.stderr.write(isTerminal ? `\r${text}\x1b[K` : `${text}\n`);
  }, progressEveryMs);
  try {
    return await step();
  } finally {
    clearInterval(timer);
    if (isTerminal) process.stderr.write('\r\x1b[K');
  }
}

/** Whole seconds since a moment given in milliseconds since 1970. */
export function secondsSince(startedAt: number): number {
  return Math.round((Date.now() - startedAt) / 1000);
}
