/**
 * Desk time as blocks without a gap, followed from the engine's states. The engine's own count decides: what it counts
 * lengthens a block, and what it takes back shortens the last ones, so that all blocks of a desk day are its desk time.
 */
import { countTo } from '../cycle/deskTime.ts';
import type { CycleState } from '../cycle/cycleState.ts';
import type { DeskBlock } from './records.ts';
import { countingOf } from '../cycle/turn.ts';

export interface DeskBlocks {
  /** Oldest first; as many as an absence may still take time from. */
  readonly latest: readonly DeskBlock[];
  /** Whether the last of them is being lived. */
  readonly goesOn: boolean;
}

export interface FollowedBlocks {
  readonly blocks: DeskBlocks;
  /** To be kept now: blocks that have ended, and ended ones that have become shorter, down to no length at all. */
  readonly ended: readonly DeskBlock[];
}

export const noDeskBlocks: DeskBlocks = { latest: [], goesOn: false };

const MOST_LATEST = 8;
/** A gap of less than this comes from the fractions of clocks, and is none. */
const NO_GAP_MS = 1;

/**
 * What a step of the engine did to the blocks.
 * @param utcOffsetMinutes local time minus UTC after the step
 */
export function followDesk(
  blocks: DeskBlocks,
  before: CycleState,
  after: CycleState,
  utcOffsetMinutes: number,
): FollowedBlocks {
  const now = { wall: after.clock.wall, posture: before.posture, utcOffsetMinutes };
  const isNewDay = before.day.date !== after.day.date;
  const oldDayMs =
    (after.desk.endedDay?.deskMs ?? 0) - (isNewDay ? countedIn(before) : (before.desk.endedDay?.deskMs ?? 0));
  const countedMs = countedIn(after) - (isNewDay ? 0 : countedIn(before));
  const hasGap = countedMs + oldDayMs < after.clock.nowMs - before.clock.nowMs - NO_GAP_MS;

  let course: FollowedBlocks = { blocks, ended: [] };
  // The old day's time lies before the new day's, also where the person came back within this very step.
  const oldDay = { ...now, wall: now.wall - Math.max(0, countedMs) };
  if (isNewDay) course = closed(counted(course, oldDayMs, oldDay));
  const takenBackMs = Math.min(0, countedMs) + (isNewDay ? 0 : oldDayMs);
  if (takenBackMs < 0) course = counted(course, takenBackMs, now);
  if (hasGap && isHere(after)) course = closed(course); // away and back in one step
  if (countedMs > 0) course = counted(course, countedMs, now);

  const last = blockBeingLived(course.blocks);
  const isOther = last?.posture !== after.posture || last.utcOffsetMinutes !== utcOffsetMinutes;
  if (!isHere(after) || isOther) course = closed(course);
  return isHere(after) && isOther ? begun(course, 0, { ...now, posture: after.posture }) : course;
}

/** The person told of a rest: what follows is another block than what was before, though the engine's count goes on. */
export function dividedByRest(blocks: DeskBlocks, { clock: { wall } }: CycleState): FollowedBlocks {
  const last = blockBeingLived(blocks);
  const course: FollowedBlocks = { blocks, ended: [] };
  if (last === null) return course;
  const { posture, utcOffsetMinutes } = last;
  return begun(closed(course), 0, { wall, posture, utcOffsetMinutes });
}

/** The block being lived, as far as it has gone. */
export function blockBeingLived({ latest, goesOn }: DeskBlocks): DeskBlock | null {
  return goesOn ? (latest.at(-1) ?? null) : null;
}

function isHere(state: CycleState): boolean {
  return countingOf(state).present;
}

/** Desk time in this desk day. A quiet reading moves the clock and leaves the counting for later. */
function countedIn(state: CycleState): number {
  return countTo(state.desk, state.clock.nowMs, countingOf(state)).dayMs;
}

interface Now extends Pick<DeskBlock, 'posture' | 'utcOffsetMinutes'> {
  readonly wall: number;
}

/** The engine counted this much more, or took it back: lengthens the block being lived or begins one, or shortens the latest. */
function counted(course: FollowedBlocks, byMs: number, now: Now): FollowedBlocks {
  if (byMs <= 0) return shortened(course, -byMs);
  const last = blockBeingLived(course.blocks);
  if (last === null) return begun(course, byMs, now);
  const longer = { ...last, endedWall: last.endedWall + byMs };
  return { ...course, blocks: { latest: [...course.blocks.latest.slice(0, -1), longer], goesOn: true } };
}

function begun({ blocks, ended }: FollowedBlocks, lengthMs: number, { wall, ...now }: Now): FollowedBlocks {
  const block = { beganWall: wall - lengthMs, endedWall: wall, ...now };
  return { blocks: { latest: [...blocks.latest, block].slice(-MOST_LATEST), goesOn: true }, ended };
}

/** Takes time from the last block, and what it has not from the one before. */
function shortened({ blocks, ended }: FollowedBlocks, byMs: number): FollowedBlocks {
  let leftMs = byMs;
  const latest = blocks.latest.toReversed().map((block) => {
    const takenMs = Math.min(Math.max(0, leftMs), block.endedWall - block.beganWall);
    leftMs -= takenMs;
    return takenMs === 0 ? block : { ...block, endedWall: block.endedWall - takenMs };
  });
  const changed = latest.filter((block) => !blocks.latest.includes(block));
  return { blocks: { ...blocks, latest: latest.toReversed() }, ended: [...ended, ...changed] };
}

function closed({ blocks, ended }: FollowedBlocks): FollowedBlocks {
  const last = blockBeingLived(blocks);
  return { blocks: { ...blocks, goesOn: false }, ended: last === null ? ended : [...ended, last] };
}
