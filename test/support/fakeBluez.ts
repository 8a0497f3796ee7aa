/** A Bluetooth that is none: a system bus of its own with a stand-in for BlueZ, and straps that come and go as a test says. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { startBareBus } from './bareBus.ts';

/** One line of what the stand-in tells: what it was asked, or did. */
interface Told {
  readonly what: string;
  readonly line?: string;
}

export interface FakeBluez {
  /** Tells it what happens (the words are at the head of fake_bluez.py), and waits until it has. */
  readonly say: (line: string) => Promise<void>;
  /** What it was asked since the start, in order. */
  readonly asked: () => readonly string[];
  /** It answers nothing any more, as a service that hangs. */
  readonly hang: () => void;
  readonly goOn: () => void;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
}

export interface FakeBluetooth {
  /** For DBUS_SYSTEM_BUS_ADDRESS. */
  readonly address: string;
  /** Starts the service on the bus, once more after it was killed. */
  readonly startService: () => Promise<FakeBluez>;
  readonly stop: () => Promise<void>;
}

const MINE = 'A0:9E:1A:00:00:01';

/** A strap of which tests speak: its address, the name that people see, and the line that brings it into reach. */
export const strap = { id: MINE, name: 'Polar H10 12345678', comes: `strap ${MINE} Polar_H10_12345678` } as const;

export async function startFakeBluetooth(): Promise<FakeBluetooth> {
  const bus = await startBareBus({ type: 'system' });
  const services: FakeBluez[] = [];
  return {
    address: bus.address,
    async startService() {
      const service = await startService(bus.address);
      services.push(service);
      return service;
    },
    async stop() {
      for (const service of services) await service.kill();
      await bus.stop();
    },
  };
}

async function startService(address: string): Promise<FakeBluez> {
  const child = spawn('/usr/bin/python3', [join(import.meta.dirname, 'fake_bluez.py')], {
    env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: address },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const told: Told[] = [];
  let waiting: readonly ((one: Told) => boolean)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    const one = JSON.parse(line) as Told;
    told.push(one);
    waiting = waiting.filter((isWhatWasWaitedFor) => !isWhatWasWaitedFor(one));
  });
  const next = (isIt: (one: Told) => boolean): Promise<Told> =>
    new Promise((resolve) => {
      waiting = [
        ...waiting,
        (one) => {
          if (!isIt(one)) return false;
          resolve(one);
          return true;
        },
      ];
    });
  await next(({ what }) => what === 'ready');
  return {
    async say(line) {
      const answer = next((one) => one.line === line);
      child.stdin.write(`${line}\n`);
      if ((await answer).what !== 'done') throw new Error(`the stand-in does not understand: ${line}`);
    },
    asked: () => told.map(({ what }) => what).filter((what) => !['ready', 'done', 'wrong'].includes(what)),
    hang: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
