/** One short breath of the break's own tones, to judge the volume by. */
import { SECOND } from '../../src/core/time.ts';
import { type Sound, startTones } from '../parts/tones.ts';

const IN_MS = 1.6 * SECOND;
const OUT_MS = 2.4 * SECOND;
const BREATH: readonly Sound[] = [
  { kind: 'in', atMs: 0, lengthMs: IN_MS, strength: 1 },
  { kind: 'out', atMs: IN_MS, lengthMs: OUT_MS, strength: 1 },
];
/** The device takes a moment to start: without this the last tone would be cut off. */
const SPARE_MS = SECOND;

/** @param volume 0 (silent) to 1. The answer stops it; it stops by itself when the breath is over. */
export function playSample(volume: number): () => void {
  const stop = startTones(BREATH, { elapsedMs: () => 0 }, volume);
  const end = setTimeout(stop, IN_MS + OUT_MS + SPARE_MS);
  return () => {
    clearTimeout(end);
    stop();
  };
}
