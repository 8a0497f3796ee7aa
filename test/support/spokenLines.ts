/** Every line that shipped routines can say, and the least time there ever is for it. */
import { everyBody } from '../../src/core/preferences/bodyPreferences.ts';
import { paces } from '../../src/core/routine/pace.ts';
import { repertoireOf } from '../../src/core/repertoire/repertoire.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { LINE_SECONDS, NOW_SECONDS } from '../../src/core/care/gentlerRoutine.ts';
import { gentlerLines, gentlerNow } from '../../src/core/care/gentlerWays.ts';
import suited from '../../assets/lines/suited.json' with { type: 'json' };
import { shippedRoutines } from './shippedFiles.ts';

/** Names and lines, as the keys of a translation. */
export interface SpokenTexts {
  readonly names: ReadonlySet<string>;
  /** The least seconds until the next line or the end of the step. */
  readonly lines: ReadonlyMap<string, number>;
}

/** Lives all that a person can tell of their body, place and pace. */
export function spokenTexts(): SpokenTexts {
  const names = new Set<string>();
  const lines = new Map<string, number>();
  const shipped = new Map(shippedRoutines().map((routine) => [routine.id, routine]));
  const note = ({ name, steps }: Routine): void => {
    names.add(name);
    for (const { cues, seconds } of steps)
      for (const [index, { at, say }] of cues.entries()) {
        const available = (cues[index + 1]?.at ?? seconds) - at;
        lines.set(say, Math.min(available, lines.get(say) ?? Infinity));
      }
  };
  for (const routine of shipped.values()) note(routine);
  for (const wishes of allWishes())
    for (const routine of repertoireOf(shipped, wishes).routines.values()) note(routine);
  // What only a person's own routines bring about, such as lines for both knees.
  for (const { say } of Object.values(suited).flat()) if (!lines.has(say)) lines.set(say, Infinity);
  // Of what hurts, whichever it is; where a step leaves less time than this, a line is left out.
  for (const say of gentlerLines)
    lines.set(say, Math.min(lines.get(say) ?? Infinity, say === gentlerNow ? NOW_SECONDS : LINE_SECONDS));
  return { names, lines };
}

function* allWishes(): Generator<Parameters<typeof repertoireOf>[1]> {
  for (const body of everyBody())
    for (const pace of paces) for (const rampIn of [false, true]) yield { body, pace, rampIn, holdsAccepted: true };
}
