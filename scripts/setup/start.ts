/** `npm start`: the app as built, on the runtime at hand. */
import { launchArguments } from '../../src/platform/launchArguments.ts';
import { announce } from './announce.ts';
import { isRoot, run } from './child.ts';
import type { ElectronRuntime } from './electronRuntime.ts';
import { hasDisplay } from './systemPackages.ts';

/** Starts the app with further arguments for it, and gives its exit code. */
export async function start(runtime: ElectronRuntime, args: readonly string[]): Promise<number> {
  if (!hasDisplay()) {
    announce('There is no display here. To start Unbrace on one without a screen: xvfb-run -a npm start');
    return 1;
  }
  announce('Starting Unbrace; it lives in the tray');
  return runApp(runtime, args);
}

/** Runs the app with these words, and gives its exit code. Commands to a running app need no display. */
export function runApp(runtime: ElectronRuntime, args: readonly string[]): Promise<number> {
  return run(runtime.executable, [...rootSwitches(), ...launchArguments, '.', ...args]);
}

/** Chromium refuses its sandbox to root (containers, CI); the product itself never switches it off. */
export function rootSwitches(): readonly string[] {
  return isRoot() ? ['--no-sandbox'] : [];
}
