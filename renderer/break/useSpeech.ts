/**
 * A break's cues, spoken when their time comes: when a cue begins or not at all, in place of the one before, and never while the
 * microphone is in use. On Linux that needs speech-dispatcher; where there is none, tones take the voice's place.
 */
import { useEffect } from 'preact/hooks';
import type { Guide } from '../../src/core/routine/guide.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { hush, say, type Manner } from '../shared/sound/speech.ts';
import type { BreakClock } from './breakClock.ts';

/**
 * A window that opens later than this after a cue began leaves it to the caption, because the line would run into the
 * next one.
 */
const JOIN_WITHIN_MS = 1.5 * SECOND;

/** @param manner null: nothing is spoken */
export function useSpeech(guide: Guide, clock: BreakClock, manner: Manner | null): void {
  const speaks = clock.running && manner !== null;
  useEffect(() => (speaks ? hush : undefined), [speaks]);
  useEffect(() => {
    if (speaks && guide.caption !== '' && cueAgeMs(guide) < JOIN_WITHIN_MS) say(guide.caption, manner);
    // The same words in another step are another cue, and are said again; so are they when the break's time has jumped
    // back.
  }, [speaks, clock, guide.stepIndex, guide.caption]);
}

/** Milliseconds since the cue shown now began. */
function cueAgeMs({ step, stepElapsedMs }: Guide): number {
  const begun = step.cues.map(({ at }) => at * SECOND).filter((atMs) => atMs <= stepElapsedMs);
  return stepElapsedMs - Math.max(...begun);
}
