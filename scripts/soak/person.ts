/** Who lives a soak's days: what they see of the app and do with it, each by the surface that a person would use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { parseAnswer, requestLine } from '../../src/app/commandLine/commandAnswers.ts';
import type { AnswerOf, CallName, PayloadOf } from '../../src/contract.ts';
import type { RunningCommand } from '../../src/core/command/command.ts';
import type { Language } from '../../src/core/text/language.ts';
import { createTranslate, type Messages, type Translate } from '../../src/core/text/messages.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { askRunningApp } from '../../src/platform/commandSocket.ts';
import type { Dunst } from '../../test/support/dunst.ts';
import { eventually } from '../../test/support/eventually.ts';
import type { RunningApp } from '../../test/support/launchApp.ts';
import type { StatusNotifierWatcher } from '../../test/support/statusNotifierWatcher.ts';
import { untilClosed } from '../../test/support/untilClosed.ts';
import { readProject } from '../package/project.ts';
import { takeOver, type Machine } from './machine.ts';

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
  /** Does in a window what its page does by that call. */
  readonly call: <Name extends CallName>(
    page: Page,
    name: Name,
    ...payload: PayloadOf<Name>
  ) => Promise<AnswerOf<Name>>;
  readonly window: (name: string) => Promise<Page>;
  /** The window of that folder of renderer/ that is open now. */
  readonly pageOf: (name: string) => Page | undefined;
  /** Does what closes a window, and waits until nothing is left of it. */
  readonly closing: (page: Page, act: () => Promise<unknown>) => Promise<void>;
  /** Waits until no window of that folder of renderer/ is open. */
  readonly noWindow: (name: string) => Promise<void>;
  /** Closes whatever is open, also what comes from under it. */
  readonly closeAll: () => Promise<void>;
}

export async function meetPerson(
  app: RunningApp,
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
  const open = (name: string): readonly Page[] =>
    app.electron.windows().filter((page) => page.url().includes(`/${name}/index.html`));
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
    call: <Name extends CallName>(page: Page, name: Name, ...payload: PayloadOf<Name>) =>
      page.evaluate(
        ({ name, payload }) => {
          type Bridge = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;
          return (globalThis as unknown as { app: Bridge }).app[name]?.(...payload);
        },
        { name, payload },
      ) as Promise<AnswerOf<Name>>,
    pageOf: (name) => open(name)[0],
    window: (name) => app.window(name, 20 * SECOND),
    closing: (page, act) =>
      untilClosed(page, async () => {
        await act();
      }),
    noWindow: async (name) => {
      await eventually(`no window ${name}`, () => open(name).length === 0);
    },
    closeAll: async () => {
      let quietSince = Date.now();
      await eventually('no window at all', async () => {
        for (const page of app.electron.windows()) {
          await page.close().catch(() => undefined);
          quietSince = Date.now();
        }
        return Date.now() - quietSince > SECOND;
      });
    },
  };
}
