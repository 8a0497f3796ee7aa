/** What the main process holds: measured after a forced collection, so that garbage waiting for one does not count. */
import { inMain, type WithElectron } from '../../test/support/inMain.ts';
import type { RunningApp } from '../../test/support/launchApp.ts';
import { anonymousMemory } from './processTree.ts';

/** KiB of the main process that no file can give back, everything collected that can be: other programs on the same Electron do not change it. */
export async function mainMemoryKiB(app: RunningApp): Promise<number> {
  await collectGarbage(app);
  return anonymousMemory([app.pid]);
}

/** Collects in the main process all that can be. */
export async function collectGarbage(app: WithElectron): Promise<void> {
  await inMain(app, () => {
    // Made once, for every new context is kept by the inspector that we talk through. At run time, because the app
    // itself is started as it is for people, without the flag.
    const kept: { collectGarbage?: () => void } = globalThis as typeof globalThis & { collectGarbage?: () => void };
    kept.collectGarbage ??= (() => {
      process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
      return process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
    })();
    kept.collectGarbage();
  });
}

/**
 * The growth between the first and the last `window` measurements: the difference of their medians, which single
 * peaks do not move.
 */
export function growth(measurements: readonly number[], window: number): number {
  return median(measurements.slice(-window)) - median(measurements.slice(0, window));
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
