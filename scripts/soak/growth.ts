/** Whether an app grew over the days of a soak. */
import { median } from '../bench/mainMemory.ts';

export const KIB_A_MIB = 1_024;

/** What an app held in the night after one day. */
export interface Figures {
  /** Anonymous memory of all its processes. */
  readonly anonymousMiB: number;
  /** All memory of its processes, with their share of what several map. */
  readonly proportionalMiB: number;
  /** Objects of the main process, after a collection; not what V8 has compiled. */
  readonly heapKiB: number;
  /** Of all its processes. */
  readonly descriptors: number;
  /** Node's, and those that wait for the app's clock. */
  readonly timers: number;
  /** On the emitters of Electron that a soak can reach. */
  readonly listeners: number;
  /** Processes that draw a window; none is open. */
  readonly renderers: number;
  /** The data folder. */
  readonly dataKiB: number;
}

export type FigureName = keyof Figures;

/**
 * How much of each may be more at the end than at the beginning. Measured over seven days on Electron 33, with no debugger in the main
 * process: memory rose by 2.0 MiB, of which some 0.3 MiB a day are native allocations that nobody has followed further, and objects on the
 * heap by 35 KiB; listeners, renderers and descriptors stayed the same from the third day on, and timers but for one that is there in some
 * nights and not in others, by chance; the data folder grows by 10 to 20 KiB a day, which is history and log. Memory with shared parts
 * follows what other programs do. Compiled code, which does not count on the heap, grew by 100 KiB a day, less each day. An empty app that
 * opens 30 windows a day does not grow by them.
 */
export const allowed: Readonly<Record<FigureName, number>> = {
  anonymousMiB: 4,
  proportionalMiB: Infinity,
  heapKiB: 150,
  descriptors: 2,
  timers: 0,
  listeners: 0,
  renderers: 0,
  dataKiB: 1_024,
};

export interface Growth {
  readonly figure: FigureName;
  readonly before: number;
  readonly after: number;
}

/** The first day fills what is filled once: caches, code, pools. With fewer days after it there is no telling growth from chance. */
export const LEAST_DAYS = 5;

/**
 * What grew after the first day: the median of the second half of the days is above that of the first half by more than allowed.
 * The day in the middle, if there is one, belongs to neither. Medians, so that one odd day neither makes growth nor hides it.
 */
export function grown(days: readonly Figures[]): readonly Growth[] {
  const counted = days.slice(1);
  const half = Math.floor(counted.length / 2);
  const names = Object.keys(allowed) as FigureName[];
  return names.flatMap((figure) => {
    const values = counted.map((day) => day[figure]);
    const before = median(values.slice(0, half));
    const after = median(values.slice(-half));
    return after - before > allowed[figure] ? [{ figure, before, after }] : [];
  });
}
