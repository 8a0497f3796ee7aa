/** The names of the programs that this process has started and that still run. */
import { readdirSync, readFileSync } from 'node:fs';

export function ownChildren(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const [, name = '', state, parent] =
          /\((.*)\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return Number(parent) === process.pid && state !== 'Z' ? [name] : [];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}
