/** What a person decides about a chest strap in their breaks (docs/HEART.md). */
import { onOff, structure } from './declare.ts';

/** A strap that a person has chosen: by `id` this machine's Bluetooth knows it again, `name` is what it calls itself. */
export interface KnownStrap {
  readonly id: string;
  readonly name: string;
}

export const heartPreferences = {
  /** The break window joins a chest strap and shows its beats. */
  heartStrap: onOff(false),
  /** Null until one was chosen, and once it was forgotten. */
  knownHeartStrap: structure<KnownStrap | null>(null),
};
