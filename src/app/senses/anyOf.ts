/** One answer out of several parts of a sense, any of which is enough for a yes. */
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';

/** What a part answered last; null: nothing yet. */
export type HeardPart = SenseSays | null;

/**
 * Remembers which parts said yes: once all of those have said no, the answer is no though others are unknown, for it was not by them that
 * it was a yes. That lasts until those others know again.
 * @returns takes what each part answered last, always in the same order, and gives the answer of all, null as long as too little was
 *   heard; `beside` are parts that many desktops do well without, and of which an unknown says nothing unless they had said yes
 */
export function openAnyOf(): (deciding: readonly HeardPart[], beside?: readonly HeardPart[]) => SenseSays | null {
  /** The places of those that said yes and have not said no since. */
  const open = new Set<number>();
  let hasEnded = false;
  return (deciding, beside = []) => {
    const parts = [...deciding, ...beside];
    for (const [place, part] of parts.entries()) {
      if (part?.answer === 'yes') open.add(place);
      else if (part?.answer === 'no' && open.delete(place)) hasEnded = true;
    }
    if (deciding.every((part) => part !== null && part.answer !== 'unknown')) hasEnded = false;

    const yes = parts.find((part) => part?.answer === 'yes');
    if (yes) return yes;
    const nowUnknown = parts.find((part, place) => part !== null && open.has(place));
    if (nowUnknown) return nowUnknown;
    if (hasEnded) return NOTHING;
    if (deciding.includes(null)) return null;
    return deciding.find((part) => part?.answer === 'unknown') ?? NOTHING;
  };
}
