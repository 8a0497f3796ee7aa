/** One short breath of the break's own tones with the bell at its end, its background, and a line in its voice, to judge by. */
import { BELL_MS } from '../../src/core/routine/bell.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import type { BellInForce } from '../shared/sound/bellSound.ts';
import { hush, say, type Manner } from '../shared/sound/speech.ts';
import { type Playing, type Score, startPlaying, type SoundWishes } from '../shared/sound/playing.ts';

const IN_MS = 1.6 * SECOND;
const OUT_MS = 2.4 * SECOND;
const END_MS = IN_MS + OUT_MS;
const SAMPLE: Pick<Score, 'sounds' | 'swell'> = {
  sounds: [
    { kind: 'in', atMs: 0, lengthMs: IN_MS, strength: 1 },
    { kind: 'out', atMs: IN_MS, lengthMs: OUT_MS, strength: 1 },
    { kind: 'bell', atMs: END_MS, lengthMs: BELL_MS, strength: 1 },
  ],
  swell: [
    { atMs: 0, level: 0.2 },
    { atMs: IN_MS, level: 1 },
    { atMs: END_MS, level: 0.2 },
  ],
};
/** The device takes a moment to start: without this the last of it would be cut off. */
const SPARE_MS = SECOND;

export interface SampleWishes extends Manner, SoundWishes {
  readonly tones: boolean;
  readonly speaks: boolean;
  readonly background: boolean;
  readonly bell: BellInForce;
}

/** The answer stops it; it stops by itself when the breath is over. */
export function playSample(wishes: SampleWishes): () => void {
  const { tones, background, speaks, bell } = wishes;
  const score = {
    sounds: tones ? SAMPLE.sounds : [],
    swell: background ? SAMPLE.swell : [],
    bell: typeof bell === 'string' ? null : bell,
  };
  const playing: Playing | null = tones || background ? startPlaying(score, { elapsedMs: () => 0 }, wishes) : null;
  const lets = setTimeout(() => playing?.stop('rungOut'), SPARE_MS);
  if (speaks) say(t('preferences.sound.sampleLine'), wishes);
  return () => {
    clearTimeout(lets);
    playing?.stop('now');
    if (speaks) hush();
  };
}
