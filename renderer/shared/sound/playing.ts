/**
 * Plays what is heard along a clock. A missing or failing sound device leaves it silent, nothing else.
 *
 * How loud: at full volume a tone comes to 0.2, a bell to 0.21 and the sea to 0.08 of full scale, all three at once to 0.49. Where a step
 * is skipped, what was heard fades while the next bell is struck: together 0.7, and −3 dBFS is 0.708. So nothing limits or
 * distorts, whatever sounds at once (test/e2e/sound.e2e.ts measures it).
 */
import { FADED_WITHIN_MS } from '../../../src/core/routine/bell.ts';
import { SECOND } from '../../../src/core/time/time.ts';
import type { ChosenOutput } from './outputs.ts';
import { layBell, layOwnBell, type OwnBell } from './ringing.ts';
import { laySea, SEA_FADES_S, type SwellPoint } from './sea.ts';
import { layTone, type Sound } from './tones.ts';

/** What is heard, and when. */
export interface Score {
  readonly sounds: readonly Sound[];
  /** The soft background; without points there is none. */
  readonly swell: readonly SwellPoint[];
  /** Null: Unbrace's. */
  readonly bell: OwnBell | null;
}

export interface SoundWishes {
  /** 0 (silent) to 1. */
  readonly volume: number;
  readonly output: ChosenOutput;
  /** Hears that the device has gone, with which all that it played stands still. */
  readonly lost?: () => void;
  /** Bells of the time before were struck by the playing before, in milliseconds on the clock. Absent: there was none. */
  readonly bellsFromMs?: number;
}

export interface Playing {
  /** Goes there without a step, and whatever sounds sounds on. */
  readonly setVolume: (volume: number) => void;
  /** Fades it out and lets go of the device: now, or after the last of it has rung out. */
  readonly stop: (when: 'now' | 'rungOut') => void;
}

/** A change of volume is two thirds done in this time, and as good as whole in five times it. */
const VOLUME_S = 0.03;
/** Long enough that no ear takes it for a cut, short enough that a pause is one. */
const FADE_S = 0.15;
/** What the device is already at work on cannot be changed any more: the fade begins after it. */
const AT_WORK_S = 0.05;
/** A tone joined later than this into its phase would tell the wrong length: it is left out. */
const JOIN_WITHIN_MS = 300;
/** A tone of which less than this is left would be a click: it is left out. */
const LEAST_TONE_MS = 100;

/**
 * Plays what is still to come. It is laid on the audio device's own time ahead, so that no script runs between two tones and a
 * hidden window stays in step.
 */
export function startPlaying(
  score: Score,
  clock: { readonly elapsedMs: () => number },
  { volume, output, lost, bellsFromMs = -Infinity }: SoundWishes,
): Playing {
  const audio = openAudio(output);
  if (!audio) return silence;
  const loudness = new GainNode(audio, { gain: volume });
  const fading = new GainNode(audio, { gain: 1 });
  loudness.connect(fading).connect(audio.destination);
  // Nothing else can be taken for the system's own, and what has been left is not missed.
  let tell = output.id ? lost : undefined;
  audio.addEventListener('error', () => tell?.());
  const sounds = score.sounds.filter(({ kind, atMs }) => kind !== 'bell' || atMs >= bellsFromMs);
  // The device's time stands still until it runs: only then can sounds be laid on it.
  audio.resume().then(
    () => {
      lay({ ...score, sounds }, audio, loudness, clock.elapsedMs());
    },
    () => undefined,
  );
  const close = () => void audio.close().catch(() => undefined);
  const fade = (): void => {
    const begins = audio.currentTime + AT_WORK_S;
    fading.gain.setValueAtTime(1, begins);
    fading.gain.linearRampToValueAtTime(0, begins + FADE_S);
    setTimeout(close, FADED_WITHIN_MS);
  };
  return {
    setVolume(wanted) {
      loudness.gain.setTargetAtTime(wanted, audio.currentTime, VOLUME_S);
    },
    stop(when) {
      tell = undefined;
      if (when === 'now') fade();
      else setTimeout(close, lastsUntilMs(score) - clock.elapsedMs());
    },
  };
}

const silence: Playing = { setVolume: () => undefined, stop: () => undefined };

/** @param elapsedMs on the clock, now */
function lay({ sounds, swell, bell }: Score, audio: BaseAudioContext, output: AudioNode, elapsedMs: number): void {
  const now = audio.currentTime;
  laySea(audio, output, swell, elapsedMs, now);
  for (const [index, sound] of sounds.entries()) {
    const inMs = sound.atMs - elapsedMs;
    if (inMs < -JOIN_WITHIN_MS) continue;
    const at = now + Math.max(inMs, 0) / SECOND;
    if (sound.kind !== 'bell') {
      // One that is joined late still ends with its breath.
      const lengthMs = sound.lengthMs + Math.min(inMs, 0);
      if (lengthMs >= LEAST_TONE_MS) layTone(audio, output, { ...sound, lengthMs }, at);
    } else if (bell === null) layBell(audio, output, sound.lengthMs, at);
    else layOwnBell(audio, output, bell, untilNextBell(sounds, index), at);
  }
}

function untilNextBell(sounds: readonly Sound[], index: number): number {
  const next = sounds.slice(index + 1).find(({ kind }) => kind === 'bell');
  return next === undefined ? Infinity : next.atMs - (sounds[index]?.atMs ?? 0);
}

/** When the last of it is over, on its clock. */
function lastsUntilMs({ sounds, swell, bell }: Score): number {
  return Math.max(
    ...sounds.map(({ kind, atMs, lengthMs }) => atMs + (kind === 'bell' && bell ? bell.lengthMs : lengthMs)),
    ...swell.slice(-1).map(({ atMs }) => atMs + SEA_FADES_S * SECOND),
  );
}

/**
 * Chromium keeps what it opened for a device open for five seconds more, and hands it out again for the same device and latency. Where the device
 * was gone meanwhile, the sound server has led it elsewhere and leaves it there: whatever comes back is opened with another latency.
 */
const LATENCIES_S = [undefined, 0.02, 0.03] as const;

/** A device that goes so often, or fails whenever it is used, is left alone. */
const MOST_ARRIVALS = 8;

function openAudio({ id, arrival }: ChosenOutput): AudioContext | null {
  if (arrival > MOST_ARRIVALS) return null;
  // An empty id is the system's own device, and an absent hint is Chromium's own choice.
  const wishes = { sinkId: id, latencyHint: LATENCIES_S[arrival % LATENCIES_S.length] };
  try {
    return new AudioContext(wishes as AudioContextOptions);
  } catch {
    return null;
  }
}
