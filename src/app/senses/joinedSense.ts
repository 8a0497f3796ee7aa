/** A sense that hears several parts and answers what follows from all of them. */
import type { SenseSays } from '../../core/senses/sense.ts';
import type { HeardPart } from './anyOf.ts';
import type { StartSense } from './startSense.ts';

/** Takes what each part answered last, in the order of the parts; null as long as too little was heard. */
export type JoinParts = (heard: readonly HeardPart[]) => SenseSays | null;

/** @param openJoin is called at each start: what was heard before is forgotten */
export function joinedSense(parts: readonly StartSense[], openJoin: () => JoinParts): StartSense {
  return (say) => {
    const join = openJoin();
    const heard: HeardPart[] = parts.map(() => null);
    const stops = parts.map((part, place) =>
      part((says) => {
        heard[place] = says;
        const all = join(heard);
        if (all !== null) say(all);
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  };
}
