/** A break's tones, bell and background, for as long as it runs and is not muted; the bell at its end rings out. */
import { useEffect, useState } from 'preact/hooks';
import type { GuidedBreak } from '../../src/contract.ts';
import type { BreakManner } from '../../src/core/preferences/breakManner.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { app } from '../app.ts';
import { useBell } from '../shared/sound/bellSound.ts';
import { chosenOutput, useOutputs } from '../shared/sound/outputs.ts';
import type { Score } from '../shared/sound/playing.ts';
import type { Audible } from './audible.ts';
import type { BreakClock } from './breakClock.ts';
import { breakSound } from './breakSound.ts';
import { breakSwell } from './breakSwell.ts';
import { soundSchedule } from './soundSchedule.ts';

/**
 * A device that comes back is soon used again. One that was away for less than this is not missed, and what was played through it goes on
 * through the system's own: the sound server leads it there, and tells no page of it.
 */
const LOOK_EVERY_MS = SECOND / 4;

/** What has begun to hurt changes the steps of the same routine, and with them what is heard from then on. */
export function useBreakSound(
  { routine, timesHurt }: Pick<GuidedBreak, 'routine' | 'timesHurt'>,
  clock: BreakClock,
  { tones, background }: Pick<Audible, 'tones' | 'background'>,
  { volume, ownBell, outputDevice }: Pick<BreakManner, 'volume' | 'ownBell' | 'outputDevice'>,
): void {
  const isHeard = volume > 0 && (tones || background);
  const [sound] = useState(breakSound);
  const bell = useBell(tones ? ownBell : null);
  const { outputs, lost } = useOutputs(isHeard && outputDevice !== '', LOOK_EVERY_MS);
  const output = chosenOutput(outputDevice, outputs);
  const isKnown = bell !== null && output !== null;
  useEffect(() => {
    if (isHeard && outputs) void app.noteOutput(Boolean(output?.id));
  }, [isHeard, outputs, output?.id]);
  useEffect(() => {
    const plays = clock.running && isHeard && isKnown;
    const score = (): Score => ({
      sounds: tones ? soundSchedule(routine) : [],
      swell: background ? breakSwell(routine) : [],
      bell: typeof bell === 'string' ? null : bell,
    });
    sound.hear(plays ? { score: score(), clock, endsAtMs: routine.seconds * SECOND, volume, output, lost } : null);
  }, [routine.id, timesHurt, clock, tones, background, isHeard, bell, output?.id, output?.arrival]);
  useEffect(() => sound.setVolume(volume), [volume]);
  useEffect(() => sound.leave, []);
}
