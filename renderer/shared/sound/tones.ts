/** Tones and bells, made with Web Audio. A missing or failing sound device leaves the break silent, nothing else. */
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
const BELL_HZ = 523.3;
/** A bell's overtones do not fit a scale; these three are enough to be taken for one. */
const BELL_PARTIALS = [
  { ratio: 1, loudness: 1 },
  { ratio: 2.76, loudness: 0.28 },
  { ratio: 5.4, loudness: 0.09 },
];
const LOUDEST_TONE = 0.22;
const LOUDEST_BELL = 0.16;
/** Exponential curves cannot reach zero. */
const NEARLY_SILENT = 0.0001;
/** A tone joined later than this into its phase would tell the wrong length: it is left out. */
const JOIN_WITHIN_MS = 300;

/**
 * Plays the sounds that are still to come. They are laid on the audio device's own time ahead, so that no script runs
 * between two tones and a hidden window stays in step.
 *
 * @param volume 0 (silent) to 1
 * @returns stops them and lets go of the device: at once, or after the last of them has rung out
 */
export function startTones(
  sounds: readonly Sound[],
  clock: { readonly elapsedMs: () => number },
  volume: number,
): (when: 'now' | 'rungOut') => void {
  const audio = openAudio();
  if (!audio) return () => undefined;
  const loudness = new GainNode(audio, { gain: volume });
  loudness.connect(audio.destination);
  // The device's time stands still until it runs: only then can sounds be laid on it.
  audio.resume().then(
    () => {
      const elapsedMs = clock.elapsedMs();
      for (const sound of sounds) {
        const inMs = sound.atMs - elapsedMs;
        if (inMs >= -JOIN_WITHIN_MS) play(audio, loudness, sound, audio.currentTime + Math.max(inMs, 0) / SECOND);
      }
    },
    () => undefined,
  );
  const close = () => void audio.close().catch(() => undefined);
  return (when) => {
    if (when === 'now') close();
    else setTimeout(close, Math.max(...sounds.map(({ atMs, lengthMs }) => atMs + lengthMs)) - clock.elapsedMs());
  };
}

function openAudio(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}

function play(audio: AudioContext, output: AudioNode, sound: Sound, at: number): void {
  const lasts = sound.lengthMs / SECOND;
  if (sound.kind === 'bell') {
    for (const { ratio, loudness } of BELL_PARTIALS)
      ring(audio, output, BELL_HZ * ratio, loudness, at, lasts / ratio ** 0.4);
    return;
  }
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

function ring(audio: AudioContext, output: AudioNode, hz: number, share: number, at: number, lasts: number): void {
  const partial = new OscillatorNode(audio, { type: 'sine', frequency: hz });
  const decay = new GainNode(audio, { gain: 0 });
  decay.gain.setValueAtTime(NEARLY_SILENT, at);
  decay.gain.exponentialRampToValueAtTime(LOUDEST_BELL * share, at + 0.012);
  decay.gain.exponentialRampToValueAtTime(NEARLY_SILENT, at + lasts);
  partial.connect(decay).connect(output);
  partial.start(at);
  partial.stop(at + lasts);
}
