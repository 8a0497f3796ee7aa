/**
 * Ends the helpers that Chromium has started before any line of ours (its zygotes, on Linux), so that the process can end without a
 * word. A command is done within a tenth of a second, sooner than they are up: they would find nobody to report to, and tell
 * the person's terminal of a broken pipe. Only for a process that is about to end and has opened no window.
 */
import { largestBytes } from '../core/text/limits.ts';
import { readFound } from './files/fileReading.ts';

export function endChromiumHelpers(): void {
  if (process.platform !== 'linux') return;
  for (const child of ownChildren()) {
    try {
      if (textOf(`/proc/${child}/cmdline`).includes('--type=zygote')) process.kill(Number(child), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Process ids. Empty where the kernel keeps no list of children. */
function ownChildren(): readonly string[] {
  const id = String(process.pid);
  return textOf(`/proc/${id}/task/${id}/children`).trim().split(' ').filter(Boolean);
}

/** Empty where there is no such file. */
function textOf(file: string): string {
  const found = readFound(file, largestBytes.systemEntry);
  return found.type === 'text' ? found.text : '';
}
