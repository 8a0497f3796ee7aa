import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's nursery at its first size (1 MiB) instead of letting the start's burst of objects grow it to 8 MiB, which it never
 * gives back. An app that rests all day has no use for it: measured, 6 MiB of some 50 less for the main process.
 * Call it before anything else.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
