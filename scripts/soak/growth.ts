/** Whether an app grew over the days of a soak. */
import { median } from '../bench/mainMemory.ts';

export const KIB_A_MIB = 1_024;

/** What an app held in the night after one day. */
export interface Figures {
  /** Anonymous memory of all its processes. */
  readonly anonymousMiB: number;
  /** All memory of its processes, with their share of what several map. */
  readonly proportionalMiB: number;
  /** Of the main process, after a collection. */
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
 * How much of each may be more at the end than at the beginning. Measured over seven days of one seed on Electron 33: timers, listeners,
 * renderers and descriptors stayed the same from the third day on (descriptors rose by two between the first and the third), the
 * data folder grows by 10 KiB a day, which is history and log. Memory with shared parts follows what other programs do. What memory and
 * heap may do is not settled: they grew by 3.5 MiB and 100 KiB a day, while each window still decoded 5 MiB of icon. Tried apart since:
 * the debugger that the soak talks through is not it (2,400 calls: nothing after the first 800); an empty app's tray gets 13 MiB larger
 * by its first 1,000 menus and no larger by 2,000 more; 36 preferences windows in turn take 1 to 3 MiB.
 */
export const allowed: Readonly<Record<FigureName, number>> = {
  anonymousMiB: 6,
  proportionalMiB: Infinity,
  heapKiB: 300,
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
