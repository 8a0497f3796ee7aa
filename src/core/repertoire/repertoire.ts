/**
 * The routines that really run: what ships and what a person wrote, suited to their body, their place and their pace.
 * Nothing that a body or a room rules out is ever offered; something of like length stands in for it.
 */
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import { suitedToBody } from './bodySwaps.ts';
import { chooseBreakLength } from '../routine/breakLength.ts';
import type { Pace } from '../routine/pace.ts';
import { namedStandIn } from './namedSwaps.ts';
import { atPace, ledAt, type PaceWish } from './pacedRoutine.ts';
import { needsFloor, needsGround, needsStanding, stretchesBothLegs } from './poseDemands.ts';
import type { BreakKind } from '../preferences/preferences.ts';
import type { Routine } from '../routine/routine.ts';
import { searchesPace } from '../routine/strapRoutines.ts';
import { mayHoldBreath, type RoutineWishes } from '../preferences/routineWishes.ts';
import { seatedRoutine } from './seatedBreathing.ts';
import { SECOND } from '../time/time.ts';

export interface Repertoire {
  /** By id, in the order they came; but for `range`, which no file says, each passes `parseRoutine`, as what it was made from did. */
  readonly routines: ReadonlyMap<string, Routine>;
  /** By the id of each: the pace that it is led at, the one asked for or the usual one; null where it is led at neither. */
  readonly paces: ReadonlyMap<string, Pace | null>;
  /** For every id that is not offered, the id of the one that stands in for it. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** What all breaks of a kind are today, whatever the preferences say: an arm of a trial. */
export interface WayOfDay {
  readonly kind: string;
  readonly routine: string;
  /** Null: as the preferences say. */
  readonly pace: Pace | null;
}

/** @param way its routine goes at its pace */
export function repertoireOf(
  all: ReadonlyMap<string, Routine>,
  wishes: RoutineWishes,
  way: WayOfDay | null = null,
): Repertoire {
  const { body } = wishes;
  const suited = [...all.values()].map((routine) => suitedToBody(routine, body));
  const possible = suited.filter((routine) => isPossible(routine, body));
  const standIns = new Map<string, string>();
  const routines = new Map<string, Routine>();
  const paces = new Map<string, Pace | null>();
  const offeredAs = new Map<string, string>();

  const ids = new Set(possible.map(({ id }) => id));
  for (const routine of suited) {
    const named = namedStandIn(routine.id, body, (id) => all.has(id));
    if (named !== routine.id && ids.has(named)) {
      standIns.set(routine.id, named);
      continue;
    }
    const instead = ids.has(routine.id) ? routine : (likeLength(routine, possible) ?? seatedRoutine(routine));
    if (instead.id !== routine.id) {
      standIns.set(routine.id, instead.id);
      continue;
    }
    // Two routines that have become the same are one in a list.
    const looks = JSON.stringify([instead.name, instead.steps]);
    const twin = offeredAs.get(looks);
    if (twin === undefined) {
      const wish = paceWishOf(wishes, way, routine.id);
      const keepsOwn = searchesPace(routine.id);
      offeredAs.set(looks, routine.id);
      const running = keepsOwn ? instead : atPace(instead, wish);
      routines.set(routine.id, running);
      paces.set(routine.id, keepsOwn ? null : ledAt(running, wish));
    } else {
      standIns.set(routine.id, twin);
    }
  }
  return { routines, paces, standIns: withoutDetours(standIns) };
}

/** The id that runs when that one is asked for. */
export function standInFor(id: string, { standIns }: Repertoire): string {
  return standIns.get(id) ?? id;
}

/**
 * The kind with the routines that really run: that of the day's way, where it has one and that can be done; else its own in its order, each once. A kind none of whose routines is there any more (a file
 * is gone, or broken) turns to those that fit its length.
 */
export function withRepertoire(kind: BreakKind, repertoire: Repertoire, way: WayOfDay | null = null): BreakKind {
  if (way?.kind === kind.id && repertoire.routines.has(way.routine)) return { ...kind, routines: [way.routine] };
  const running = new Set(kind.routines.map((id) => standInFor(id, repertoire)));
  const known = [...running].filter((id) => repertoire.routines.has(id));
  if (known.length > 0 || kind.routines.length === 0) return { ...kind, routines: known };
  return { ...kind, routines: chooseBreakLength(kind.lengthMs, [...repertoire.routines.values()]).routines };
}

/** Milliseconds by routine id: what the engine needs to know of the routines. */
export function lengthsMs({ routines }: Repertoire): Readonly<Record<string, number>> {
  return Object.fromEntries([...routines.values()].map(({ id, seconds }) => [id, seconds * SECOND]));
}

function paceWishOf(wishes: RoutineWishes, way: WayOfDay | null, routine: string): PaceWish {
  const { pace, rampIn } = wishes;
  const ofDay = way?.routine === routine ? way.pace : null;
  return { pace: ofDay ?? pace, rampIn, mayHoldBreath: mayHoldBreath(wishes) };
}

/** Who uses a wheelchair may have a bed to move over to, as is their habit. */
function isPossible(routine: Routine, { noFloor, cannotStand, wheelchair }: BodyPreferences): boolean {
  if ((cannotStand || wheelchair) && needsStanding(routine)) return false;
  return !((noFloor || cannotStand) && needsFloor(routine)) && !(wheelchair && needsGround(routine));
}

/** The nearest in length that is no longer and lasts more than half as long; of equals, one that stretches, then one that stands. */
function likeLength(routine: Routine, possible: readonly Routine[]): Routine | undefined {
  const fitting = chooseBreakLength(routine.seconds * SECOND, possible).routines;
  const byLength = fitting.flatMap((id) => possible.filter((candidate) => candidate.id === id));
  const longest = byLength.filter(({ seconds }) => seconds === byLength[0]?.seconds);
  return longest.toSorted((a, b) => worth(b) - worth(a))[0];
}

function worth(routine: Routine): number {
  return (stretchesBothLegs(routine) ? 2 : 0) + (needsStanding(routine) ? 1 : 0);
}

/** A stand-in may have got a twin of its own. */
function withoutDetours(standIns: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...standIns].map(([id, instead]) => [id, standIns.get(instead) ?? instead]));
}
