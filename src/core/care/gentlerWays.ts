/**
 * What takes a pose's place when it hurts (docs/GUIDED-BREAK.md#this-hurts), as data: `assets/lines/gentler.json`. The English lines are
 * keys of translations, as all that is spoken. A test holds the table to the poses that ship.
 */
import gentler from '../../../assets/lines/gentler.json' with { type: 'json' };
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import type { Ease } from '../preferences/gentlerPreferences.ts';
import { poseDemand } from '../repertoire/poseDemands.ts';
import type { RoutinePlace } from '../routine/routine.ts';

export interface Way {
  /** The pose to be drawn; the same one where the change is one of degree, or a support. */
  readonly pose: string;
  /** What is said of it, in order. */
  readonly lines: readonly string[];
  /** The part of a repetition's way that is still moved, 0..1. */
  readonly range?: number;
  /** The part of the repetitions that is left in the same time, 0..1. Absent: all of them in the same pose, none in another. */
  readonly reps?: number;
}

interface GentlerEntry {
  readonly pose: string;
  readonly say: string;
  readonly range?: number;
  readonly reps?: number;
}

export const gentlerEntries: ReadonlyMap<string, GentlerEntry> = new Map(Object.entries(gentler.ways));
export const gentlerNow = gentler.now;
export const breatheFreely = gentler.freely;

/** Every line that a move which gave way can say. */
export const gentlerLines: readonly string[] = [
  ...[gentler.now, gentler.freely, gentler.resting],
  ...Object.values(gentler.ways).map(({ say }) => say),
  ...Object.values(gentler.rest),
];

/** How a pose gives way. What a body must not do is passed over: then it rests at once. */
export function wayFor(
  pose: string,
  ease: Ease,
  place: RoutinePlace,
  body: BodyPreferences,
): Way & { readonly ease: Ease } {
  const entry = gentlerEntries.get(pose);
  if (ease === 'gentler' && entry !== undefined && suits(entry.pose, pose, body)) {
    const { say, ...way } = entry;
    return { ...way, lines: [say], ease };
  }
  const rest = restPose(pose, place, body);
  return { pose: rest, lines: [gentler.rest[rest], gentler.resting], ease: 'rest' };
}

/** Whoever must not lie on the back is not led there; a pose that they hold already was suited to them. */
function suits(gentlerPose: string, pose: string, { pregnantOrReflux }: BodyPreferences): boolean {
  return gentlerPose === pose || !(pregnantOrReflux && poseDemand(gentlerPose) === 'lying');
}

/** The easiest pose where somebody is: on a chair, on the floor or on a bed. */
function restPose(pose: string, place: RoutinePlace, { pregnantOrReflux }: BodyPreferences): keyof typeof gentler.rest {
  const demand = poseDemand(pose);
  if (demand === 'seated' || demand === 'standing') return 'chair_tall';
  if (place === 'bed') return pregnantOrReflux ? 'bed_edge_sit' : 'bed_lie_bent';
  if (place === 'floor') return pregnantOrReflux ? 'sit_floor' : 'side_rest';
  return 'chair_tall';
}
