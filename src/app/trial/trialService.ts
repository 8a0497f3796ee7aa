/**
 * The trial of one (docs/TRIAL.md): what the breaks of its kind are today, when they ask, and what windows are shown of it. Its plan has a
 * file of its own, since a break that opens at once after a start must know its arm, whether the history can be read by then or not;
 * what was answered is in the history and nowhere else.
 */
import type { OnBreak } from '../../core/cycle/cycleState.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import type { WayOfDay } from '../../core/repertoire/repertoire.ts';
import type { RoutineLength } from '../../core/routine/breakLength.ts';
import { rangeAround } from '../../core/history/historyCalendar.ts';
import { tensionPairs } from '../../core/history/trends.ts';
import { isOver, shownTrial, type ShownTrial, type TrialChange } from '../../core/trial/shownTrial.ts';
import { firstDayOf, lastDayOf, LOTS, plannedTrial, wayOn, withMorePairs, type Trial } from '../../core/trial/trial.ts';
import { parseKeptTrial } from '../../core/trial/trialShape.ts';
import { canBeTried, type PacesByRoutine } from '../../core/trial/trialChoices.ts';
import type { DayNumber } from '../../core/time/localTime.ts';
import type { HistoryService } from '../history/historyService.ts';
import type { Ports } from '../ports.ts';

export interface TrialDeps {
  readonly ports: Pick<Ports, 'storage' | 'chance' | 'log'>;
  readonly history: Pick<HistoryService, 'get'>;
  readonly today: () => DayNumber;
  readonly preferences: () => Preferences;
  /** There is another plan, or none any more. */
  readonly onChange: () => void;
  /** What body and place allow, and the paces of each. */
  readonly shelf: { offered(): readonly RoutineLength[]; paced(): PacesByRoutine };
}

export interface TrialService {
  /** What windows show of it; null while the history cannot be read. */
  readonly shown: () => Promise<ShownTrial | null>;
  /** Does what can be done now, and nothing else; what is shown afterwards. */
  readonly change: (change: TrialChange) => Promise<ShownTrial | null>;
}

/** The plan itself, which the shelf of routines needs before anything else is there. */
export interface TrialPlan {
  readonly current: () => Trial | null;
  readonly wayOn: (day: DayNumber) => WayOfDay | null;
  /** Whether a break is one of those that are compared, so that it asks for a check-in. */
  readonly compares: (running: Pick<OnBreak, 'kind' | 'routine'>, day: DayNumber) => boolean;
  readonly keep: (trial: Trial | null) => void;
  /** Takes over one from elsewhere, unless there is one already, or it is none. Whether it did. */
  readonly adopt: (found: unknown) => boolean;
}

export function openTrialPlan(found: Trial | null, storage: Pick<Ports['storage'], 'saveTrial'>): TrialPlan {
  let trial = found;
  const keep = (next: Trial | null): void => {
    trial = next;
    storage.saveTrial(next);
  };
  const way = (day: DayNumber): WayOfDay | null => wayOn(trial, day);
  return {
    current: () => trial,
    wayOn: way,
    compares(running, day) {
      const today = way(day);
      return today !== null && running.kind === today.kind && running.routine === today.routine;
    },
    keep,
    adopt(stranger) {
      const known = parseKeptTrial({ trial: stranger })?.trial ?? null;
      if (trial !== null || known === null) return false;
      keep(known);
      return true;
    },
  };
}

export function openTrialService(plan: TrialPlan, deps: TrialDeps): TrialService {
  const { ports, history, today, preferences, shelf, onChange } = deps;

  const shown = async (): Promise<ShownTrial | null> => {
    const trial = plan.current();
    const { deskDayStarts, workingHours } = preferences();
    if (trial === null) {
      const next = plannedTrial(NOTHING_YET, 0, today(), workingHours);
      return { phase: 'none', paced: shelf.paced(), firstDay: firstDayOf(next), lastDay: lastDayOf(next) };
    }
    const days = { from: firstDayOf(trial), to: lastDayOf(trial) + 1 };
    const answer = await history.get(rangeAround(days, deskDayStarts));
    if (!answer.kept) return null;
    const compared = answer.records.breaks.filter(({ kind }) => kind === trial.kind);
    return shownTrial(trial, today(), tensionPairs(compared, deskDayStarts));
  };

  /** The trial after a change; the very same where that cannot be done now. */
  const changed = (change: TrialChange): Trial | null => {
    const trial = plan.current();
    const { workingHours } = preferences();
    if (change.type === 'begin') {
      const room = { ...preferences(), routines: shelf.offered(), paced: shelf.paced() };
      if (trial !== null || !canBeTried(change.wish, room)) return trial;
      return plannedTrial(change.wish, Math.floor(ports.chance() * LOTS), today(), workingHours);
    }
    if (change.type === 'end') return null;
    if (trial === null || !isOver(trial, today())) return trial;
    return change.type === 'show' ? { ...trial, shown: true } : withMorePairs(trial, today(), workingHours);
  };

  return {
    shown,
    change(change) {
      const before = plan.current();
      const after = changed(change);
      if (after !== before) {
        plan.keep(after);
        onChange();
      }
      ports.log.info(`trial: ${change.type}${after === before ? ', which cannot be done now' : ''}`);
      return shown();
    },
  };
}

/** For the days of a trial that nobody has begun. */
const NOTHING_YET = { kind: '', arms: { a: { routine: '', pace: null }, b: { routine: '', pace: null } } } as const;
