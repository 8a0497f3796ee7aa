/** The app's processes as the system sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { inMain } from './inMain.ts';
import type { RunningApp } from './launchApp.ts';

/** The renderer processes that live now; none while no window is open. */
export async function rendererPids(app: RunningApp): Promise<readonly number[]> {
  const metrics = await inMain(app, ({ app: running }) => running.getAppMetrics());
  return metrics.filter(({ type }) => type === 'Tab').map(({ pid }) => pid);
}

/** Those that live in that user data folder: the app's own, and those that Chromium starts for it. */
export function processesIn(userData: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLineOf(pid).includes(`--user-data-dir=${userData}`));
}

/** Empty where it has ended. */
function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Whether the process still runs; a zombie does not. */
export function processIsAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8'));
  } catch {
    return false;
  }
}
