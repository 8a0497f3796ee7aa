/** A session bus and a display of their own, so that tests type and click without touching the person's desktop. */
import { root, run, type Environment } from './child.ts';

const screen = '-screen 0 1280x900x24';

/** Runs a Node program of the repository there and gives its exit code. */
export function runOnPrivateDesktop(
  script: string,
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const node = [process.execPath, `${root}/${script}`, ...args];
  return run('dbus-run-session', ['--', 'xvfb-run', '--auto-servernum', '--server-args', screen, ...node], {
    ...environment,
    // What would lead Electron back to the desktop the person sits at.
    DISPLAY: undefined,
    WAYLAND_DISPLAY: undefined,
    XDG_SESSION_TYPE: 'x11',
  });
}
