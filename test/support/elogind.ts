/**
 * A real logind without systemd: elogind, on a bus of its own, with a /sys/power of its own in a mount namespace, so that nothing sleeps
 * when it is told to. Needs root.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionBus } from 'dbus-native';
import { elogindFolder } from '../../scripts/setup/unpackedPackages.ts';
import { startBareBus } from './bareBus.ts';
import { eventually } from './eventually.ts';
import { callMethod } from './sessionBus.ts';
import { startProgram, type StartedProgram } from './startedPrograms.ts';

export interface LogindDesk {
  /** For DBUS_SYSTEM_BUS_ADDRESS. */
  readonly busAddress: string;
  /** The manager's methods: LockSession, UnlockSession, Suspend, ListInhibitors … */
  readonly manage: (member: string, signature?: string, body?: readonly unknown[]) => Promise<unknown>;
  /** The id of a new session, which lives until the desk stops. */
  readonly openSession: () => Promise<string>;
  /** What a desktop does when it has locked its session's screen, or unlocked it. */
  readonly setLockedHint: (session: string, locked: boolean) => Promise<void>;
  /** What it runs when nothing holds the sleep up any more, just before the machine would fall asleep: a shell command. */
  readonly atSleep: (command: string) => void;
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  /** Kills it; the bus lives on. */
  readonly crash: () => Promise<void>;
  /** Starts it anew; it knows nothing of earlier sessions. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const NAME = 'org.freedesktop.login1';
const MANAGER = { service: NAME, path: '/org/freedesktop/login1', interface: `${NAME}.Manager` } as const;

/** Opens a session as a display manager does, and holds it by the file descriptor that it is given. */
const HOLD_SESSION = `
import dbus, os, time
bus = dbus.SystemBus()
manager = dbus.Interface(bus.get_object('${NAME}', '${MANAGER.path}'), '${MANAGER.interface}')
session = manager.CreateSession(dbus.UInt32(0), dbus.UInt32(os.getpid()), 'unbrace-test', 'wayland', 'user', '', '',
    dbus.UInt32(0), '', '', False, '', '', dbus.Array([], signature='(sv)'))
held = session[3].take()
print(session[0], flush=True)
time.sleep(3600)
`;

export async function startElogind(): Promise<LogindDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-logind-'));
  for (const name of ['power', 'settings', 'etc']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'power', 'state'), 'mem\n');
  writeFileSync(join(folder, 'power', 'mem_sleep'), '[deep]\n');
  writeFileSync(join(folder, 'settings', 'logind.conf'), '[Login]\n');
  const daemon = await startBareBus({ type: 'system' });
  const environment = { DBUS_SYSTEM_BUS_ADDRESS: daemon.address };
  const bus = sessionBus({ busAddress: daemon.address, timeout: 5_000 });
  const manager = { bus, ...MANAGER };
  const manage: LogindDesk['manage'] = (member, signature, body) => callMethod(manager, member, signature, body);
  const holders: StartedProgram[] = [];
  let logind: StartedProgram | null = null;

  const start = async (): Promise<void> => {
    // A folder to mount on; it is left behind, as empty as it is.
    const power = `mkdir -p /sys/power && mount --bind ${folder}/power /sys/power`;
    // Its settings lie in a copy of /etc: a folder to mount them on would stay behind in the system's own.
    const ownEtc = `mount -t tmpfs tmpfs ${folder}/etc && cp -a /etc/. ${folder}/etc && mount --bind ${folder}/etc /etc`;
    const settings = `rm -rf /etc/elogind && ln -s ${folder}/settings /etc/elogind`;
    // Its process id lies there, by which a second one would believe that it runs already.
    const ownRun = 'mount -t tmpfs tmpfs /run';
    const steps = [
      'mount --make-rprivate /',
      power,
      ownEtc,
      settings,
      ownRun,
      `exec ${elogindFolder()}/lib/elogind/elogind`,
    ];
    logind = startProgram('unshare', ['--mount', 'sh', '-c', steps.join(' && ')], {
      ...environment,
      LD_LIBRARY_PATH: join(elogindFolder(), 'lib/elogind'),
    });
    await eventually('logind serves', async () => bus.nameHasOwner(NAME));
  };
  const crash = async (): Promise<void> => {
    logind?.signal('SIGKILL');
    await logind?.ended;
    logind = null;
  };
  await start();
  return {
    busAddress: daemon.address,
    manage,
    openSession: () => {
      const printed = join(folder, `session-${holders.length}`);
      const script = ['-c', `exec /usr/bin/python3 -c "$0" > ${printed}`, HOLD_SESSION];
      holders.push(startProgram('sh', script, environment));
      return eventually('a session', () => readFileSync(printed, 'utf8').trim() || undefined);
    },
    setLockedHint: async (id, locked) => {
      const path = String(await manage('GetSession', 's', [id]));
      await callMethod({ bus, service: NAME, path, interface: `${NAME}.Session` }, 'SetLockedHint', 'b', [locked]);
    },
    atSleep: (command) => {
      const hooks = join(folder, 'settings', 'system-sleep');
      mkdirSync(hooks, { recursive: true });
      writeFileSync(join(hooks, 'test'), `#!/bin/sh\n[ "$1" = pre ] || exit 0\n${command}\n`, { mode: 0o755 });
    },
    signal: (signal) => logind?.signal(signal),
    crash,
    start,
    stop: async () => {
      for (const holder of holders) await holder.stop();
      await bus.close();
      await crash();
      await daemon.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
