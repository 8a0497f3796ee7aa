/** What can be done in a break: the shipped routines and the person's own, suited to their body, place and pace. */
import type { RoutineSummary } from '../../contract.ts';
import type { CycleState } from '../../core/cycle/cycleState.ts';
import type { EngineSettings } from '../../core/cycle/cycleTypes.ts';
import { kindName } from '../../core/text/kindName.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import {
  lengthsMs,
  repertoireOf,
  standInFor,
  withRepertoire,
  type Repertoire,
} from '../../core/repertoire/repertoire.ts';
import type { Routine } from '../../core/routine/routine.ts';
import { routineOf } from './guidedBreak.ts';
import type { Interpreter } from '../interpreter.ts';

export type Routines = ReadonlyMap<string, Routine>;

export interface RoutineShelf {
  /** Suits everything anew, after the preferences or the own routines have changed. */
  suit(preferences: Preferences, own: Routines): void;
  /** What the engine works with: break kinds rotate through what really runs. */
  settings(): Pick<EngineSettings, 'preferences' | 'routineLengthsMs'>;
  offered(): readonly RoutineSummary[];
  /** All that there are, offered or not, as shipped or written. */
  known(): readonly RoutineSummary[];
  /** For every routine that is not offered, the one that runs instead. */
  standIns(): Readonly<Record<string, string>>;
  /** The routine that runs when that id is asked for. */
  suited(id: string): Routine | null;
  /** As it was shipped or written, before it was suited. */
  readonly original: (id: string) => Routine | null;
  /** Takes note of the phase: a break that has begun goes on as it began, whatever is changed meanwhile. */
  follow(phase: CycleState['phase']): void;
  /** The routine of the break that runs; null while none does. */
  running(): Routine | null;
}

/** Everything is kept in English and leaves the shelf in the person's language. */
export function openRoutineShelf(
  shipped: Routines,
  firstPreferences: Preferences,
  firstOwn: Routines,
  interpreter: Pick<Interpreter, 'routine' | 'routineName' | 't'>,
): RoutineShelf {
  let preferences = firstPreferences;
  let own = firstOwn;
  let all = inOrder(shipped, own);
  let repertoire: Repertoire = repertoireOf(all, preferences);
  let begun: { readonly beganMs: number; readonly id: string | null; readonly routine: Routine } | null = null;

  const said = (routine: Routine | undefined): Routine | undefined => routine && interpreter.routine(routine);

  const summariesOf = (routines: Routines): readonly RoutineSummary[] =>
    [...routines.values()].map(({ id, name, setting, seconds }) => ({
      id,
      name: interpreter.routineName(name),
      setting,
      seconds,
      own: own.has(id),
    }));

  return {
    suit(changed, changedOwn) {
      preferences = changed;
      own = changedOwn;
      all = inOrder(shipped, own);
      repertoire = repertoireOf(all, preferences);
    },
    settings() {
      const breakKinds = preferences.breakKinds.map((kind) => ({
        ...withRepertoire(kind, repertoire),
        name: kindName(kind.name, interpreter.t),
      }));
      return { preferences: { ...preferences, breakKinds }, routineLengthsMs: lengthsMs(repertoire) };
    },
    offered: () => summariesOf(repertoire.routines),
    known: () => summariesOf(all),
    standIns: () => Object.fromEntries(repertoire.standIns),
    suited: (id) => said(repertoire.routines.get(standInFor(id, repertoire))) ?? null,
    original: (id) => own.get(id) ?? said(shipped.get(id)) ?? null,
    follow(phase) {
      if (phase.type !== 'onBreak') begun = null;
      else if (begun?.beganMs !== phase.beganMs || begun.id !== phase.routine)
        begun = { beganMs: phase.beganMs, id: phase.routine, routine: routineOf(phase, repertoire.routines) };
    },
    running: () => said(begun?.routine) ?? null,
  };
}

/** The shortest first; an own routine takes the place of a shipped one with the same id. */
function inOrder(shipped: Routines, own: Routines): Routines {
  const all = [...new Map([...shipped, ...own]).values()];
  const sorted = all.toSorted((a, b) => a.seconds - b.seconds || (a.name < b.name ? -1 : 1));
  return new Map(sorted.map((routine) => [routine.id, routine]));
}
