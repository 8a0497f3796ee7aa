/** One short breath of the break's own tones and a line in its voice, to judge by. */
import { SECOND } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { hush, say, type Manner } from '../shared/sound/speech.ts';
import { type Sound, startTones } from '../shared/sound/tones.ts';

const IN_MS = 1.6 * SECOND;
const OUT_MS = 2.4 * SECOND;
const BREATH: readonly Sound[] = [
  { kind: 'in', atMs: 0, lengthMs: IN_MS, strength: 1 },
  { kind: 'out', atMs: IN_MS, lengthMs: OUT_MS, strength: 1 },
];
/** The device takes a moment to start: without this the last tone would be cut off. */
const SPARE_MS = SECOND;

/** The answer stops it; it stops by itself when the breath is over. */
export function playSample(manner: Manner, heard: { readonly tones: boolean; readonly voice: boolean }): () => void {
  const stopTones = heard.tones ? startTones(BREATH, { elapsedMs: () => 0 }, manner.volume) : () => undefined;
  const end = setTimeout(() => stopTones('now'), IN_MS + OUT_MS + SPARE_MS);
  if (heard.voice) say(t('preferences.sound.sampleLine'), manner);
  return () => {
    clearTimeout(end);
    stopTones('now');
    if (heard.voice) hush();
  };
}
