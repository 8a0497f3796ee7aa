/** What a break is heard by: one playing at a time, begun anew only where something else is to be heard, and never a bell twice. */
import { type Playing, type Score, startPlaying, type SoundWishes } from '../shared/sound/playing.ts';

/** Main may end the break this much before the window's own clock does; then too the last bell rings out. */
const END_WITHIN_MS = 300;
/** A pause, and an answer of main's that came late, set the clock anew by less than this; a step that is chosen, by more. */
const SAME_MOMENT_MS = 600;

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
  /** On the clock of then. */
  let heardUntilMs = -Infinity;

  /** The bells before it were struck, or were to be silent; there are none where the break goes on from elsewhere. */
  const bellsFromMs = (clock: HeardBreak['clock']): number => {
    const elapsedMs = clock.elapsedMs();
    if (clock === lastClock) return elapsedMs;
    return Math.abs(elapsedMs - heardUntilMs) < SAME_MOMENT_MS ? heardUntilMs : -Infinity;
  };

  return {
    hear(heard) {
      if (heard !== null && sounding?.clock === heard.clock && heard.clock.elapsedMs() >= heard.endsAtMs) return;
      if (sounding !== null) {
        heardUntilMs = sounding.clock.elapsedMs();
        sounding.playing.stop('now');
        sounding = null;
      }
      if (heard === null) return;
      const { score, clock, volume, output, lost } = heard;
      const wishes = { volume, output, bellsFromMs: bellsFromMs(clock), ...(lost && { lost }) };
      lastClock = clock;
      sounding = { ...heard, playing: start(score, clock, wishes) };
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
