/** Check-ins were once lines of a file of their own, `check-ins.jsonl`; they move into the history, and the file is kept aside. */
import { renameSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Log } from '../../app/ports.ts';
import { LEAST, MOST } from '../../core/checkIn/checkIn.ts';
import { outcomeOf } from '../../core/cycle/runningBreak.ts';
import { noRecords, type BreakRecord, type HistoryRecords } from '../../core/history/records.ts';
import { offsetAt } from '../../core/time/localTime.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { MINUTE, SECOND } from '../../core/time/time.ts';
import { readFound } from '../files/fileReading.ts';

const onScale = z.int().check(z.minimum(LEAST), z.maximum(MOST));
const answer = z.nullable(z.object({ tension: onScale, ease: z.nullable(onScale) }));
const lineSchema = z.object({
  beganWall: z.number(),
  endedWall: z.number(),
  kind: z.string(),
  routine: z.nullable(z.string()),
  before: answer,
  after: answer,
});
type OldCheckIn = z.infer<typeof lineSchema>;

/** Where they are, and what their lines do not tell. */
export interface OldCheckIns {
  readonly file: string;
  readonly routineSeconds: ReadonlyMap<string, number>;
  readonly timeZone: string;
}

export interface OldCheckInDeps {
  /** How many were new. @throws where they cannot be added */
  readonly add: (records: HistoryRecords) => number;
  readonly log: Log;
}

/**
 * Moves the old file's check-ins into the history, once: the file is then called `….moved`. Damaged lines are skipped. Where
 * they cannot be added the file stays, and waits. Never throws.
 */
export function moveOldCheckIns(old: OldCheckIns, { add, log }: OldCheckInDeps): void {
  const { file } = old;
  const text = readFound(file, largestBytes.oldCheckIns);
  if (text.type === 'missing') return;
  try {
    if (text.type === 'damaged') throw new Error(text.why);
    const lines = text.text.split('\n');
    const found = lines.filter((line) => line.trim() !== '').flatMap((line) => parsed(line, log));
    const breaks = found.map((line) => breakOf(line, old));
    const moved = add({ ...noRecords, breaks });
    renameSync(file, `${file}.moved`);
    log.info(`${moved} check-ins were moved from ${file} into the history`);
  } catch (error) {
    log.error(`the check-ins in ${file} could not be moved`, error);
  }
}

/**
 * The line told less than the history keeps. How the break ended follows from its length by the engine's own rule, pauses
 * and work aside; who began it is not known, and the person is the likelier; the time zone was most likely today's.
 */
function breakOf(line: OldCheckIn, { routineSeconds, timeZone }: OldCheckIns): BreakRecord {
  const { beganWall, endedWall, kind, routine, before, after } = line;
  const spentMs = endedWall - beganWall;
  const seconds = routine === null ? undefined : routineSeconds.get(routine);
  const plannedMs = seconds === undefined ? spentMs : seconds * SECOND;
  return {
    ...{ beganWall, endedWall, utcOffsetMinutes: Math.round(offsetAt(beganWall, timeZone) / MINUTE) },
    ...{ kind, routine, plannedMs, askedWall: null, by: 'user', emergency: false, pausedMs: 0 },
    ...{ spentMs: null, workedMs: null, pace: null },
    outcome: outcomeOf(spentMs, plannedMs, spentMs >= plannedMs),
    checkIn: { before, after },
  };
}

function parsed(line: string, log: Log): readonly OldCheckIn[] {
  try {
    return [lineSchema.parse(JSON.parse(line))];
  } catch {
    log.warn('a line of the old check-ins is damaged and was skipped');
    return [];
  }
}
