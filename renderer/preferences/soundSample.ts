/** One breath of the break's tones, to judge the volume by: rising for in, falling for out. */

const LOW_HZ = 220;
const HIGH_HZ = 330;
const BREATH_S = 1.4;
const EDGE_S = 0.25;
/** Full volume leaves headroom: a sine at full scale is louder than anything a break plays. */
const LOUDEST = 0.4;

/** @param volume 0 (silent) to 1. The device closes when the sample has ended. */
export function playSample(volume: number): void {
  const audio = new AudioContext();
  sweep(audio, { from: LOW_HZ, to: HIGH_HZ, startsAt: audio.currentTime, volume });
  const last = sweep(audio, { from: HIGH_HZ, to: LOW_HZ, startsAt: audio.currentTime + BREATH_S, volume });
  last.addEventListener('ended', () => void audio.close());
}

interface Sweep {
  readonly from: number;
  readonly to: number;
  /** Seconds on the audio clock. */
  readonly startsAt: number;
  readonly volume: number;
}

function sweep(audio: AudioContext, { from, to, startsAt, volume }: Sweep): OscillatorNode {
  const endsAt = startsAt + BREATH_S;
  const tone = new OscillatorNode(audio, { frequency: from });
  const loudness = new GainNode(audio, { gain: 0 });
  tone.frequency.setValueAtTime(from, startsAt);
  tone.frequency.exponentialRampToValueAtTime(to, endsAt);
  loudness.gain.setValueAtTime(0, startsAt);
  loudness.gain.linearRampToValueAtTime(volume * LOUDEST, startsAt + EDGE_S);
  loudness.gain.linearRampToValueAtTime(0, endsAt);
  tone.connect(loudness).connect(audio.destination);
  tone.start(startsAt);
  tone.stop(endsAt);
  return tone;
}
