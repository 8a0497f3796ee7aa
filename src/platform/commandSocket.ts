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
import { addressesToAsk, addressToListenAt, systemSurroundings } from './commandSocketPlaces.ts';
import { setAside } from './files/setAside.ts';

/** A command is some dozen characters; an answer lists at most a screenful. In characters. */
const LONGEST_COMMAND = 4_096;
const LONGEST_ANSWER = 65_536;
/** A guest has so long for its line, however it trickles in, and so long to take its answer away. */
const LINE_WITHIN_MS = 2 * SECOND;
const FAREWELL_MS = SECOND;
/** A running app that is silent for this long is given up. */
const ANSWER_WITHIN_MS = 5 * SECOND;
/** The system's queue was full; asked again after this. */
const ASK_AGAIN_AFTER_MS = 50;
/** Nobody has to leave for another's sake: all are heard at once, and each is out within three seconds. */
const MOST_GUESTS = 2_048;
const OWNER_ONLY = 0o177;

/**
 * Answers what is asked of the app of that data folder until stopped. Only for the one process that holds the single instance lock:
 * a socket that is there already was left behind by a process that died, and is replaced. Failures are logged and do not throw.
 */
export function startCommandSocket(userData: string, answer: (line: string) => AnswerLine, log: Log): Stop {
  removeOldSocket(join(userData, 'command.sock'));
  const address = addressToListenAt(userData, systemSurroundings(), (path) => isWayFree(path, log));
  if (address !== null) return listenAt(address, answer, log);
  log.error('the command line cannot reach this app: there is no place for its socket that is ours alone');
  return () => undefined;
}

/** As `startCommandSocket`, at that address. */
export function listenAt(path: string, answer: (line: string) => AnswerLine, log: Log): Stop {
  const server = createServer((guest) => {
    guest.on('error', (error) => {
      log.warn('a command was not answered', error);
    });
    let showOut = setTimeout(() => guest.destroy(), LINE_WITHIN_MS);
    guest.on('close', () => {
      clearTimeout(showOut);
    });
    onLine(guest, LONGEST_COMMAND, (line) => {
      clearTimeout(showOut);
      // What a guest goes on saying is read and dropped: closing at once would lose its answer on the way.
      showOut = setTimeout(() => guest.destroy(), FAREWELL_MS);
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
    server.listen({ path, backlog: MOST_GUESTS });
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
 * @throws WayBlocked where something else lies in the socket's place; and when an app runs but does not answer
 */
export async function askRunningApp(userData: string, line: string): Promise<string | null> {
  const addresses = addressesToAsk(userData);
  for (const address of addresses) {
    const answer = await askAt(address, line);
    if (answer !== null) return answer;
  }
  const blocked = addresses.find(isBlocked);
  if (blocked !== undefined) throw new WayBlocked(blocked);
  return null;
}

/** Something that is no socket lies in its place: an app may run, and cannot be reached. */
export class WayBlocked extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`something else lies at ${path}`);
    this.path = path;
  }
}

function isBlocked(address: string): boolean {
  if (process.platform === 'win32') return false;
  return lstatSync(address, { throwIfNoEntry: false })?.isSocket() === false;
}

/** Whether a socket can be made there; what lies in its place is set aside. */
function isWayFree(address: string, log: Log): boolean {
  try {
    if (isBlocked(address)) log.warn(`set aside what lay in the socket's place: ${setAside(address, Date.now())}`);
    return true;
  } catch (error) {
    log.error(`what lies in the place of the socket cannot be moved: ${address}`, error);
    return false;
  }
}

/** As `askRunningApp`, at that address. */
export async function askAt(path: string, line: string): Promise<string | null> {
  const until = performance.now() + ANSWER_WITHIN_MS;
  for (;;) {
    try {
      return await askOnce(path, line);
    } catch (error) {
      if (!hasCode(error, 'EAGAIN') || performance.now() > until) throw error;
      await new Promise((waited) => setTimeout(waited, ASK_AGAIN_AFTER_MS));
    }
  }
}

function askOnce(path: string, line: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const host = connect(path);
    host.setTimeout(ANSWER_WITHIN_MS, () => host.destroy(new Error('the running app does not answer')));
    host.on('connect', () => host.write(`${line}\n`));
    host.on('error', (error) => {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ECONNREFUSED')) resolve(null);
      else reject(error);
    });
    host.on('close', () => {
      reject(new Error('the running app closed the connection'));
    });
    onLine(host, LONGEST_ANSWER, (answered) => {
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
function onLine(socket: Socket, longest: number, heard: (line: string) => void): void {
  let text = '';
  const hear = (more: string): void => {
    text += more;
    const end = text.indexOf('\n');
    if (end < 0 && text.length <= longest) return;
    socket.off('data', hear);
    socket.resume(); // what follows is of no interest, but must not keep the connection open
    if (end < 0 || end > longest) socket.destroy();
    else heard(text.slice(0, end));
  };
  socket.setEncoding('utf8');
  socket.on('data', hear);
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
