/**
 * Where a second `unbrace` asks the running one: a local socket, one line each way, then closed. Electron's own way to the running
 * instance (`second-instance`) leads one way only, and `status` needs an answer.
 * A Unix socket that only the user can open (commandSocketPlaces.ts says where); on Windows a named pipe, which Node makes
 * writable for its owner alone.
 */
import { lstatSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { AnswerLine } from '../app/commandLine/commandAnswers.ts';
import type { Log, Stop } from '../app/ports.ts';
import { SECOND } from '../core/time/time.ts';
import { addressesToAsk, addressToListenAt } from './commandSocketPlaces.ts';

/** A command is some dozen characters; an answer lists at most a screenful. In characters. */
const LONGEST_LINE = 65_536;
/** A side that is silent for this long is given up. */
const PATIENCE_MS = 5 * SECOND;
const MOST_GUESTS = 8;
const OWNER_ONLY = 0o177;

/**
 * Answers what is asked of the app of that data folder until stopped. Only for the one process that holds the single instance lock:
 * a socket that is there already was left behind by a process that died, and is replaced. Failures are logged and do not throw.
 */
export function startCommandSocket(userData: string, answer: (line: string) => AnswerLine, log: Log): Stop {
  removeOldSocket(join(userData, 'command.sock'));
  const address = addressToListenAt(userData);
  if (address !== null) return listenAt(address, answer, log);
  log.error('the command line cannot reach this app: no folder for its socket is ours alone');
  return () => undefined;
}

/** As `startCommandSocket`, at that address. */
export function listenAt(path: string, answer: (line: string) => AnswerLine, log: Log): Stop {
  const server = createServer((guest) => {
    guest.on('error', (error) => {
      log.warn('a command was not answered', error);
    });
    guest.setTimeout(PATIENCE_MS, () => guest.destroy());
    onLine(guest, (line) => {
      const { line: answered, afterwards } = answer(line);
      guest.end(`${answered}\n`, afterwards);
    });
  });
  server.maxConnections = MOST_GUESTS;
  server.on('error', (error) => {
    log.error('the command line cannot reach this app', error);
  });
  const umask = process.umask(OWNER_ONLY); // the socket must never be open to others, not even for a moment
  try {
    if (process.platform !== 'win32') rmSync(path, { force: true });
    server.listen(path);
  } catch (error) {
    log.error('the command line cannot reach this app', error);
  }
  process.umask(umask);
  return () => {
    server.close();
  };
}

/**
 * Asks the running app of that data folder one line and gives its answer; null where no app runs.
 * @throws when an app runs but does not answer
 */
export async function askRunningApp(userData: string, line: string): Promise<string | null> {
  for (const address of addressesToAsk(userData)) {
    const answer = await askAt(address, line);
    if (answer !== null) return answer;
  }
  return null;
}

/** As `askRunningApp`, at that address. */
export function askAt(path: string, line: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const host = connect(path);
    host.setTimeout(PATIENCE_MS, () => host.destroy(new Error('the running app does not answer')));
    host.on('connect', () => host.write(`${line}\n`));
    host.on('error', (error) => {
      const nobody = 'code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED');
      if (nobody) resolve(null);
      else reject(error);
    });
    host.on('close', () => {
      reject(new Error('the running app closed the connection'));
    });
    onLine(host, (answered) => {
      resolve(answered);
      host.end();
    });
  });
}

/** Older versions had it in the data folder, however long its path. */
function removeOldSocket(path: string): void {
  try {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSocket() === true) rmSync(path);
  } catch {
    // It is of no more use, and does no harm.
  }
}

/** Calls back once, with the first line; a line that never ends is cut off with the connection. */
function onLine(socket: Socket, heard: (line: string) => void): void {
  let text = '';
  const hear = (more: string): void => {
    text += more;
    const end = text.indexOf('\n');
    if (end < 0 && text.length <= LONGEST_LINE) return;
    socket.off('data', hear);
    socket.resume(); // what follows is of no interest, but must not keep the connection open
    if (end < 0) socket.destroy();
    else heard(text.slice(0, end));
  };
  socket.setEncoding('utf8');
  socket.on('data', hear);
}
