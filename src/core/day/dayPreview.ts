/**
 * Today as a picture: what was, what is, and what will be if the person simply stays. To know the last, it lives the rest of the day
 * through the engine; so the window that shows it asks for it, and it is not sent with every snapshot.
 */
import type { CycleState } from '../cycle/cycleState.ts';
import type { EngineSettings } from '../cycle/cycleTypes.ts';
import { planAhead } from './dayPlan.ts';
import type { RecordedHold } from '../cycle/dayRecord.ts';
import type { HoldReason } from '../cycle/holds.ts';
import { HOUR, type Moment, type WallSpan } from '../time/time.ts';
import { deskDayAround, workSpansWithin } from '../calendar/workingHours.ts';

export interface DrawnBreak extends WallSpan {
  /** The break kind's id, and its name as the person gave it (its id, where the kind is gone). */
  readonly kind: string;
  readonly name: string;
}

export interface DrawnHold extends WallSpan {
  readonly reason: HoldReason;
}

/** All moments are epoch milliseconds, all lists oldest first. Past and plan meet at `nowWall`. */
export interface DayPreview extends WallSpan {
  readonly nowWall: number;
  /** Empty: reminders come at any time. */
  readonly workingHours: readonly WallSpan[];
  readonly deskTime: readonly WallSpan[];
  /** Completed and shortened ones. */
  readonly breaksTaken: readonly DrawnBreak[];
  /** Absences that counted as a break. */
  readonly naturalBreaks: readonly WallSpan[];
  /** What held reminders back, or still does; one whose end is known reaches beyond now. */
  readonly holds: readonly DrawnHold[];
  /** A break that runs now is the first. */
  readonly breaksPlanned: readonly DrawnBreak[];
  readonly windDownWall: number | null;
}

/** Without working hours a day is drawn this long, and at least so far ahead. */
const usualDayMs = 8 * HOUR;
const leastAheadMs = 2 * HOUR;

/** Pure. `now` may lie after the last reading; what the day held before the app was there is not known, and not drawn. */
export function dayPreview(state: CycleState, settings: EngineSettings, now: Moment): DayPreview {
  const { today } = state;
  const day = deskDayAround(now.wall, settings);
  const workingHours = workSpansWithin(day, settings);
  const deskTime = deskTimeOf(state, now.wall);
  const beganWall = Math.min(now.wall, ...[...workingHours, ...deskTime].map(({ fromWall }) => fromWall));
  const untilWall = endOf(day, workingHours, beganWall, now.wall);
  const plan = planAhead(state, settings, now, untilWall);
  const named = ({ kind, fromWall, untilWall: until }: WallSpan & { readonly kind: string }): DrawnBreak => {
    const name = settings.preferences.breakKinds.find(({ id }) => id === kind)?.name ?? kind;
    return { kind, name, fromWall, untilWall: until };
  };
  return {
    fromWall: beganWall,
    untilWall: Math.max(untilWall, ...plan.breaks.map((planned) => planned.untilWall)),
    nowWall: now.wall,
    workingHours,
    deskTime,
    breaksTaken: today.breaks.filter(({ outcome }) => outcome !== 'abandoned').map(named),
    naturalBreaks: today.absences.filter(({ natural }) => natural).map(spanOf),
    holds: today.holds.map((hold) => drawnHold(hold, state, { fromWall: beganWall, untilWall }, now.wall)),
    breaksPlanned: plan.breaks.map(named),
    windDownWall: plan.windDownWall,
  };
}

function endOf(day: WallSpan, workingHours: readonly WallSpan[], beganWall: number, nowWall: number): number {
  const worksUntil = workingHours.at(-1)?.untilWall ?? beganWall + usualDayMs;
  const ahead = worksUntil > nowWall ? worksUntil : nowWall + leastAheadMs;
  return Math.min(day.untilWall, workingHours.length > 0 ? ahead : Math.max(ahead, nowWall + leastAheadMs));
}

/** What absences and breaks leave over of the time since the record began. */
function deskTimeOf({ today, presence, phase, clock }: CycleState, nowWall: number): readonly WallSpan[] {
  const wallAt = (engineMs: number): number => clock.wall + engineMs - clock.nowMs;
  const away = presence.type === 'away' && phase.type !== 'onBreak' ? [wallAt(presence.sinceMs)] : [];
  const onBreak = phase.type === 'onBreak' ? [phase.beganWall] : [];
  const untilWall = Math.min(nowWall, ...away, ...onBreak);
  return without({ fromWall: today.sinceWall, untilWall }, [...today.absences, ...today.breaks]);
}

/** The parts of a span that no other one covers. */
function without(whole: WallSpan, others: readonly WallSpan[]): readonly WallSpan[] {
  const left: WallSpan[] = [];
  let { fromWall } = whole;
  for (const other of others.toSorted((a, b) => a.fromWall - b.fromWall)) {
    const untilWall = Math.min(other.fromWall, whole.untilWall);
    if (untilWall > fromWall) left.push({ fromWall, untilWall });
    fromWall = Math.max(fromWall, other.untilWall);
  }
  if (whole.untilWall > fromWall) left.push({ fromWall, untilWall: whole.untilWall });
  return left;
}

/** A pause reaches to its end, or as far as is drawn; of anything else that holds, only what was is known. */
function drawnHold(
  { reason, ...hold }: RecordedHold,
  { pause }: CycleState,
  drawn: WallSpan,
  nowWall: number,
): DrawnHold {
  const open = reason === 'paused' ? (pause?.untilWall ?? drawn.untilWall) : nowWall;
  return {
    reason,
    fromWall: Math.max(drawn.fromWall, hold.fromWall),
    untilWall: Math.min(drawn.untilWall, hold.untilWall ?? open),
  };
}

function spanOf({ fromWall, untilWall }: WallSpan): WallSpan {
  return { fromWall, untilWall };
}
