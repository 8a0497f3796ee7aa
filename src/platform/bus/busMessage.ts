/**
 * Messages of D-Bus: ours as bytes, the bus's out of its bytes.
 * Source: D-Bus specification (freedesktop.org), "Message Format".
 */
import { BusFormatError, type ValuesOf } from './busSignature.ts';
import { decodeValues, encodeValues } from './busValues.ts';

/** What a call is of: an object's method, by its interface, at whoever owns the destination's name. */
export interface CallHeader {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

export interface BusMessage {
  readonly kind: 'call' | 'return' | 'error' | 'signal' | 'other';
  /** By which the sender knows it. */
  readonly serial: number;
  /** The serial of the call that it answers; 0 where it answers none. */
  readonly replyTo: number;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly errorName: string;
  /** The unique name of who sent it, by the bus's own word. */
  readonly sender: string;
  /** Our own unique name; '' where it is for whoever listens. */
  readonly destination: string;
  readonly signature: string;
  /** The body, read only now. @throws BusFormatError where it is not what the signature says */
  readonly values: <Signature extends string>(signature: Signature) => ValuesOf<Signature>;
}

const METHOD_CALL = 1;
const METHOD_RETURN = 2;
const KINDS: Readonly<Record<number, BusMessage['kind']>> = { 1: 'call', 2: 'return', 3: 'error', 4: 'signal' };
const LITTLE_ENDIAN = 'l'.charCodeAt(0);
const BIG_ENDIAN = 'B'.charCodeAt(0);
const PROTOCOL_VERSION = 1;
const FIXED_HEADER = 16;
const SERIAL_AT = 8;
/** Where the header's fields begin, after their length. */
const FIELDS_AT = 12;
const FIELD = {
  path: 1,
  interface: 2,
  member: 3,
  errorName: 4,
  replyTo: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const;
/** By the specification; who says more talks nonsense. */
const LONGEST_ANYWHERE = 2 ** 27;

/**
 * @param values of the signature's types (`encodeValues`)
 * @param serial counts from 1 in a connection; the reply names it
 */
export function callBytes(header: CallHeader, signature: string, values: readonly unknown[], serial: number): Buffer {
  const body = encodeValues(signature, values);
  const fields: ValuesOf<'a(yv)'>[0] = [
    [FIELD.path, { signature: 'o', value: header.path }],
    [FIELD.interface, { signature: 's', value: header.interface }],
    [FIELD.member, { signature: 's', value: header.member }],
    [FIELD.destination, { signature: 's', value: header.destination }],
    [FIELD.signature, { signature: 'g', value: signature }],
  ];
  return messageBytes(METHOD_CALL, fields, body, serial);
}

/** That a call was taken, and gives nothing. @param serial as in `callBytes` */
export function emptyReplyBytes({ serial: replyTo, sender }: BusMessage, serial: number): Buffer {
  const fields: ValuesOf<'a(yv)'>[0] = [
    [FIELD.replyTo, { signature: 'u', value: replyTo }],
    [FIELD.destination, { signature: 's', value: sender }],
  ];
  return messageBytes(METHOD_RETURN, fields, Buffer.alloc(0), serial);
}

function messageBytes(kind: number, fields: ValuesOf<'a(yv)'>[0], body: Buffer, serial: number): Buffer {
  const head = [LITTLE_ENDIAN, kind, 0, PROTOCOL_VERSION, body.length, serial, fields];
  const headBytes = encodeValues('yyyyuua(yv)', head);
  return Buffer.concat([headBytes, Buffer.alloc(paddingAfter(headBytes.length)), body]);
}

/** @param bytes one whole message. @throws BusFormatError */
export function readMessage(bytes: Buffer): BusMessage {
  const littleEndian = bytes[0] === LITTLE_ENDIAN;
  const [entries] = decodeValues('a(yv)', bytes, littleEndian, FIELDS_AT);
  const fields = new Map(entries.map(([code, { value }]) => [code, value]));
  const text = (code: number): string => {
    const value = fields.get(code) ?? '';
    if (typeof value !== 'string') throw new BusFormatError('a field of a header is no text');
    return value;
  };
  const body = bytes.subarray(messageSize(bytes).body);
  return {
    kind: KINDS[bytes[1] ?? 0] ?? 'other',
    serial: littleEndian ? bytes.readUInt32LE(SERIAL_AT) : bytes.readUInt32BE(SERIAL_AT),
    replyTo: Number(fields.get(FIELD.replyTo) ?? 0),
    path: text(FIELD.path),
    interface: text(FIELD.interface),
    member: text(FIELD.member),
    errorName: text(FIELD.errorName),
    sender: text(FIELD.sender),
    destination: text(FIELD.destination),
    signature: text(FIELD.signature),
    values: (signature) => decodeValues(signature, body, littleEndian),
  };
}

/**
 * Cuts what comes from a bus into messages, however it is torn into pieces. Longer ones than `longest` bytes are let pass without
 * being kept.
 * @returns gives the messages that the next piece completes; it throws BusFormatError at the first byte that belongs to none
 */
export function openMessageCutter(longest: number): (piece: Buffer) => readonly Buffer[] {
  let pieces: Buffer[] = [];
  let waiting = 0;
  /** So many bytes complete something: a header, or the message that it begins. */
  let wanted = FIXED_HEADER;
  let toSkip = 0;

  return (piece) => {
    const skipped = Math.min(toSkip, piece.length);
    toSkip -= skipped;
    const rest = piece.subarray(skipped);
    if (rest.length === 0) return []; // even an empty part would keep its whole piece
    pieces.push(rest);
    waiting += rest.length;
    if (waiting < wanted) return [];

    const messages: Buffer[] = [];
    let bytes = Buffer.concat(pieces);
    wanted = FIXED_HEADER;
    while (bytes.length >= FIXED_HEADER) {
      const { whole } = messageSize(bytes);
      if (whole > longest) {
        toSkip = Math.max(0, whole - bytes.length);
        bytes = bytes.subarray(Math.min(whole, bytes.length));
      } else if (bytes.length < whole) {
        wanted = whole;
        break;
      } else {
        messages.push(bytes.subarray(0, whole));
        bytes = bytes.subarray(whole);
      }
    }
    pieces = bytes.length === 0 ? [] : [bytes];
    waiting = bytes.length;
    return messages;
  };
}

/** Where the body begins and how long all of it is, by its first 16 bytes. */
function messageSize(bytes: Buffer): { readonly body: number; readonly whole: number } {
  const [order, , , version] = bytes;
  if ((order !== LITTLE_ENDIAN && order !== BIG_ENDIAN) || version !== PROTOCOL_VERSION)
    throw new BusFormatError('no message begins like that');
  const uint32 = (at: number): number => (order === LITTLE_ENDIAN ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const fieldsEnd = FIXED_HEADER + uint32(FIELDS_AT);
  const body = fieldsEnd + paddingAfter(fieldsEnd);
  const whole = body + uint32(4);
  if (whole > LONGEST_ANYWHERE) throw new BusFormatError('a message is longer than there may be any');
  return { body, whole };
}

function paddingAfter(length: number): number {
  return (8 - (length % 8)) % 8;
}
