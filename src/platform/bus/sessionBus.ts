/** The session bus of a Linux desktop: yes-or-no questions, and news of what comes and goes. */
import { connect } from 'node:net';
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { sessionBusSockets } from './busAddress.ts';
import { dbusCallBytes, firstMessage, type DbusCall, type ReplyKind } from './dbusCall.ts';

/** `unknown`: there is no bus, or it did not answer. */
export type BusAnswer = 'yes' | 'no' | 'unknown';

/** A service that the bus starts for us may need a moment. */
const PATIENCE_MS = 5 * SECOND;
const bus = {
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  destination: 'org.freedesktop.DBus',
} as const;

/** Whether somebody owns that name now. */
export function isServed(name: string): Promise<BusAnswer> {
  return ask({ ...bus, member: 'GetNameOwner', arguments: [name] });
}

/** `yes` when a result comes back, `no` for an error. A service that the bus can start is started for it. */
export function isAnswered(call: DbusCall): Promise<BusAnswer> {
  return ask(call);
}

/**
 * Hears of every signal that one of the rules fits, until stopped or until the bus is gone.
 * @param rules match rules of the D-Bus specification, "Match Rules"
 */
export function listenForSignals(rules: readonly string[], hear: () => void): Stop {
  const [path] = sessionBusSockets();
  if (path === undefined) return () => undefined;
  /** The bus answers Hello and each rule; a signal before that, such as the name we were given, is none of theirs. */
  let repliesToCome = rules.length + 1;
  return converse(
    path,
    rules.map((rule) => ({ ...bus, member: 'AddMatch', arguments: [rule] })),
    {
      heard(kind) {
        if (kind !== 'other') repliesToCome -= 1;
        else if (repliesToCome <= 0) hear();
      },
      ended: () => undefined,
    },
  );
}

/** `yes` for a return, `no` for an error. The bus answers in order: first our Hello, then the question. */
function ask(call: DbusCall): Promise<BusAnswer> {
  const [path] = sessionBusSockets();
  if (path === undefined) return Promise.resolve('unknown');
  return new Promise((resolve) => {
    let replies = 0;
    const answer = (found: BusAnswer): void => {
      clearTimeout(patience);
      hangUp();
      resolve(found);
    };
    const patience = setTimeout(answer, PATIENCE_MS, 'unknown');
    const hangUp = converse(path, [call], {
      heard(kind) {
        if (kind === 'other') return; // a signal, such as the name we were given
        replies += 1;
        if (replies === 2) answer(kind === 'return' ? 'yes' : 'no');
      },
      ended: () => answer('unknown'),
    });
  });
}

interface Listener {
  /** For each message that comes, in order. */
  readonly heard: (kind: ReplyKind) => void;
  /** Once, later than the call of `converse`, unless it was stopped: the bus is not there, or refused us, or is gone. */
  readonly ended: () => void;
}

/** Connects, says Hello and then these calls, and hears whatever comes until it is stopped. */
function converse(path: string, calls: readonly DbusCall[], { heard, ended }: Listener): Stop {
  const socket = connect(path);
  let received = Buffer.alloc(0);
  let admitted = false;
  socket.on('close', ended);
  socket.on('error', () => undefined); // `close` follows
  socket.on('connect', () => {
    const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  });
  socket.on('data', (more: Buffer) => {
    received = Buffer.concat([received, more]);
    if (!admitted) {
      const lineEnd = received.indexOf('\r\n');
      if (lineEnd < 0) return;
      if (!received.toString('latin1').startsWith('OK')) {
        socket.destroy();
        return;
      }
      admitted = true;
      received = received.subarray(lineEnd + 2);
      socket.write('BEGIN\r\n');
      [{ ...bus, member: 'Hello', arguments: [] }, ...calls].forEach((call, index) => {
        socket.write(dbusCallBytes(call, index + 1));
      });
    }
    for (let message = firstMessage(received); message !== null; message = firstMessage(received)) {
      received = received.subarray(message.length);
      heard(message.kind);
    }
  });
  return () => {
    socket.off('close', ended).destroy();
  };
}
