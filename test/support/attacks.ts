/** What another program of the same person may try on an installed app, from outside. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** Whether somebody listens on a port of this machine. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const guest = connect(port, '127.0.0.1');
    guest.on('connect', () => {
      guest.destroy();
      resolve(true);
    });
    guest.on('error', () => resolve(false));
  });
}

export interface DebuggingPipe {
  /** Whether it has answered so far. */
  readonly answered: () => boolean;
  readonly stop: () => void;
}

/** Starts an app with the pipe of Chromium's debugger, and asks it for its version there. @param before what runs it as a user */
export function askOverPipe(
  program: string,
  before: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): DebuggingPipe {
  const child = spawn(program, [...before, ...args, '--remote-debugging-pipe'], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const [, , , toApp, fromApp] = child.stdio as unknown as [null, null, null, Writable, Readable];
  let said = '';
  fromApp.on('data', (part: Buffer) => (said += part.toString()));
  for (const stream of [toApp, fromApp]) stream.on('error', () => undefined); // the app has closed it
  toApp.write('{"id":1,"method":"Browser.getVersion"}\0');
  return {
    answered: () => said.includes('"id":1'),
    stop: () => {
      child.kill();
    },
  };
}

/** A script that leaves a mark where it runs. @returns its path, and whether it has run */
export function markingScript(folder: string): { readonly file: string; readonly hasRun: () => boolean } {
  const file = join(folder, 'mark.js');
  const mark = join(folder, 'marked');
  rmSync(mark, { force: true });
  writeFileSync(file, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  return { file, hasRun: () => existsSync(mark) };
}

/** A copy of the installed app with a loose `resources/app` in place of its archive, which runs that script. */
export function withLooseApp(installed: string, copy: string, script: string): string {
  cpSync(installed, copy, { recursive: true });
  rmSync(join(copy, 'resources/app.asar'));
  const app = join(copy, 'resources/app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{"name":"loose","main":"main.js"}');
  cpSync(script, join(app, 'main.js'));
  return join(copy, 'unbrace');
}
