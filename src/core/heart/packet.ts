/**
 * One notification of a heart-rate strap, taken apart. Source: Bluetooth SIG, characteristic 0x2A37 "Heart Rate Measurement".
 *
 * Byte 0 holds flags: bit 0 the rate has two bytes, bits 1 and 2 the contact with the skin, bit 3 two bytes of energy follow the
 * rate, bit 4 the rest are RR intervals. All numbers are little-endian.
 */
import { SECOND } from '../time/time.ts';

/** What the strap says of the skin under it; most say nothing (`unknown`), which is no bad contact. */
export type Contact = 'on' | 'off' | 'unknown';

export interface HeartPacket {
  /** Beats a minute; null where the strap gives none that a heart has. */
  readonly rate: number | null;
  readonly contact: Contact;
  /** The times between the beats since the last packet, milliseconds, oldest first. Unchecked: 0 … 63999. */
  readonly rrMs: readonly number[];
}

const WIDE_RATE = 1;
const CONTACT = 2;
const TELLS_CONTACT = 4;
const HAS_ENERGY = 8;
const HAS_RR = 16;

/** More does not fit into a notification of the usual length; what is longer is nonsense. */
const MOST_RR = 9;
/** RR intervals come in this part of a second. */
const RR_UNITS = 1024;

/** Beats a minute that a heart can have: a strap without skin sends 0. */
const LEAST_RATE = 20;
const MOST_RATE = 250;

/** Takes what is whole, and passes over what is cut off. Null where not even the rate is whole. Never throws. */
export function heartPacket(bytes: DataView): HeartPacket | null {
  if (bytes.byteLength < 2) return null;
  const flags = bytes.getUint8(0);
  const isWide = (flags & WIDE_RATE) !== 0;
  const afterRate = isWide ? 3 : 2;
  if (bytes.byteLength < afterRate) return null;
  const rate = isWide ? bytes.getUint16(1, true) : bytes.getUint8(1);
  return {
    rate: rate < LEAST_RATE || rate > MOST_RATE ? null : rate,
    contact: contactOf(flags),
    rrMs: (flags & HAS_RR) === 0 ? [] : rrFrom(bytes, afterRate + ((flags & HAS_ENERGY) === 0 ? 0 : 2)),
  };
}

/**
 * What a packet is made of, for the log: no figure of a heart, and no number of two digits, which diagnostics leave out.
 * @param flags byte 0 @param bytes the packet's length
 */
export function packetShape(flags: number, bytes: number): string {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const rest = bytes - (has(WIDE_RATE) ? 3 : 2) - (has(HAS_ENERGY) ? 2 : 0);
  if (rest < 0) return 'cut off';
  const beats = Math.floor(rest / 2);
  const parts = [
    has(WIDE_RATE) ? 'a rate of two bytes' : 'a rate',
    has(TELLS_CONTACT) && 'contact',
    has(HAS_ENERGY) && 'energy',
    has(HAS_RR) && `beats: ${beats > MOST_RR ? 'too many' : String(beats)}`,
    rest % 2 === 1 && 'a byte over',
    !has(HAS_RR) && beats > 0 && 'more that no flag names',
  ];
  return parts.filter((part) => part !== false).join(', ');
}

function contactOf(flags: number): Contact {
  if ((flags & TELLS_CONTACT) === 0) return 'unknown';
  return (flags & CONTACT) === 0 ? 'off' : 'on';
}

function rrFrom(bytes: DataView, offset: number): readonly number[] {
  const rrMs: number[] = [];
  for (let at = offset; at + 1 < bytes.byteLength && rrMs.length < MOST_RR; at += 2)
    rrMs.push((bytes.getUint16(at, true) * SECOND) / RR_UNITS);
  return rrMs;
}
