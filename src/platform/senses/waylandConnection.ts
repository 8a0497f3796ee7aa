/**
 * The little of Wayland that it takes to hear what a compositor tells of input and of windows: one socket, numbers, texts, and no
 * descriptors. A compositor that sends nonsense only ends this.
 * Source: The Wayland Protocol, "Wire Format" and the interfaces wl_display and wl_registry.
 */
import { connect } from 'node:net';
import { isAbsolute, join } from 'node:path';
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { Nonsense } from './protocolNonsense.ts';

/** An argument of a request; a text is written with its length. */
export type WaylandValue = number | string;

/** What an event carries, in the order of the protocol. Throws Nonsense where it carries less. */
export interface EventReader {
  readonly number: () => number;
  readonly text: () => string;
  readonly numbers: () => readonly number[];
}

/** @param event its number in the interface, as the protocol lists them from 0 */
export type HearEvent = (event: number, read: EventReader) => void;

export interface WaylandConnection {
  readonly offers: (name: string) => boolean;
  /** Makes an object of a global that is offered. @param version of it that we know; the compositor's may be older @returns its number and version */
  readonly bind: (name: string, version: number, hear: HearEvent) => { readonly id: number; readonly version: number };
  /** A number for an object that a request makes. */
  readonly newObject: (hear: HearEvent) => number;
  /** Hears an object that the compositor has made. */
  readonly listen: (id: number, hear: HearEvent) => void;
  readonly forget: (id: number) => void;
  /** Calls back once the compositor has done all that it was asked until now. */
  readonly whenDone: (done: () => void) => void;
  readonly request: (id: number, request: number, ...values: readonly WaylandValue[]) => void;
}

export interface WaylandHears {
  /** Once all that the compositor offers is known. */
  readonly ready: (connection: WaylandConnection) => void;
  /**
   * Once, when there has been no answer within two seconds. It is still waited for: to ask a busy compositor anew is more work for it. KWin 5 can
   * take seconds over each client that it examines.
   */
  readonly late?: (why: string) => void;
  /** Once, unless the stop came first. */
  readonly ended: (why: string) => void;
}

const DISPLAY = { id: 1, sync: 0, getRegistry: 1, error: 0, deleteId: 1 };
const REGISTRY = { bind: 0, global: 0, globalRemove: 1 };
const CALLBACK_DONE = 0;
const ADMISSION_MS = 2 * SECOND;
/** What the compositor itself numbers begins here. */
const FIRST_OF_COMPOSITOR = 0xff00_0000;
/** Windows that are open, and what else a compositor may make for us. */
const MOST_OBJECTS = 10_000;
const HEAD_BYTES = 8;
const MOST_UNSENT = 256 * 1_024;

/** Where the compositor of this environment is reached; null where there is none. */
export function waylandSocket(environment: NodeJS.ProcessEnv): string | null {
  const display = environment['WAYLAND_DISPLAY'] ?? '';
  if (display === '') return null;
  if (isAbsolute(display)) return display;
  const folder = environment['XDG_RUNTIME_DIR'] ?? '';
  return isAbsolute(folder) ? join(folder, display) : null;
}

export function openWaylandConnection(path: string, hears: WaylandHears): Stop {
  const socket = connect(path);
  const listeners = new Map<number, HearEvent>();
  const globals = new Map<string, { readonly name: number; readonly version: number }>();
  let lastId: number = DISPLAY.id;
  let received: Buffer = Buffer.alloc(0);
  let over = false;

  const end = (): void => {
    over = true;
    clearTimeout(patience);
    socket.destroy();
  };
  const giveUp = (why: string): void => {
    if (over) return;
    end();
    hears.ended(why);
  };
  const patience = setTimeout(() => hears.late?.('it does not answer'), ADMISSION_MS);

  const listen = (id: number, hear: HearEvent): void => {
    if (listeners.size >= MOST_OBJECTS) throw new Nonsense('it makes more objects than there can be');
    listeners.set(id, hear);
  };
  const connection: WaylandConnection = {
    offers: (name) => globals.has(name),
    bind(name, ourVersion, hear) {
      const global = globals.get(name) ?? { name: 0, version: 0 };
      const version = Math.min(ourVersion, global.version);
      const id = connection.newObject(hear);
      connection.request(registry, REGISTRY.bind, global.name, name, version, id);
      return { id, version };
    },
    newObject(hear) {
      lastId += 1;
      listen(lastId, hear);
      return lastId;
    },
    listen,
    forget: (id) => void listeners.delete(id),
    whenDone(done) {
      const callback = connection.newObject((event) => {
        if (event === CALLBACK_DONE) done();
      });
      connection.request(DISPLAY.id, DISPLAY.sync, callback);
    },
    request(id, request, ...values) {
      if (socket.writableLength > MOST_UNSENT) giveUp('it takes nothing any more');
      else if (!over) socket.write(requestBytes(id, request, values));
    },
  };
  const take = (): boolean => {
    if (received.length < HEAD_BYTES) return false;
    const sizeAndEvent = received.readUInt32LE(4);
    const size = sizeAndEvent >>> 16;
    if (size < HEAD_BYTES) throw new Nonsense('an event without a head');
    if (received.length < size) return false;
    const id = received.readUInt32LE(0);
    const body = received.subarray(HEAD_BYTES, size);
    received = received.subarray(size);
    listeners.get(id)?.(sizeAndEvent & 0xff_ff, readerOf(body));
    return true;
  };

  listen(DISPLAY.id, (event, read) => {
    if (event === DISPLAY.deleteId) {
      const id = read.number();
      if (id < FIRST_OF_COMPOSITOR) listeners.delete(id);
    } else if (event === DISPLAY.error) {
      const [object, code] = [read.number(), read.number()];
      giveUp(`it refuses what we asked of object ${object} (${code}): ${read.text().slice(0, 200)}`);
    }
  });
  const registry = connection.newObject((event, read) => {
    if (event !== REGISTRY.global || globals.size > MOST_OBJECTS) return;
    const [name, global, version] = [read.number(), read.text(), read.number()];
    globals.set(global, { name, version });
  });
  socket.on('connect', () => {
    connection.request(DISPLAY.id, DISPLAY.getRegistry, registry);
    connection.whenDone(() => {
      clearTimeout(patience);
      hears.ready(connection);
    });
  });
  socket.on('error', () => undefined); // `close` follows
  socket.on('close', () => {
    giveUp('it has gone');
  });
  socket.on('data', (piece: Buffer) => {
    received = received.length === 0 ? piece : Buffer.concat([received, piece]);
    try {
      while (!over && take());
    } catch (error) {
      if (!(error instanceof Nonsense)) throw error;
      giveUp(`it sends nonsense: ${error.message}`);
    }
  });
  return end;
}

function requestBytes(id: number, request: number, values: readonly WaylandValue[]): Buffer {
  const body = Buffer.concat(
    values.map((value) => (typeof value === 'string' ? textBytes(value) : numberBytes(value))),
  );
  return Buffer.concat([numberBytes(id), numberBytes((((HEAD_BYTES + body.length) << 16) | request) >>> 0), body]);
}

function numberBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function textBytes(text: string): Buffer {
  const bytes = Buffer.from(`${text}\0`);
  return Buffer.concat([numberBytes(bytes.length), bytes, Buffer.alloc(roundUp(bytes.length) - bytes.length)]);
}

function readerOf(body: Buffer): EventReader {
  let at = 0;
  const next = (length: number): Buffer => {
    if (at + length > body.length) throw new Nonsense('an event is shorter than it should be');
    const bytes = body.subarray(at, at + length);
    at += roundUp(length);
    return bytes;
  };
  const number = (): number => next(4).readUInt32LE();
  return {
    number,
    text() {
      const bytes = next(number());
      return bytes.toString('utf8', 0, Math.max(0, bytes.length - 1));
    },
    numbers() {
      const bytes = next(number());
      return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(4 * index));
    },
  };
}

function roundUp(length: number): number {
  return Math.ceil(length / 4) * 4;
}
