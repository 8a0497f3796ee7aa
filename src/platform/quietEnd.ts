import { readFileSync } from 'node:fs';

/**
 * Ends the helpers that Chromium has started before any line of ours (its zygotes, on Linux), so that the process can end without a
 * word. A command is done within a tenth of a second, sooner than they are up: they would find nobody to report to, and tell
 * the person's terminal of a broken pipe. Only for a process that is about to end and has opened no window.
 */
export function endChromiumHelpers(): void {
  if (process.platform !== 'linux') return;
  for (const child of ownChildren()) {
    try {
      if (readFileSync(`/proc/${child}/cmdline`, 'latin1').includes('--type=zygote'))
        process.kill(Number(child), 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** Process ids. Empty where the kernel keeps no list of children. */
function ownChildren(): readonly string[] {
  try {
    const id = String(process.pid);
    return readFileSync(`/proc/${id}/task/${id}/children`, 'latin1').trim().split(' ').filter(Boolean);
  } catch {
    return [];
  }
}
