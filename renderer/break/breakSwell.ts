/** The soft background of a break: it comes up with each breath in and goes back with each breath out, and by itself where nobody is led. */
import { breathPhases } from '../../src/core/routine/guideBreath.ts';
import { breathSeconds, type Routine, type Step } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import type { SwellPoint } from '../shared/sound/sea.ts';

const LOW = 0.2;
const HIGH = 1;
/** Where the rhythm is only a suggestion, or there is none. */
const HALF_HIGH = 0.6;
/** Of its own accord, as waves come. */
const OWN_RHYTHM = { in: 4, holdIn: 0, out: 6, holdOut: 0 };

/** The routine from its beginning to its end, in the order of time. */
export function breakSwell({ steps }: Routine): readonly SwellPoint[] {
  const points: SwellPoint[] = [{ atMs: 0, level: LOW }];
  let startsAtMs = 0;
  for (const step of steps) {
    points.push(...stepSwell(step, startsAtMs));
    startsAtMs += step.seconds * SECOND;
  }
  return points;
}

/** A wave that the step has no room for goes back early, so that the next step begins as the first one did. */
function stepSwell({ kind, breath = OWN_RHYTHM, seconds }: Step, startsAtMs: number): readonly SwellPoint[] {
  const endsAtMs = startsAtMs + seconds * SECOND;
  const high = kind === 'breathe' && breath !== OWN_RHYTHM ? HIGH : HALF_HIGH;
  const breaths = Math.floor(seconds / breathSeconds(breath) + 1e-9);
  const points: SwellPoint[] = [];
  let atMs = startsAtMs;
  for (const { phase, ms } of Array.from({ length: breaths }, () => breathPhases(breath)).flat()) {
    atMs += ms;
    points.push({ atMs, level: phase === 'in' || phase === 'holdIn' ? high : LOW });
  }
  return atMs < endsAtMs ? [...points, { atMs: endsAtMs, level: LOW }] : points;
}
