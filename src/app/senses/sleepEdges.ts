/** The same sleeps, told by more than one part of the system: each is heard of once, from whoever tells it first. */

export type SleepEdge = 'suspend' | 'resume';

/**
 * @param hear is told each edge once
 * @returns makes a part that tells edges, in turns. Its first sleep is the first one of every other part as well, so all of them are to be
 *   made before any tells something; one that misses a sleep is behind from then on, and tells nothing new.
 */
export function sleepsOnce(hear: (edge: SleepEdge) => void): () => (edge: SleepEdge) => void {
  let heard = 0;
  return () => {
    let told = 0;
    return (edge) => {
      // Odd while asleep: a part that begins with an end tells of a sleep that nobody saw begin.
      if ((told % 2 === 0) !== (edge === 'suspend')) return;
      told += 1;
      if (told <= heard) return;
      heard = told;
      hear(edge);
    };
  };
}
