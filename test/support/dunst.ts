/** The notification server of the test desktop: a real dunst with its own settings, which notes what it shows. */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';
import { callMethod, connectToSessionBus } from './sessionBus.ts';

const execute = promisify(execFile);
const fieldEnd = '\x1f';
const recordEnd = '\x1e';

export interface ShownNotification {
  readonly appName: string;
  readonly title: string;
  readonly body: string;
  readonly urgency: string;
}

export interface Dunst {
  /** Every notification shown since the start or the last `forget`, oldest first. */
  readonly shown: () => readonly ShownNotification[];
  /** The newest one whose title or body holds the text, once it is shown. */
  readonly waitFor: (text: string, withinMs?: number) => Promise<ShownNotification>;
  /** Clicks the notification on top: its default action, as a left click does. */
  readonly click: () => Promise<void>;
  /** How many are on the screen now. */
  readonly onScreen: () => Promise<number>;
  readonly closeAll: () => Promise<void>;
  readonly forget: () => void;
  /** Hangs, as a server does that is stuck: it keeps its name and answers nothing, until `thaw`. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly stop: () => Promise<void>;
}

/** Starts dunst on the session bus and display of the tests, and waits until it serves. */
export async function startDunst(): Promise<Dunst> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-dunst-'));
  const { settings, log, shown } = layNotingDunst(folder);
  await endEarlierServer();
  const begin = () => spawn('dunst', ['-config', settings], { stdio: 'ignore' });
  let dunst = begin();
  await eventually('dunst on the session bus', async () => {
    // One that comes before the bus has let go of the last one's name gives up at once.
    if (dunst.exitCode !== null) dunst = begin();
    return servesNotifications();
  });
  const ended = new Promise((resolve) => dunst.once('exit', resolve));

  return {
    shown,
    waitFor: (text, withinMs) =>
      eventually(
        `a notification with “${text}”`,
        () => shown().findLast(({ title, body }) => title.includes(text) || body.includes(text)),
        withinMs,
      ),
    click: async () => {
      await execute('dunstctl', ['action', '0']);
    },
    onScreen: async () => Number((await execute('dunstctl', ['count', 'displayed'])).stdout),
    closeAll: async () => {
      await execute('dunstctl', ['close-all']);
    },
    forget: () => {
      writeFileSync(log, '');
    },
    freeze: () => {
      dunst.kill('SIGSTOP');
    },
    thaw: () => {
      dunst.kill('SIGCONT');
    },
    stop: async () => {
      dunst.kill('SIGCONT');
      dunst.kill();
      await ended;
      // What notes the last notification may still be writing there.
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export interface NotingDunst {
  /** For `dunst -config`. */
  readonly settings: string;
  /** The file in which all is noted that it shows. */
  readonly log: string;
  readonly shown: () => readonly ShownNotification[];
}

/** Lays what a dunst needs that notes what it shows into a folder; whoever runs that dunst must be able to write there. */
export function layNotingDunst(folder: string): NotingDunst {
  const [log, settings, script] = ['shown', 'dunstrc', 'note'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(log, '');
  writeFileSync(script, noteScript(log), { mode: 0o755 });
  writeFileSync(settings, settingsWith(script));
  return { settings, log, shown: () => parseLog(readFileSync(log, 'utf8')) };
}

const serviceName = 'org.freedesktop.Notifications';

/** Whether somebody shows notifications on the session bus of the tests. */
export async function servesNotifications(): Promise<boolean> {
  const bus = connectToSessionBus();
  try {
    return await bus.nameHasOwner(serviceName);
  } finally {
    await bus.close();
  }
}

/** A journey that ran out of time leaves its server behind, which would take the notifications of all that follow. */
export async function endEarlierServer(): Promise<void> {
  if (!(await servesNotifications())) return;
  const bus = connectToSessionBus();
  const daemon = {
    bus,
    service: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
  };
  try {
    const pid = await callMethod(daemon, 'GetConnectionUnixProcessID', 's', [serviceName]);
    if (typeof pid === 'number') process.kill(pid);
  } finally {
    await bus.close();
  }
  await eventually('an earlier server off the session bus', async () => !(await servesNotifications()));
}

/** dunst hands each notification to a program through these variables (dunst(5), SCRIPTING). */
function noteScript(log: string): string {
  const fields = ['APP_NAME', 'SUMMARY', 'BODY', 'URGENCY'].map((name) => `"$DUNST_${name}"`);
  const format = `${fields.map(() => '%s').join('\\037')}\\036`;
  return `#!/bin/sh\nprintf '${format}' ${fields.join(' ')} >> '${log}'\n`;
}

/** No idle rule (the tests idle on purpose), no markup, and a place where screenshots find it. */
function settingsWith(script: string): string {
  return `[global]
  monitor = 0
  follow = none
  width = 360
  offset = 16x16
  origin = top-right
  font = Sans 10
  markup = no
  format = "%s\\n%b"
  idle_threshold = 0
  show_indicators = no
  show_age_threshold = -1
  always_run_script = true
  mouse_left_click = do_action, close_current
  history_length = 50

[note]
  summary = *
  script = ${script}
`;
}

function parseLog(text: string): readonly ShownNotification[] {
  const records = text.split(recordEnd).slice(0, -1);
  return records.map((record) => {
    const [appName = '', title = '', body = '', urgency = ''] = record.split(fieldEnd);
    return { appName, title, body, urgency };
  });
}
