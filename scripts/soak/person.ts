/** Who lives a soak's days: what they see of the app and do with it, each by the surface that a person would use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseAnswer, requestLine } from '../../src/app/commandLine/commandAnswers.ts';
import type { RunningCommand } from '../../src/core/command/command.ts';
import type { Language } from '../../src/core/text/language.ts';
import { createTranslate, type Messages, type Translate } from '../../src/core/text/messages.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { askRunningApp } from '../../src/platform/commandSocket.ts';
import type { Dunst } from '../../test/support/dunst.ts';
import { eventually } from '../../test/support/eventually.ts';
import type { StatusNotifierWatcher } from '../../test/support/statusNotifierWatcher.ts';
import { readProject } from '../package/project.ts';
import type { RunningSoakApp } from './launchSoakApp.ts';
import { takeOver, type Machine } from './machine.ts';
import { openWindows, type SoakWindow } from './soakWindow.ts';

const root = join(import.meta.dirname, '..', '..');

function messagesIn(language: Language): Messages {
  return JSON.parse(readFileSync(join(root, 'assets', 'locales', `${language}.json`), 'utf8')) as Messages;
}

/** As much of `unbrace status --json` as a person goes by (docs/COMMAND-LINE.md). */
const statusShape = z.object({
  phase: z.enum(['working', 'waiting', 'reminding', 'snoozed', 'onBreak', 'away']),
  next: z.object({ dueInMs: z.number() }).nullable(),
  heldBy: z.array(z.object({ until: z.iso.datetime().nullable() })),
  snoozedUntil: z.iso.datetime().nullable(),
  reminder: z.object({ level: z.number() }).nullable(),
  runningBreak: z
    .object({ elapsedMs: z.number(), lengthMs: z.number(), paused: z.boolean(), begun: z.boolean() })
    .nullable(),
});
export type Status = z.infer<typeof statusShape>;

export interface Person extends Machine {
  readonly chance: () => number;
  readonly dunst: Dunst;
  readonly t: Translate;
  /** Speaks that language from now on; it is the one that the app was set to. */
  readonly speak: (language: Language) => void;
  readonly status: () => Promise<Status>;
  /** Says something to the running app, as `unbrace …` does. */
  readonly command: (command: RunningCommand) => Promise<void>;
  /** Chooses in the tray's menu, by the labels from the top level down. */
  readonly choose: (...labels: readonly string[]) => Promise<void>;
  /** The window of that folder of renderer/, once it is there. */
  readonly window: (name: string) => Promise<SoakWindow>;
  /** The same where it is open now. */
  readonly windowNow: (name: string) => Promise<SoakWindow | undefined>;
  /** Does what closes a window, and waits until nothing is left of it. */
  readonly closing: (window: SoakWindow, act: () => Promise<unknown>) => Promise<void>;
  /** Waits until no window of that folder of renderer/ is open. */
  readonly noWindow: (name: string) => Promise<void>;
  /** Closes whatever is open, also what comes from under it. */
  readonly closeAll: () => Promise<void>;
}

export async function meetPerson(
  app: RunningSoakApp,
  {
    dunst,
    tray,
    chance,
  }: { readonly dunst: Dunst; readonly tray: StatusNotifierWatcher; readonly chance: () => number },
): Promise<Person> {
  const machine = await takeOver(app);
  const { version } = readProject();
  let language: Language = 'en';
  const ask = async (command: RunningCommand): Promise<string> => {
    const answer = parseAnswer((await askRunningApp(app.userData, requestLine(command, version))) ?? '');
    if (answer?.exitCode !== 0) throw new Error(`The app refused ${command.type}: ${answer?.text ?? 'it is gone'}`);
    return answer.text;
  };
  const windowNow = async (name: string): Promise<SoakWindow | undefined> => (await openWindows(app, name))[0];
  return {
    ...machine,
    chance,
    dunst,
    t: (key, values) => createTranslate(messagesIn(language), language)(key, values),
    speak: (spoken) => {
      language = spoken;
    },
    status: async () => statusShape.parse(JSON.parse(await ask({ type: 'status', json: true }))),
    command: async (command) => {
      await ask(command);
    },
    choose: async (...labels) => (await (await tray.item()).menu()).click(...labels),
    windowNow,
    window: (name) => eventually(`a window of ${name}`, () => windowNow(name), 20 * SECOND),
    closing: async (window, act) => {
      // A page that goes before it could answer has done what it was to do.
      const failed = await act().then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      await eventually('the window closes', async () => {
        if (await window.isOpen()) throw failed?.error;
        return true;
      });
    },
    noWindow: async (name) => {
      await eventually(`no window ${name}`, async () => (await windowNow(name)) === undefined);
    },
    closeAll: async () => {
      let quietSince = Date.now();
      await eventually('no window at all', async () => {
        for (const window of await openWindows(app)) {
          await window.close();
          quietSince = Date.now();
        }
        return Date.now() - quietSince > SECOND;
      });
    },
  };
}
