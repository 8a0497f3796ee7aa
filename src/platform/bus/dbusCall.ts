/**
 * One method call as bytes, and a reply's kind. Only as much of D-Bus as a yes-or-no question needs: a whole client stays
 * in memory for good, and the app asks and hears little.
 * Source: D-Bus specification (freedesktop.org), "Message Format".
 */

export interface DbusCall {
  readonly path: string;
  readonly interface: string;
  readonly destination: string;
  readonly member: string;
  readonly arguments: readonly (string | number)[];
}

export type ReplyKind = 'return' | 'error' | 'other';

const METHOD_CALL = 1;
const METHOD_RETURN = 2;
const ERROR = 3;
const PROTOCOL_VERSION = 1;
const FIXED_HEADER = 16;
const field = { path: 1, interface: 2, member: 3, destination: 6, signature: 8 } as const;

/** The call in little-endian order; strings become `s`, numbers `u`. `serial` counts from 1. */
export function dbusCallBytes(call: DbusCall, serial: number): Buffer {
  const body = new Bytes();
  for (const value of call.arguments) {
    if (typeof value === 'string') body.text(value);
    else body.uint32(value);
  }
  const fields = new Bytes();
  fields.field(field.path, 'o', call.path);
  fields.field(field.interface, 's', call.interface);
  fields.field(field.member, 's', call.member);
  fields.field(field.destination, 's', call.destination);
  const signature = call.arguments.map((value) => (typeof value === 'string' ? 's' : 'u')).join('');
  if (signature !== '') fields.field(field.signature, 'g', signature);

  const message = new Bytes();
  message.bytes.push('l'.charCodeAt(0), METHOD_CALL, 0, PROTOCOL_VERSION);
  message.uint32(body.bytes.length);
  message.uint32(serial);
  message.uint32(fields.bytes.length);
  message.bytes.push(...fields.bytes);
  message.align(8);
  message.bytes.push(...body.bytes);
  return Buffer.from(message.bytes);
}

/** The first whole message of what has come from the bus: its kind and its length in bytes; null while it is not whole. */
export function firstMessage(received: Buffer): { readonly kind: ReplyKind; readonly length: number } | null {
  if (received.length < FIXED_HEADER) return null;
  const little = received[0] === 'l'.charCodeAt(0);
  const uint32 = (at: number): number => (little ? received.readUInt32LE(at) : received.readUInt32BE(at));
  const length = FIXED_HEADER + Math.ceil(uint32(12) / 8) * 8 + uint32(4);
  if (received.length < length) return null;
  const type = received[1];
  return { kind: type === METHOD_RETURN ? 'return' : type === ERROR ? 'error' : 'other', length };
}

class Bytes {
  readonly bytes: number[] = [];

  align(to: 4 | 8): void {
    while (this.bytes.length % to !== 0) this.bytes.push(0);
  }

  uint32(value: number): void {
    this.align(4);
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    this.bytes.push(...four);
  }

  text(value: string): void {
    const utf8 = Buffer.from(value);
    this.uint32(utf8.length);
    this.bytes.push(...utf8, 0);
  }

  /** One header field: its code and a variant. */
  field(code: number, type: 'o' | 's' | 'g', value: string): void {
    this.align(8);
    this.bytes.push(code);
    this.signature(type);
    if (type === 'g') this.signature(value);
    else this.text(value);
  }

  private signature(value: string): void {
    this.bytes.push(value.length, ...Buffer.from(value), 0);
  }
}
