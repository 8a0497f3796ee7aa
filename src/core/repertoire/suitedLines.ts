/**
 * What is said where a routine was changed for a person: lines that it did not bring itself. Data like the routines' own cues,
 * each a whole line, so that a language translates them alike.
 */
import suited from '../../../assets/lines/suited.json' with { type: 'json' };
import type { Cue, Side } from '../routine/routine.ts';

type Lines = typeof suited;
type KneeHugPart = 'lieDown' | 'changeTo' | 'hold';

/** The cues of that key, as `assets/lines/suited.json` has them. */
export function suitedLines(key: keyof Lines): readonly Cue[] {
  return suited[key];
}

/** For lying with one knee hugged; `side` is the leg that is stretched, and so the other one is hugged. */
export function kneeHugLines(part: KneeHugPart, side: Side | undefined): readonly Cue[] {
  return suited[`kneeHug.${part}.${side ?? 'both'}`];
}

/** On the way to a pose for somebody who lies with one knee hugged; undefined where the routine's own lines suit. */
export function linesAfterKneeHug(pose: string): readonly Cue[] | undefined {
  const key = `kneeHug.then.${pose}`;
  return isKey(key) ? suited[key] : undefined;
}

function isKey(key: string): key is keyof Lines {
  return Object.hasOwn(suited, key);
}
