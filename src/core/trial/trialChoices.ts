/** What can be compared in a trial of one: windows offer it, and the app checks a wish against it. */
import type { BreakKind } from '../preferences/preferences.ts';
import { mayHoldBreath, type RoutineWishes } from '../preferences/routineWishes.ts';
import { chooseBreakLength, type RoutineLength } from '../routine/breakLength.ts';
import { holdsBreath, isFoundPace, type Pace } from '../routine/pace.ts';
import { areAboutAsLong, type TrialWish } from './trial.ts';

/** The routines that fit a kind's breaks, longest first. @param routines all that body and place allow */
export function routinesFor(
  kind: Pick<BreakKind, 'lengthMs'>,
  routines: readonly RoutineLength[],
): readonly RoutineLength[] {
  const fitting = chooseBreakLength(kind.lengthMs, routines).routines;
  return fitting.flatMap((id) => routines.find((routine) => routine.id === id) ?? []);
}

/** Those among them that take about as long as that one. */
export function partnersOf<Routine extends RoutineLength>(
  routine: RoutineLength,
  among: readonly Routine[],
): readonly Routine[] {
  return among.filter(({ id, seconds }) => id !== routine.id && areAboutAsLong(seconds, routine.seconds));
}

/** By routine id, the paces that it is really breathed at when they are asked for, each another break: who walks keeps the usual one when asked for box. */
export type PacesByRoutine = Readonly<Record<string, readonly Pace[]>>;

/** The paces of a routine that can be compared: those that hold the breath only after their warning; what a strap has found belongs to its day. */
export function pacesForTrial(
  routine: string,
  room: Pick<TrialRoom, 'holdsAccepted' | 'body' | 'paced'>,
): readonly Pace[] {
  const mayHold = mayHoldBreath(room);
  return (room.paced[routine] ?? []).filter((pace) => !isFoundPace(pace) && (mayHold || !holdsBreath(pace)));
}

/** What a wish is checked against. */
export interface TrialRoom extends Pick<RoutineWishes, 'holdsAccepted' | 'body'> {
  readonly breakKinds: readonly BreakKind[];
  /** All that body and place allow. */
  readonly routines: readonly RoutineLength[];
  readonly paced: PacesByRoutine;
}

/** Whether it compares two ways of about the same length that its breaks have room for. */
export function canBeTried({ kind: id, arms: { a, b } }: TrialWish, room: TrialRoom): boolean {
  const kind = room.breakKinds.find((one) => one.id === id);
  if (kind === undefined) return false;
  const fitting = routinesFor(kind, room.routines);
  const routine = fitting.find((one) => one.id === a.routine);
  if (routine === undefined) return false;
  if (a.pace === null && b.pace === null) return partnersOf(routine, fitting).some((one) => one.id === b.routine);
  const offered = pacesForTrial(a.routine, room);
  const areOffered = [a.pace, b.pace].every((pace) => pace !== null && offered.includes(pace));
  return a.routine === b.routine && a.pace !== b.pace && areOffered;
}
