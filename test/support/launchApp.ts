/** Starts the built app on the real Electron, with a user data folder of its own. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { eventually } from './eventually.ts';
import { createUserData } from './userData.ts';

const root = dirname(dirname(import.meta.dirname));

/** Whatever the machine speaks: what tests read is English, unless they ask for something else. */
export const inEnglish = { LANGUAGE: '', LC_ALL: 'C.UTF-8' } as const;

/** None of the test displays has one: what Chromium would come to anyway, but for the process in which it finds that out. */
const withoutGraphicsCard = ['--disable-gpu', '--disable-software-rasterizer'];

/** As long as Playwright waits for what a page shows (playwright.config.ts). */
const WINDOW_WITHIN_MS = 20_000;

export interface LaunchOptions {
  /** An existing user data folder (a restart); a new empty one otherwise. */
  readonly userData?: string;
  /** Written into the user data folder before the start: name → text, or a value that becomes JSON. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** Starts as nobody has ever used the app; else somebody has, and left all preferences as they are. */
  readonly firstEver?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Further arguments for the app. */
  readonly args?: readonly string[];
  /** A checkout that has been built, or the folder of an app built otherwise, instead of this one. */
  readonly appFolder?: string;
  /** A packaged app to start instead of dist/. */
  readonly executable?: string;
}

export interface RunningApp {
  readonly electron: ElectronApplication;
  readonly userData: string;
  /** The process id of the main process. */
  readonly pid: number;
  /** The open window of that folder of renderer/ (`break`, `preferences`), once it is there. */
  readonly window: (name: string, withinMs?: number) => Promise<Page>;
  /** All that the main process has printed so far. */
  readonly printed: () => string;
  /** Quits as a person does. */
  readonly quit: () => Promise<void>;
  /** `kill -9`: what a power cut leaves behind. Does nothing once the app has ended. */
  readonly kill: () => Promise<void>;
}

/** Starts the app; it is up when this returns, but may not have opened a window. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const userData = options.userData ?? createUserData();
  for (const [name, content] of Object.entries(options.files ?? {})) {
    const file = join(userData, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  const preferences = join(userData, 'preferences.json');
  if (options.firstEver !== true && !existsSync(preferences)) writeFileSync(preferences, '{}');
  const electron = await _electron.launch({
    ...(options.executable ? { executablePath: options.executable } : {}),
    args: [
      ...(options.executable ? [] : [options.appFolder ?? root]),
      ...withoutGraphicsCard,
      `--user-data-dir=${userData}`,
      ...(options.args ?? []),
    ],
    cwd: root,
    env: { ...definedEnvironment(), ...inEnglish, ...options.env },
  });
  tellOfPageErrors(electron);
  const printed: string[] = [];
  const child = electron.process();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => printed.push(text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    electron,
    userData,
    pid: child.pid ?? 0,
    window: (name, withinMs = WINDOW_WITHIN_MS) => windowNamed(electron, name, withinMs),
    printed: () => printed.join(''),
    quit: async () => {
      // Watched from outside: Playwright itself would wait for ever for an app that does not quit.
      const closing = electron.close();
      await eventually('the app gone after quitting it', () => child.exitCode !== null || child.signalCode !== null);
      await closing;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** An exception in a page leaves it half drawn and says so nowhere else: a journey that fails over it can say so. */
function tellOfPageErrors(electron: ElectronApplication): void {
  electron.on('window', (page) => {
    page.on('pageerror', (error) => {
      console.error(`An error in ${page.url()}: ${error.stack ?? error.message}`);
    });
  });
}

async function windowNamed(electron: ElectronApplication, name: string, withinMs: number): Promise<Page> {
  // Looked for, not listened to: when Playwright tells of a window, its page may not have an address yet.
  return eventually(
    `a window of ${name}`,
    () => electron.windows().find((page) => page.url().includes(`/${name}/index.html`)),
    withinMs,
  );
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
