/** The bell: Unbrace's own, made with Web Audio, or a person's, from a file of theirs. Both begin and end in silence. */
import { SECOND } from '../../../src/core/time/time.ts';

const BELL_HZ = 523.3;
/** A bell's overtones do not fit a scale; these three are enough to be taken for one. */
const BELL_PARTIALS = [
  { ratio: 1, loudness: 1 },
  { ratio: 2.76, loudness: 0.28 },
  { ratio: 5.4, loudness: 0.09 },
];
/** Of the lowest partial, in samples (1 is full scale); all three come to 0.21. */
const LOUDEST_PARTIAL = 0.15;
/** What a person's bell is brought to, whatever the file has. */
const LOUDEST_OWN = 0.2;
/** Exponential curves cannot reach zero: the last steps go straight. */
const NEARLY_SILENT = 0.0001;
const STRIKE_S = 0.012;
const LAST_STEP_S = 0.02;
/** A file may begin or end in the middle of a wave. */
const OWN_FADE_IN_S = 0.004;
const OWN_FADE_OUT_S = 0.08;

/** A person's bell, ready to be rung. */
export interface OwnBell {
  readonly sound: AudioBuffer;
  /** By which its samples are multiplied. */
  readonly gain: number;
  readonly lengthMs: number;
}

/** Lays Unbrace's bell onto the device's time. @param at seconds on it */
export function layBell(audio: BaseAudioContext, output: AudioNode, lengthMs: number, at: number): void {
  for (const { ratio, loudness } of BELL_PARTIALS) {
    const lasts = lengthMs / SECOND / ratio ** 0.4;
    const partial = new OscillatorNode(audio, { type: 'sine', frequency: BELL_HZ * ratio });
    const decay = new GainNode(audio, { gain: 0 });
    decay.gain.setValueAtTime(0, at);
    decay.gain.linearRampToValueAtTime(LOUDEST_PARTIAL * loudness, at + STRIKE_S);
    decay.gain.exponentialRampToValueAtTime(NEARLY_SILENT, at + lasts - LAST_STEP_S);
    decay.gain.linearRampToValueAtTime(0, at + lasts);
    partial.connect(decay).connect(output);
    partial.start(at);
    partial.stop(at + lasts);
  }
}

/** As `layBell`, of a person's bell. @param mostMs until another bell rings: two at once would be too loud */
export function layOwnBell(
  audio: BaseAudioContext,
  output: AudioNode,
  { sound, gain, lengthMs }: OwnBell,
  mostMs: number,
  at: number,
): void {
  const lasts = Math.min(lengthMs, mostMs) / SECOND;
  const fadeS = Math.min(OWN_FADE_OUT_S, lasts / 2);
  const bell = new AudioBufferSourceNode(audio, { buffer: sound });
  const fades = new GainNode(audio, { gain: 0 });
  fades.gain.setValueAtTime(0, at);
  fades.gain.linearRampToValueAtTime(gain, at + OWN_FADE_IN_S);
  fades.gain.setValueAtTime(gain, at + lasts - fadeS);
  fades.gain.linearRampToValueAtTime(0, at + lasts);
  bell.connect(fades).connect(output);
  bell.start(at);
  bell.stop(at + lasts);
}

/** Null for one that is silent: nobody could tell it from a fault. */
export function ownBell(sound: AudioBuffer): OwnBell | null {
  const peak = peakOf(sound);
  if (peak < NEARLY_SILENT) return null;
  return { sound, gain: LOUDEST_OWN / peak, lengthMs: sound.duration * SECOND };
}

function peakOf(sound: AudioBuffer): number {
  let peak = 0;
  for (let channel = 0; channel < sound.numberOfChannels; channel++)
    for (const sample of sound.getChannelData(channel)) peak = Math.max(peak, Math.abs(sample));
  return peak;
}
