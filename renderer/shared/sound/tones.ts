/** The tones that go with a breath, made with Web Audio: rising for in, falling for out. */
import { SECOND } from '../../../src/core/time/time.ts';

export interface Sound {
  readonly kind: 'in' | 'out' | 'bell';
  /** Milliseconds on the clock it is played along: in a break, into the routine. */
  readonly atMs: number;
  readonly lengthMs: number;
  /** 0..1: softer where the rhythm is only a suggestion. */
  readonly strength: number;
}

/** The two ends of a breath's tone: a fifth apart, and so low that they are not taken for a signal. */
const LOW_HZ = 174.6;
const HIGH_HZ = 261.6;
/** A sample's size at full volume, at most (1 is full scale). `playing.ts` says what all of them may come to. */
const LOUDEST_TONE = 0.2;

/** Lays one tone onto the device's time, from silence to silence. @param at seconds on it */
export function layTone(audio: BaseAudioContext, output: AudioNode, sound: Sound, at: number): void {
  const lasts = sound.lengthMs / SECOND;
  const [from, to] = sound.kind === 'in' ? [LOW_HZ, HIGH_HZ] : [HIGH_HZ, LOW_HZ];
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: from });
  tone.frequency.setValueAtTime(from, at);
  tone.frequency.exponentialRampToValueAtTime(to, at + lasts);
  const swell = new GainNode(audio, { gain: 0 });
  const loudest = LOUDEST_TONE * sound.strength;
  swell.gain.setValueAtTime(0, at);
  swell.gain.linearRampToValueAtTime(loudest, at + lasts * 0.35);
  swell.gain.linearRampToValueAtTime(0, at + lasts * 0.97);
  tone.connect(swell).connect(output);
  tone.start(at);
  tone.stop(at + lasts);
}
