/**
 * Whether a test of real programs can be lived here. As root the set-up installs them, so there they have to be; without root it may be
 * that they are not, and then a line says what is left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';

export function canStart(what: string, programs: readonly string[]): boolean {
  const missing = programs.filter((program) =>
    isAbsolute(program) ? !existsSync(program) : spawnSync('which', [program], { stdio: 'ignore' }).status !== 0,
  );
  if (missing.length === 0 || process.getuid?.() === 0) return true;
  console.warn(`${what}: left out, because not installed: ${missing.join(', ')}`);
  return false;
}

/** As `canStart`, of what only root can start. */
export function canStartAsRoot(what: string): boolean {
  if (process.getuid?.() === 0) return true;
  console.warn(`${what}: left out, because it needs root`);
  return false;
}
