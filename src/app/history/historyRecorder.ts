/**
 * Notes down what the engine lives: its effects and states become records, each written as it happens (docs/HISTORY.md). It sees every
 * step of the engine before the step's effects are performed, so a break is on the disk before its window goes.
 */
import type { EngineStep } from '../../core/cycle/breakCycle.ts';
import {
  blockBeingLived,
  dividedByRest,
  followDesk,
  noDeskBlocks,
  type DeskBlocks,
} from '../../core/history/deskBlocks.ts';
import type { CycleState } from '../../core/cycle/cycleState.ts';
import type { Effect, EngineSettings } from '../../core/cycle/cycleTypes.ts';
import type { HoldReason } from '../../core/cycle/holds.ts';
import { summaryOf, type HeartNote } from '../../core/heart/heartSession.ts';
import type { AbsenceRecord, BreakRecord, DeskBlock, HoldRecord } from '../../core/history/records.ts';
import type { Pace } from '../../core/routine/pace.ts';
import { offsetAt } from '../../core/time/localTime.ts';
import { MINUTE } from '../../core/time/time.ts';
import type { HistoryWrite } from './historyPort.ts';

export interface HistoryRecorder {
  /** One step of the engine was taken. @param before the state it was taken from; null at the start of the app */
  follow(before: CycleState | null, step: EngineStep, settings: EngineSettings): void;
  /** Keeps what is being lived as far as it has gone, as at a suspend or at quit. */
  keep(): void;
  /** What is being lived begins anew: what was kept of it is about to be removed. */
  beginAnew(): void;
}

/** No kill loses more than this of what is being lived. */
const KEEP_EVERY_MS = MINUTE;
const QUARTER_MS = 15 * MINUTE;

type AbsenceEffect = Pick<Extract<Effect, { type: 'naturalBreak' | 'rested' }>, 'kinds' | 'endedWall'>;

interface RunningHold {
  readonly record: HoldRecord;
  readonly beganMs: number;
}

/** What the break that runs, or that closes in this step, can tell of itself. */
export interface BreakWitness {
  /** What a strap told in it. */
  readonly heart: () => HeartNote | null;
  /** The pace that the one that runs is led at. */
  readonly pace: () => Pace | null;
}

const nobody: BreakWitness = { heart: () => null, pace: () => null };

/** @param write keeps it, or has it wait for that */
export function startHistoryRecorder(
  write: (write: HistoryWrite) => void,
  witness: BreakWitness = nobody,
): HistoryRecorder {
  let blocks: DeskBlocks = noDeskBlocks;
  const utcOffset = rememberedOffset();
  const holds = new Map<HoldReason, RunningHold>();
  /** The reminder that waits for its break, since it was first shown. */
  let asked: { readonly kind: string; readonly wall: number } | null = null;
  let skippedWall: number | null = null;
  /** The absence that was kept last: a rest that is told of and lies over it is the same one. */
  let absence: AbsenceRecord | null = null;
  let toldRest: AbsenceRecord | null = null;
  let lived: { readonly state: CycleState; readonly settings: EngineSettings } | null = null;
  let keptAt = -Infinity;
  /** The pace of the break that ran up to this step. */
  let led: Pace | null = null;

  const keepBreak = (record: BreakRecord): void => {
    write({ type: 'break', record });
  };
  const keepBlock = (record: DeskBlock): void => {
    write({ type: 'deskBlock', record });
  };
  const absenceOf = (rest: AbsenceEffect, lastedMs: number, timeZone: string): AbsenceRecord => {
    const { kinds, endedWall } = rest;
    const beganWall = endedWall - lastedMs;
    return { beganWall, endedWall, utcOffsetMinutes: utcOffset(beganWall, timeZone), kinds };
  };
  const keepAbsence = (record: AbsenceRecord): void => {
    write({ type: 'absence', record });
    if (asked !== null && record.kinds.includes(asked.kind)) asked = null;
  };
  const keepHold = (hold: RunningHold, state: CycleState): void => {
    write({ type: 'hold', record: asFar(hold, state) });
  };

  const note = (effect: Effect, { clock }: CycleState, { preferences, timeZone }: EngineSettings): void => {
    switch (effect.type) {
      case 'showReminder':
        asked ??= { kind: effect.kind, wall: clock.wall };
        return;
      case 'hideReminder':
        if (effect.because === 'no longer due') asked = null;
        return;
      case 'closeBreak': {
        const { kind, routine, outcome, by, plannedMs, beganWall, endedWall, emergency = false } = effect;
        const { spentMs, workedMs, pausedMs, waitedMs } = effect;
        const span = { beganWall, endedWall, utcOffsetMinutes: utcOffset(beganWall, timeZone) };
        keepBreak({
          ...span,
          ...{ kind, routine, plannedMs, outcome, by, emergency },
          ...{ spentMs, workedMs, pausedMs: pausedMs + waitedMs, pace: led },
          askedWall: asked !== null && asked.wall <= beganWall ? asked.wall : null,
          checkIn: null, // its answers come when they are given
        });
        const told = witness.heart();
        if (told !== null) write({ type: 'heart', record: { ...span, ...summaryOf(told) } });
        asked = null;
        return;
      }
      case 'skipped': {
        const { wall } = clock;
        keepBreak({
          ...{ beganWall: wall, endedWall: wall, utcOffsetMinutes: utcOffset(wall, timeZone) },
          ...{ kind: effect.kind, routine: null, outcome: 'skipped', by: 'user', emergency: false, pausedMs: 0 },
          ...{ spentMs: null, workedMs: null, pace: null },
          plannedMs: preferences.breakKinds.find(({ id }) => id === effect.kind)?.lengthMs ?? 0,
          askedWall: asked?.wall ?? null,
          checkIn: null,
        });
        skippedWall = wall;
        asked = null;
        return;
      }
      case 'skipUndone':
        if (skippedWall !== null) write({ type: 'dropSkip', beganWall: skippedWall });
        return;
      case 'naturalBreak': {
        absence = absenceOf(effect, effect.awayMs, timeZone);
        keepAbsence(absence);
        return;
      }
      case 'rested': {
        const told = absenceOf(effect, effect.forMs, timeZone);
        const isKept = told.kinds.length === 0 || (absence !== null && told.beganWall < absence.endedWall);
        toldRest = isKept ? null : told;
        if (!isKept) keepAbsence(told);
        return;
      }
      case 'restUndone':
        if (toldRest !== null) write({ type: 'dropAbsence', record: toldRest });
        return;
      case 'openBreak':
      case 'withdrawBreak':
      case 'breakWaits':
      case 'breakGoesOn':
      case 'showNotice':
      case 'hideNotice':
      case 'suggestPosture':
      case 'snoozed':
      case 'held':
      case 'released':
      case 'callRefused':
      case 'showWindDown':
      case 'deskDayEnded':
        return; // nothing of its own: the break is noted when it is over, days and holds by what the state says
    }
  };

  const holdFrom = (reason: HoldReason, { clock }: CycleState, timeZone: string): RunningHold => {
    const { wall } = clock;
    const record = { reason, beganWall: wall, endedWall: wall, utcOffsetMinutes: utcOffset(wall, timeZone) };
    return { record, beganMs: clock.nowMs };
  };

  const followHolds = (state: CycleState, timeZone: string): void => {
    for (const [reason, hold] of holds) {
      if (state.heldBy.includes(reason)) continue;
      keepHold(hold, state);
      holds.delete(reason);
    }
    for (const reason of state.heldBy) if (!holds.has(reason)) holds.set(reason, holdFrom(reason, state, timeZone));
  };

  const beginBlocks = (state: CycleState, timeZone: string): void => {
    ({ blocks } = followDesk(noDeskBlocks, state, state, utcOffset(state.clock.wall, timeZone)));
  };

  const beginHoldsAnew = (): void => {
    if (lived === null) return;
    for (const hold of holds.values()) keepHold(hold, lived.state);
    holds.clear();
  };

  const keep = (): void => {
    if (lived === null) return;
    keptAt = lived.state.clock.at;
    const block = blockBeingLived(blocks);
    if (block !== null) keepBlock(block);
    for (const hold of holds.values()) keepHold(hold, lived.state);
  };

  return {
    follow(before, { state, effects }, settings) {
      lived = { state, settings };
      const { timeZone } = settings;
      if (before === null) beginBlocks(state, timeZone);
      else {
        const followed = followDesk(blocks, before, state, utcOffset(state.clock.wall, timeZone));
        const isDivided = effects.some(({ type }) => type === 'rested');
        const divided = isDivided ? dividedByRest(followed.blocks, state) : { blocks: followed.blocks, ended: [] };
        ({ blocks } = divided);
        for (const block of [...followed.ended, ...divided.ended]) keepBlock(block);
        if (before.day.date !== state.day.date) beginHoldsAnew();
      }
      for (const effect of effects) note(effect, state, settings);
      led = state.phase.type === 'onBreak' ? witness.pace() : null;
      followHolds(state, timeZone);
      if (Math.abs(state.clock.at - keptAt) >= KEEP_EVERY_MS) keep();
    },
    keep,
    beginAnew() {
      if (lived === null) return;
      const { state, settings } = lived;
      keep();
      holds.clear();
      followHolds(state, settings.timeZone);
      beginBlocks(state, settings.timeZone);
    },
  };
}

/** As long as the monotonic clock says it has lasted. */
function asFar({ record, beganMs }: RunningHold, { clock }: CycleState): HoldRecord {
  return { ...record, endedWall: record.beganWall + clock.nowMs - beganMs };
}

/** Local time minus UTC, in minutes. Asked at every step, and a calendar is slow to ask: offsets change at quarters of an hour. */
function rememberedOffset(): (wall: number, timeZone: string) => number {
  let known = { quarter: NaN, timeZone: '', minutes: 0 };
  return (wall, timeZone) => {
    const quarter = Math.floor(wall / QUARTER_MS);
    if (quarter !== known.quarter || timeZone !== known.timeZone)
      known = { quarter, timeZone, minutes: Math.round(offsetAt(wall, timeZone) / MINUTE) };
    return known.minutes;
  };
}
