/** A home of its own for a desktop that a test starts. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DesktopHome {
  readonly folder: string;
  /** Where its sockets lie. */
  readonly runtime: string;
  /** This process's, with all that leads to another home, display or machine led there, or nowhere. */
  readonly environment: NodeJS.ProcessEnv;
  readonly remove: () => void;
}

/** @param name of the desktop, for the folder's name */
export function makeDesktopHome(name: string): DesktopHome {
  const folder = mkdtempSync(join(tmpdir(), `unbrace-${name}-`));
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const environment = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    DBUS_SYSTEM_BUS_ADDRESS: 'disabled:',
  };
  return {
    folder,
    runtime,
    environment,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
