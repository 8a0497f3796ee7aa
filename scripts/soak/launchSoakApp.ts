/** Starts the app that a soak has built, as a person does: without a debugger, whose memory would count as the app's. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { eventually } from '../../test/support/eventually.ts';
import { inMain, type RunsInMain } from '../../test/support/inMain.ts';
import { inEnglish } from '../../test/support/launchApp.ts';
import { SetUpError } from '../setup/announce.ts';
import { soakDoor, type DoorAnswer, type DoorQuestion } from './doorLines.ts';
import { soakBegins } from './soakClock.ts';

export interface RunningSoakApp {
  /** What `inMain` asks, by the soak's own door. */
  readonly electron: RunsInMain;
  readonly userData: string;
  readonly pid: number;
  /** Real time, epoch milliseconds. */
  readonly startedAt: number;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
}

/** @param beginsWall epoch milliseconds at which its clock begins */
export async function launchSoakApp(folder: string, userData: string, beginsWall: number): Promise<RunningSoakApp> {
  const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (runtime === undefined) throw new SetUpError('Start this with npm run soak, which finds an Electron.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const doorFolder = mkdtempSync(join(tmpdir(), 'unbrace-soak-door-'));
  const address = join(doorFolder, 'door.sock');
  const startedAt = Date.now();
  const child = spawn(join(runtime, 'electron'), [...sandbox, folder, `--user-data-dir=${userData}`], {
    stdio: 'ignore',
    env: { ...process.env, ...inEnglish, TZ: 'UTC', [soakBegins]: String(beginsWall), [soakDoor]: address },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    rmSync(doorFolder, { recursive: true, force: true });
  };
  try {
    const electron = throughDoor(await eventually('the door of the soak', () => connected(address), 20 * SECOND));
    await inMain({ electron }, ({ app }) => app.whenReady());
    return { electron, userData, pid: child.pid ?? 0, startedAt, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

function connected(address: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(address, () => resolve(socket));
    socket.once('error', reject);
  });
}

function throughDoor(door: Socket): RunsInMain {
  const waiting = new Map<number, (answer: DoorAnswer) => void>();
  let asked = 0;
  createInterface(door).on('line', (line) => {
    const answer = JSON.parse(line) as DoorAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  door.on('close', () => {
    for (const [id, answer] of waiting) answer({ id, error: 'the app is gone' });
    waiting.clear();
  });
  return {
    evaluate: <Result>(work: unknown, argument: unknown) =>
      new Promise<Result>((resolve, reject) => {
        const id = asked++;
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`No answer from the main process within a minute to ${JSON.stringify(argument)}`));
        }, MINUTE);
        waiting.set(id, ({ answer, error }) => {
          clearTimeout(timer);
          if (error === undefined) resolve(answer as Result);
          else reject(new Error(error));
        });
        const question: DoorQuestion = { id, source: String(work), argument };
        door.write(`${JSON.stringify(question)}\n`);
      }),
  };
}
