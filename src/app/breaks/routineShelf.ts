/** What can be done in a break: the shipped routines and the person's own, suited to their body, place and pace. */
import type { RoutineSummary } from '../../contract.ts';
import type { CycleState } from '../../core/cycle/cycleState.ts';
import type { EngineSettings } from '../../core/cycle/cycleTypes.ts';
import { kindName } from '../../core/text/kindName.ts';
import { gentlerRoutine, type GentlerRoutine } from '../../core/care/gentlerRoutine.ts';
import type { GentlerPose } from '../../core/preferences/gentlerPreferences.ts';
import type { BodyPreferences } from '../../core/preferences/bodyPreferences.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import { pacesToCompare } from '../../core/trial/pacesToCompare.ts';
import type { PacesByRoutine } from '../../core/trial/trialChoices.ts';
import { isBreathedAt } from '../../core/repertoire/pacedRoutine.ts';
import {
  lengthsMs,
  repertoireOf,
  standInFor,
  withRepertoire,
  type Repertoire,
  type WayOfDay,
} from '../../core/repertoire/repertoire.ts';
import type { Pace } from '../../core/routine/pace.ts';
import type { Routine, Step } from '../../core/routine/routine.ts';
import { routineFacts, type RoutineFacts } from '../../core/routine/routineFacts.ts';
import { needsStrap } from '../../core/routine/strapRoutines.ts';
import { mayHoldBreath } from '../../core/preferences/routineWishes.ts';
import { routineOf } from './guidedBreak.ts';
import type { Interpreter } from '../interpreter.ts';
import type { MovesThatHurt, ShownRoutine } from './movesThatHurt.ts';

export type Routines = ReadonlyMap<string, Routine>;

export interface RoutineShelf {
  /** Suits everything anew, after the preferences, the own routines or the language have changed. */
  suit(preferences: Preferences, own: Routines, way: WayOfDay | null): void;
  /** What the engine works with: break kinds rotate through what really runs. */
  settings(): Pick<EngineSettings, 'preferences' | 'routineLengthsMs'>;
  offered(): readonly RoutineSummary[];
  /** By the id of each that is offered: the paces that make different breaks of it, with what always gives way; holds of the breath among them. */
  paced(): PacesByRoutine;
  /** All that there are, offered or not, as shipped or written. */
  known(): readonly RoutineSummary[];
  /** For every routine that is not offered, the one that runs instead. */
  standIns(): Readonly<Record<string, string>>;
  /** The routine that runs when that id is asked for. */
  suited(id: string): Routine | null;
  /** The id of the routine that runs when that id is asked for; null where there is none. */
  readonly instead: (id: string) => string | null;
  /** As it was shipped or written, before it was suited. */
  readonly original: (id: string) => Routine | null;
  /** Takes note of the phase: a break that has begun goes on as it began, whatever is changed meanwhile. */
  follow(phase: CycleState['phase']): void;
  /** The routine of the break that runs, with what gives way in it; null while none does. */
  running(): Routine | null;
  /** The pace that its breath is led at, as far as it did not give way; null while none runs, and where none is. */
  readonly pace: () => Pace | null;
  /** That routine as it would be with these presses of “This hurts”. */
  readonly gentler: (pressedAtMs: readonly number[]) => GentlerRoutine | null;
}

interface ShownLists {
  readonly offered: readonly RoutineSummary[];
  readonly known: readonly RoutineSummary[];
  readonly standIns: Readonly<Record<string, string>>;
}

/** A break as it began: so it goes on. */
interface BegunBreak {
  readonly beganMs: number;
  readonly shown: ShownRoutine;
  readonly routine: Routine;
  readonly always: readonly GentlerPose[];
  readonly body: BodyPreferences;
  /** Before anything gave way. */
  readonly pace: Pace | null;
}

/** Everything is kept in English and leaves the shelf in the person's language. */
export function openRoutineShelf(
  shipped: Routines,
  firstPreferences: Preferences,
  firstOwn: Routines,
  firstWay: WayOfDay | null,
  interpreter: Pick<Interpreter, 'routine' | 'routineName' | 't'>,
  hurts: Pick<MovesThatHurt, 'always' | 'pressedIn'>,
): RoutineShelf {
  let preferences = firstPreferences;
  let own = firstOwn;
  let way = firstWay;
  let all = inOrder(shownOf(shipped, preferences), own);
  let repertoire: Repertoire = repertoireOf(all, preferences, way);
  let lists: ShownLists | null = null;
  let begun: BegunBreak | null = null;
  let shown: { readonly of: BegunBreak; readonly pressed: readonly number[]; readonly routine: Routine } | null = null;

  const gentler = ({ routine, always, body }: BegunBreak, pressedAtMs: readonly number[]): GentlerRoutine =>
    gentlerRoutine(routine, { always, pressedAtMs, body });
  /** Every heartbeat asks, and made anew is only what has changed. */
  const shownRoutine = (of: BegunBreak): Routine => {
    const pressed = hurts.pressedIn(of.shown);
    if (shown?.of !== of || shown.pressed !== pressed) shown = { of, pressed, routine: gentler(of, pressed).routine };
    return shown.routine;
  };

  const said = (routine: Routine | undefined): Routine | undefined => routine && interpreter.routine(routine);

  /** What has another name than it shipped with is another routine, whose id it runs under. */
  const factsOf = ({ id, name }: Routine): RoutineFacts | null =>
    own.has(id) || shipped.get(id)?.name !== name ? null : routineFacts(id);

  const summariesOf = (routines: Routines): readonly RoutineSummary[] =>
    [...routines.values()].map((routine) => ({
      id: routine.id,
      name: interpreter.routineName(routine.name),
      setting: routine.setting,
      seconds: routine.seconds,
      own: own.has(routine.id),
      facts: factsOf(routine),
    }));

  /** Every heartbeat compares them with those that are shown: as long as they are the very same, that is no work. */
  const shownLists = (): ShownLists =>
    (lists ??= {
      offered: summariesOf(repertoire.routines),
      known: summariesOf(all),
      standIns: Object.fromEntries(repertoire.standIns),
    });

  return {
    suit(changed, changedOwn, changedWay) {
      preferences = changed;
      own = changedOwn;
      way = changedWay;
      all = inOrder(shownOf(shipped, preferences), own);
      repertoire = repertoireOf(all, preferences, way);
      lists = null;
    },
    settings() {
      const breakKinds = preferences.breakKinds.map((kind) => ({
        ...withRepertoire(kind, repertoire, way),
        name: kindName(kind, interpreter.t),
      }));
      return { preferences: { ...preferences, breakKinds }, routineLengthsMs: lengthsMs(repertoire) };
    },
    offered: () => shownLists().offered,
    paced: () => {
      const { gentlerPoses: always, body } = preferences;
      const given = (routine: Routine): Routine => gentlerRoutine(routine, { always, pressedAtMs: [], body }).routine;
      return pacesToCompare(all, preferences, given);
    },
    known: () => shownLists().known,
    standIns: () => shownLists().standIns,
    suited: (id) => said(repertoire.routines.get(standInFor(id, repertoire))) ?? null,
    instead: (id) => {
      const stands = standInFor(id, repertoire);
      return repertoire.routines.has(stands) ? stands : null;
    },
    original: (id) => own.get(id) ?? said(shipped.get(id)) ?? null,
    follow(phase) {
      if (phase.type !== 'onBreak') begun = null;
      else if (begun?.beganMs !== phase.beganMs || begun.shown.routine !== phase.routine)
        begun = {
          beganMs: phase.beganMs,
          shown: { beganWall: phase.beganWall, routine: phase.routine },
          routine: routineOf(phase, repertoire.routines),
          always: hurts.always(),
          body: preferences.body,
          pace: repertoire.paces.get(phase.routine ?? '') ?? null,
        };
    },
    running: () => said(begun === null ? undefined : shownRoutine(begun)) ?? null,
    pace: () => {
      const pace = begun?.pace ?? null;
      return begun !== null && pace !== null && isBreathedAt(pace, shownRoutine(begun)) ? pace : null;
    },
    gentler: (pressedAtMs) => begun && gentler(begun, pressedAtMs),
  };
}

/** Without a strap, what is there for straps alone says nothing; nor does what is about holding the breath, before its warning. */
function shownOf(shipped: Routines, preferences: Preferences): Routines {
  const mayHold = mayHoldBreath(preferences);
  const isShown = (routine: Routine): boolean =>
    (preferences.heartStrap || !needsStrap(routine.id)) && (mayHold || !routine.steps.some(isAboutHolding));
  return new Map([...shipped].filter(([, routine]) => isShown(routine)));
}

function isAboutHolding({ ownPace, breath }: Step): boolean {
  return ownPace === true && breath !== undefined && breath.holdIn + breath.holdOut > 0;
}

/** The shortest first; an own routine takes the place of a shipped one with the same id. */
function inOrder(shipped: Routines, own: Routines): Routines {
  const all = [...new Map([...shipped, ...own]).values()];
  const sorted = all.toSorted((a, b) => a.seconds - b.seconds || (a.name < b.name ? -1 : 1));
  return new Map(sorted.map((routine) => [routine.id, routine]));
}
