/** What a break is heard by: one playing at a time, begun anew only where something else is to be heard, and never a bell twice. */
import { type Playing, type Score, startPlaying, type SoundWishes } from '../shared/sound/playing.ts';

/** Main may end the break this much before the window's own clock does; then too the last bell rings out. */
const END_WITHIN_MS = 300;

export interface HeardBreak extends Pick<SoundWishes, 'volume' | 'output' | 'lost'> {
  readonly score: Score;
  /** The same object for as long as the break goes on without a jump. */
  readonly clock: { readonly elapsedMs: () => number };
  /** On the clock. */
  readonly endsAtMs: number;
}

export interface BreakSound {
  /** Null: nothing, be it paused, muted, or not known yet how. */
  readonly hear: (heard: HeardBreak | null) => void;
  readonly setVolume: (volume: number) => void;
  /** The break is over: at its end the last bell rings out, and before it what is heard fades. */
  readonly leave: () => void;
}

/** @param start another one only in tests */
export function breakSound(start = startPlaying): BreakSound {
  let sounding: (HeardBreak & { readonly playing: Playing }) | null = null;
  let lastClock: HeardBreak['clock'] | null = null;

  return {
    hear(heard) {
      if (heard !== null && sounding?.clock === heard.clock && heard.clock.elapsedMs() >= heard.endsAtMs) return;
      sounding?.playing.stop('now');
      sounding = null;
      if (heard === null) return;
      const { score, clock, volume, output, lost } = heard;
      const goesOn = clock === lastClock;
      lastClock = clock;
      const playing = start(score, clock, {
        ...{ volume, output },
        ...(lost && { lost }),
        ...(goesOn && { bellsFromMs: clock.elapsedMs() }),
      });
      sounding = { ...heard, playing };
    },
    setVolume(volume) {
      sounding?.playing.setVolume(volume);
    },
    leave() {
      if (sounding === null) return;
      const { clock, endsAtMs, playing } = sounding;
      playing.stop(clock.elapsedMs() >= endsAtMs - END_WITHIN_MS ? 'rungOut' : 'now');
      sounding = null;
    },
  };
}
