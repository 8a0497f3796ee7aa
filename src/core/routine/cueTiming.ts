/** Keeping the words of a step right when its seconds or its rhythm change. */
import { breathSeconds, MAX_WORDS_PER_SECOND, type Breath, type Cue } from './routine.ts';

/** Of cues in order, those there is time to say before the next one and before the step ends; the earlier goes first. */
export function sayable(cues: readonly Cue[], seconds: number): readonly Cue[] {
  const kept: Cue[] = [];
  for (const cue of cues) {
    const before = kept.at(-1);
    if (cue.at < seconds && (before === undefined || isSaidBy(before, cue.at))) kept.push(cue);
  }
  for (let last = kept.at(-1); last !== undefined && !isSaidBy(last, seconds); last = kept.at(-1)) kept.pop();
  return kept;
}

/** The line, and after it the cues, in order: each at its time, or as soon as what is said before it is said. Those at the end for which no time is left are left out. */
export function saidFirst(line: string, cues: readonly Cue[], seconds: number): readonly Cue[] {
  const said: Cue[] = [];
  let freeAt = 0;
  for (const { at, say } of [{ at: 0, say: line }, ...cues]) {
    const saidAt = Math.max(at, freeAt);
    said.push({ at: saidAt, say });
    freeAt = saidBy({ at: saidAt, say });
  }
  return sayable(said, seconds);
}

/** The first tenth of a second at which it is said, also by a sum that is not exact. */
function saidBy(cue: Cue): number {
  let soonest = inTenths(cue.at + wordsIn(cue.say) / MAX_WORDS_PER_SECOND);
  while (!isSaidBy(cue, soonest)) soonest = inTenths(soonest + 0.1);
  return soonest;
}

function isSaidBy({ at, say }: Cue, until: number): boolean {
  return until > at && wordsIn(say) <= (until - at) * MAX_WORDS_PER_SECOND;
}

function wordsIn(line: string): number {
  return line.trim().split(/\s+/).length;
}

/**
 * The cues of one rhythm moved into another: each to the same moment of the breath that is nearest in time, so that a line for
 * the out-breath is said on an out-breath. Only what there is time for stays.
 *
 * @param seconds how long the new rhythm lasts
 */
export function intoRhythm(cues: readonly Cue[], from: Breath, to: Breath, seconds: number): readonly Cue[] {
  const moved = cues.map(({ at, say }) => ({ at: movedMoment(at, from, to), say }));
  return sayable(
    moved.toSorted((a, b) => a.at - b.at),
    seconds,
  );
}

function movedMoment(at: number, from: Breath, to: Breath): number {
  const breaths = Math.floor(at / breathSeconds(from));
  const startsAt = breaths * breathSeconds(from);
  const nearest = Math.round(startsAt / breathSeconds(to));
  return inTenths(nearest * breathSeconds(to) + sameMoment(at - startsAt, from, to));
}

function sameMoment(into: number, from: Breath, to: Breath): number {
  const outAt = from.in + from.holdIn;
  if (into < outAt) return Math.min(into / from.in, 1) * to.in;
  return to.in + to.holdIn + Math.min((into - outAt) / from.out, 1) * to.out;
}

/** To tenths of a second: nobody hears a finer difference, and people read these numbers in the editor. */
function inTenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
