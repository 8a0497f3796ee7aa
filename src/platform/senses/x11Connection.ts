/**
 * The little of X11 that it takes to hear of a property and to read it: one socket, three requests, one event. A client library in
 * plain JavaScript takes 2 MB of heap, all day, for the same; and a server that sends nonsense only ends this.
 * Source: X Window System Protocol, X Version 11, "Connection Setup" and "Appendix B. Protocol Encoding".
 */
import { connect } from 'node:net';
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { Nonsense } from './protocolNonsense.ts';
import type { X11Place } from './x11Place.ts';

export interface X11Connection {
  /** The number of a name. Rejects with an Error once the connection is over, as `property` does. */
  readonly atom: (name: string) => Promise<number>;
  /** What a window's property holds, up to 4 KB; empty where it has none, or where the window has gone. */
  readonly property: (window: number, atom: number) => Promise<Buffer>;
  /** Whether changes of its properties, and its end, are told from now on. */
  readonly watch: (window: number, wanted: boolean) => void;
  readonly end: Stop;
}

export interface X11Hears {
  readonly ready: (connection: X11Connection, root: number) => void;
  readonly changed: (window: number, atom: number) => void;
  readonly destroyed: (window: number) => void;
  /** Once, unless `end` came first. */
  readonly ended: (why: string) => void;
}

const ADMISSION_MS = 2 * SECOND;
/** A setup with hundreds of visuals has some 10 KB; whatever we ask for is shorter. In bytes. */
const LONGEST_MESSAGE = 256 * 1_024;
const MOST_UNSENT = 256 * 1_024;
/** In units of 4 bytes. */
const LONGEST_PROPERTY = 1_024;

const REQUEST = { changeWindowAttributes: 2, internAtom: 16, getProperty: 20 };
const EVENT_MASK = 0x800;
/** PropertyChange and StructureNotify. */
const CHANGES_AND_END = 0x42_0000;
const MESSAGE = { error: 0, reply: 1, destroyNotify: 17, propertyNotify: 28, genericEvent: 35 };
const SHORTEST_MESSAGE = 32;
const ACCEPTED = 1;

interface Waiting {
  readonly sequence: number;
  /** Null where the server refused. */
  readonly answer: (reply: Buffer | null) => void;
  readonly failed: (error: Error) => void;
}

export function openX11Connection({ socket: path, authority }: X11Place, hears: X11Hears): Stop {
  const socket = connect(path);
  let over = false;
  let admitted = false;
  let received: Buffer = Buffer.alloc(0);
  let sequence = 0;
  let waiting: Waiting[] = [];

  const end = (): void => {
    if (over) return;
    over = true;
    clearTimeout(patience);
    socket.destroy();
    const lost = waiting;
    waiting = [];
    for (const { failed } of lost) failed(new Error('the display has gone'));
  };
  const giveUp = (why: string): void => {
    if (over) return;
    end();
    hears.ended(why);
  };
  const patience = setTimeout(giveUp, ADMISSION_MS, 'it lets nobody in');

  const send = (request: Buffer): void => {
    sequence = (sequence + 1) & 0xff_ff;
    if (socket.writableLength > MOST_UNSENT) giveUp('it takes nothing any more');
    else if (!over) socket.write(request);
  };
  const ask = (request: Buffer): Promise<Buffer | null> =>
    new Promise((answer, failed) => {
      if (over) {
        failed(new Error('the display has gone'));
        return;
      }
      send(request);
      waiting.push({ sequence, answer, failed });
    });

  const connection: X11Connection = {
    atom: async (name) => (await ask(internAtom(name)))?.readUInt32LE(8) ?? 0,
    async property(window, atom) {
      const reply = await ask(getProperty(window, atom));
      if (reply === null) return Buffer.alloc(0);
      const [, format = 0] = reply;
      const bytes = (reply.readUInt32LE(16) * format) / 8;
      return reply.subarray(SHORTEST_MESSAGE, SHORTEST_MESSAGE + bytes);
    },
    watch(window, wanted) {
      send(words(REQUEST.changeWindowAttributes, 0, window, EVENT_MASK, wanted ? CHANGES_AND_END : 0));
    },
    end,
  };

  const takeSetup = (): boolean => {
    if (received.length < 8) return false;
    const size = 8 + received.readUInt16LE(6) * 4;
    if (received.length < size) return false;
    const setup = received.subarray(0, size);
    received = received.subarray(size);
    if (setup[0] !== ACCEPTED) throw new Nonsense('it does not let us in');
    admitted = true;
    clearTimeout(patience);
    hears.ready(connection, rootOf(setup));
    return true;
  };
  const takeMessage = (): boolean => {
    if (received.length < SHORTEST_MESSAGE) return false;
    const kind = (received[0] ?? 0) & 0x7f; // the highest bit: another client has sent it
    const isLonger = kind === MESSAGE.reply || kind === MESSAGE.genericEvent;
    const size = SHORTEST_MESSAGE + (isLonger ? received.readUInt32LE(4) * 4 : 0);
    if (size > LONGEST_MESSAGE) throw new Nonsense('it sends more than was asked for');
    if (received.length < size) return false;
    const message = received.subarray(0, size);
    received = received.subarray(size);
    if (kind === MESSAGE.propertyNotify) hears.changed(message.readUInt32LE(4), message.readUInt32LE(8));
    if (kind === MESSAGE.destroyNotify) hears.destroyed(message.readUInt32LE(8));
    const [next] = waiting;
    const isAnswer = kind === MESSAGE.reply || kind === MESSAGE.error;
    if (isAnswer && next?.sequence === message.readUInt16LE(2)) {
      waiting.shift();
      next.answer(kind === MESSAGE.reply ? message : null);
    }
    return true;
  };

  socket.on('connect', () => socket.write(setupRequest(authority)));
  socket.on('error', () => undefined); // `close` follows
  socket.on('close', () => {
    giveUp('it has gone');
  });
  socket.on('data', (piece: Buffer) => {
    received = received.length === 0 ? piece : Buffer.concat([received, piece]);
    try {
      while (!over && (admitted ? takeMessage() : takeSetup()));
    } catch (error) {
      // Nonsense, or bytes that were promised and are not there.
      if (!(error instanceof Nonsense || error instanceof RangeError)) throw error;
      giveUp(`it sends nonsense: ${error.message}`);
    }
  });
  return end;
}

function setupRequest({ name, data }: X11Place['authority']): Buffer {
  const head = Buffer.from([0x6c, 0, 11, 0, 0, 0, name.length, 0, data.length, 0, 0, 0]); // little-endian, version 11.0
  return Buffer.concat([head, padded(Buffer.from(name, 'latin1')), padded(data)]);
}

/** The root window of the first screen: it stands behind the vendor's name and the list of pixel formats. */
function rootOf(setup: Buffer): number {
  const vendorBytes = setup.readUInt16LE(24);
  const formats = setup.readUInt8(29);
  return setup.readUInt32LE(40 + roundUp(vendorBytes) + 8 * formats);
}

function internAtom(name: string): Buffer {
  const bytes = padded(Buffer.from(name, 'latin1'));
  const head = words(REQUEST.internAtom, bytes.length / 4, name.length);
  return Buffer.concat([head, bytes]);
}

function getProperty(window: number, atom: number): Buffer {
  const ofAnyType = 0;
  return words(REQUEST.getProperty, 0, window, atom, ofAnyType, 0, LONGEST_PROPERTY);
}

/** A request: its number, its length with that many words to come, and its words. */
function words(request: number, more: number, ...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + 4 * values.length);
  bytes.writeUInt8(request, 0);
  bytes.writeUInt16LE(1 + values.length + more, 2);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 + 4 * index);
  return bytes;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(roundUp(bytes.length) - bytes.length)]);
}

function roundUp(length: number): number {
  return Math.ceil(length / 4) * 4;
}
