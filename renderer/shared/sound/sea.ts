/**
 * A soft background, made and not recorded: noise as of a sea far off. A low part stays, and a brighter one comes up the beach and goes
 * back, by a curve that a break takes from its breaths. Both are made once and go round, so that it costs no more than playing a file.
 */
import { SECOND } from '../../../src/core/time/time.ts';

/** How far the sea is up the beach (0..1) at a moment of the clock that it is played along; in between it goes straight. */
export interface SwellPoint {
  readonly atMs: number;
  readonly level: number;
}

/** In samples at full volume (1 is full scale): the two together never come to more than 0.08. */
const LOUDEST_LOW = 0.03;
const LOUDEST_WASH = 0.05;
const FADE_IN_S = 1.5;
/** How long it is heard after its last point, in seconds. */
export const SEA_FADES_S = 2;
/** High enough for a soft wash, and half of the work of the device's own rate. */
const RATE_HZ = 24_000;
/** Long enough that nobody hears it come round. */
const LOOP_S = 7;
/** The end of the loop goes over into its beginning. */
const SEAM_S = 0.5;

/**
 * Lays the sea onto the device's time, from a moment of the clock on; it fades in, and fades out from the last point on.
 * @param swell in the order of time @param nowMs on the clock @param at seconds on the device, which are the same moment
 */
export function laySea(
  audio: BaseAudioContext,
  output: AudioNode,
  swell: readonly SwellPoint[],
  nowMs: number,
  at: number,
): void {
  const last = swell.at(-1);
  if (last === undefined || last.atMs <= nowMs) return;
  const endsAt = at + (last.atMs - nowMs) / SECOND;
  const whole = new GainNode(audio, { gain: 0 });
  whole.connect(output);
  whole.gain.setValueAtTime(0, at);
  whole.gain.linearRampToValueAtTime(1, Math.min(at + FADE_IN_S, endsAt));
  whole.gain.setValueAtTime(1, endsAt);
  whole.gain.linearRampToValueAtTime(0, endsAt + SEA_FADES_S);

  const low = new GainNode(audio, { gain: LOUDEST_LOW });
  const wash = new GainNode(audio, { gain: 0 });
  wash.gain.setValueAtTime(LOUDEST_WASH * levelAt(swell, nowMs), at);
  for (const { atMs, level } of swell)
    if (atMs > nowMs) wash.gain.linearRampToValueAtTime(LOUDEST_WASH * level, at + (atMs - nowMs) / SECOND);
  for (const [part, smoothing] of [
    [low, 0.95],
    [wash, 0.75],
  ] as const) {
    const noise = new AudioBufferSourceNode(audio, { buffer: noiseOf(smoothing), loop: true });
    noise.connect(part).connect(whole);
    noise.start(at);
    noise.stop(endsAt + SEA_FADES_S);
  }
}

/** Between the points around it. */
function levelAt(swell: readonly SwellPoint[], atMs: number): number {
  const next = swell.findIndex((point) => point.atMs > atMs);
  const after = swell[next];
  const before = swell[next - 1];
  if (!after || !before) return after?.level ?? 0;
  return before.level + ((after.level - before.level) * (atMs - before.atMs)) / (after.atMs - before.atMs);
}

/**
 * Noise that stays below 1 and goes round without a step. Its rare highest waves are rounded off, for they would keep all the others low.
 * @param smoothing 0..1: how much of each sample is the one before
 */
function noiseOf(smoothing: number): AudioBuffer {
  const length = LOOP_S * RATE_HZ;
  const seam = SEAM_S * RATE_HZ;
  const raw = new Float32Array(length + seam);
  let before = 0;
  for (let index = 0; index < raw.length; index++) {
    before = smoothing * before + (1 - smoothing) * (Math.random() * 2 - 1);
    raw[index] = before;
  }
  const sound = new AudioBuffer({ length, sampleRate: RATE_HZ });
  const samples = sound.getChannelData(0);
  let power = 0;
  for (let index = 0; index < length; index++) {
    // Two unlike noises add up by their powers, so the share of each is the root of a share.
    const share = Math.min(index / seam, 1);
    const own = Math.sqrt(share) * (raw[index] ?? 0);
    const sample = share < 1 ? own + Math.sqrt(1 - share) * (raw[length + index] ?? 0) : own;
    samples[index] = sample;
    power += sample ** 2;
  }
  const usual = Math.sqrt(power / length);
  for (let index = 0; index < length; index++) samples[index] = Math.tanh((samples[index] ?? 0) / (1.5 * usual));
  return sound;
}
