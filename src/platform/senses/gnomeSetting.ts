/**
 * A setting of GNOME. Its database is a file that only its own library reads, so `gsettings` is asked: once at the start, and after the
 * database has told on the bus that this setting may have changed. Source: dconf's `ca.desrt.dconf.Writer` interface, gsettings(1).
 */
import { execFile } from 'node:child_process';
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import type { Bus } from '../bus/bus.ts';

export interface GnomeSetting {
  readonly schema: string;
  readonly key: string;
}

/** A read takes some 20 ms. */
const READ_WITHIN_MS = 2 * SECOND;
/** However often the database says that it changed. */
const REST_MS = 250;
const LONGEST_ANSWER = 4_096;

/** Hears its value as `gsettings` writes it (`true`, `'a text'`) now and whenever it changes; null where it cannot be read. */
export function followGnomeSetting(
  bus: Bus,
  { schema, key }: GnomeSetting,
  environment: NodeJS.ProcessEnv,
  hear: (text: string | null) => void,
): Stop {
  const over = new AbortController();
  const path = `/${schema.replaceAll('.', '/')}/${key}`;
  let reading: 'no' | 'once' | 'again' = 'no';
  let rest: ReturnType<typeof setTimeout> | undefined;

  const read = (): void => {
    if (reading !== 'no') {
      reading = 'again';
      return;
    }
    reading = 'once';
    const limits = { timeout: READ_WITHIN_MS, maxBuffer: LONGEST_ANSWER, signal: over.signal, env: environment };
    execFile('gsettings', ['get', schema, key], limits, (error, printed) => {
      if (over.signal.aborted) return;
      hear(error === null ? printed.trim() : null);
      rest = setTimeout(() => {
        const isOld = reading === 'again';
        reading = 'no';
        if (isOld) read();
      }, REST_MS);
    });
  };
  // Anybody may send it, which does no harm: it only makes us look.
  const stopListening = bus.listen(
    { interface: 'ca.desrt.dconf.Writer', member: 'Notify', gives: 'sass' },
    ([prefix, changes]) => {
      if (changes.some((change) => isAt(`${prefix}${change}`, path))) read();
    },
  );
  read();
  return () => {
    over.abort();
    clearTimeout(rest);
    stopListening();
  };
}

/** Whether what changed is that setting, or a folder that it lies in. */
function isAt(changed: string, path: string): boolean {
  return changed === path || (changed.endsWith('/') && path.startsWith(changed));
}
