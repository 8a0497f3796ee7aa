/** Beats that nobody's heart made, and the packets that a strap would send of them. */
import type { HeartPacket } from '../../src/core/heart/packet.ts';

/**
 * RR intervals in whole milliseconds of a heart whose rate follows the breath as a sine.
 * @param rate its middle, beats a minute @param swing from its lowest to its highest @param breathSeconds of one breath
 */
export function pacedBeats(rate: number, swing: number, breathSeconds: number, seconds: number): readonly number[] {
  const rrMs: number[] = [];
  let phase = 0;
  let last = 0;
  for (let ms = 1; ms <= seconds * 1_000; ms += 1) {
    phase += (rate + (swing / 2) * Math.sin((2 * Math.PI * ms) / (breathSeconds * 1_000))) / 60_000;
    if (phase < 1) continue;
    phase -= 1;
    rrMs.push(ms - last);
    last = ms;
  }
  return rrMs;
}

export interface TimedPacket {
  readonly packet: HeartPacket;
  readonly atMs: number;
}

/** As a strap sends them: a packet a second, with the beats that ended in it. */
export function packetsOf(rrMs: readonly number[], startMs = 0): readonly TimedPacket[] {
  const packets: TimedPacket[] = [];
  let atMs = startMs;
  let clock = startMs;
  let index = 0;
  while (index < rrMs.length) {
    atMs += 1_000;
    const ended: number[] = [];
    for (let rr = rrMs[index]; rr !== undefined && clock + rr <= atMs; rr = rrMs[index]) {
      ended.push(rr);
      clock += rr;
      index += 1;
    }
    packets.push({ packet: packetWith(ended), atMs });
  }
  return packets;
}

export function packetWith(rrMs: readonly number[], others: Partial<HeartPacket> = {}): HeartPacket {
  const last = rrMs.at(-1);
  return { rate: last === undefined ? 60 : Math.round(60_000 / last), contact: 'on', rrMs, ...others };
}
