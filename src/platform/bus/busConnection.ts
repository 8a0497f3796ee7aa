/**
 * One connection to a bus, from its first byte to its end: a bus that is not there, never answers, or sends nonsense only ends it.
 * Source: D-Bus specification (freedesktop.org), "Authentication Protocol".
 */
import { connect, type Socket } from 'node:net';
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { openMessageCutter, readMessage, type BusMessage } from './busMessage.ts';
import { BusFormatError } from './busSignature.ts';

export interface BusConnection {
  /** Sends a whole message; those before the bus has let us in wait for it. */
  readonly send: (message: Buffer) => void;
  readonly end: Stop;
}

export interface ConnectionHears {
  readonly message: (message: BusMessage) => void;
  /** Once, and later than the call that opened it, unless `end` came first. */
  readonly ended: (why: string) => void;
}

/** A bus lets its own user in at once. */
const ADMISSION_MS = 5 * SECOND;
const LONGEST_AUTH_LINE = 4_096;
/** Far longer than any answer or signal that we want; the costliest one of that length is read in some 40 ms. In bytes. */
export const LONGEST_MESSAGE = 256 * 1_024;
/** A bus that does not take what we send is none. In bytes. */
const MOST_UNSENT = 1_024 * 1_024;

/** Why a connection ended on a machine that has no such bus, as containers are. */
export const NOBODY_SERVES = 'nobody serves its socket';

/** @param sockets paths, tried in order until one is served */
export function openBusConnection(sockets: readonly string[], { message, ended }: ConnectionHears): BusConnection {
  let socket: Socket | null = null;
  let over = false;
  /** Null once we are let in. */
  let waiting: Buffer[] | null = [];

  const end = (): void => {
    over = true;
    clearTimeout(patience);
    socket?.destroy();
  };
  const giveUp = (why: string): void => {
    if (over) return;
    end();
    ended(why);
  };
  const patience = setTimeout(giveUp, ADMISSION_MS, 'it lets nobody in');

  const tryNext = ([path, ...others]: readonly string[]): void => {
    if (over) return;
    if (path === undefined) {
      giveUp(NOBODY_SERVES);
      return;
    }
    const candidate = connect(path);
    let connected = false;
    candidate.on('error', () => undefined); // `close` follows
    candidate.on('close', () => {
      if (connected) giveUp('it has gone');
      else tryNext(others);
    });
    candidate.on('connect', () => {
      connected = true;
      const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
      candidate.write(`\0AUTH EXTERNAL ${user}\r\n`);
    });
    candidate.on('data', openReceiver(candidate));
    socket = candidate;
  };

  const openReceiver = (from: Socket): ((piece: Buffer) => void) => {
    const cut = openMessageCutter(LONGEST_MESSAGE);
    let line = '';
    return (piece) => {
      if (over) return;
      let rest = piece;
      if (waiting !== null) {
        line += piece.toString('latin1');
        const lineEnd = line.indexOf('\r\n');
        if (lineEnd < 0 && line.length <= LONGEST_AUTH_LINE) return;
        if (!line.startsWith('OK')) {
          giveUp('it does not let us in');
          return;
        }
        rest = Buffer.from(line.slice(lineEnd + 2), 'latin1');
        clearTimeout(patience);
        from.write('BEGIN\r\n');
        for (const early of waiting) from.write(early);
        waiting = null;
      }
      try {
        for (const bytes of cut(rest)) {
          const heard = readMessage(bytes);
          message(heard);
        }
      } catch (error) {
        if (!(error instanceof BusFormatError)) throw error;
        giveUp(`it sends nonsense: ${error.message}`);
      }
    };
  };

  // Later, so that whoever opens it knows it before it can end.
  setImmediate(tryNext, sockets);
  return {
    send(bytes) {
      if (waiting !== null) waiting.push(bytes);
      else if (socket !== null && socket.writableLength < MOST_UNSENT) socket.write(bytes);
      else giveUp('it takes nothing any more');
    },
    end,
  };
}
