import { appendFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Log } from '../app/ports.ts';
import { LEAST, MOST, type CheckInRecord } from '../core/checkIn.ts';

/** The check-ins in a file of JSON lines: only ever added to, one line in one write. */
export interface CheckInLog {
  /** Failures are logged and do not throw. */
  readonly append: (record: CheckInRecord) => void;
  /** All records, oldest first. Damaged lines are skipped and logged. */
  readonly read: () => readonly CheckInRecord[];
}

const onScale = z.int().min(LEAST).max(MOST);
const answer = z.object({ tension: onScale, ease: onScale.nullable() }).nullable();
const recordSchema = z.object({
  beganWall: z.number(),
  endedWall: z.number(),
  kind: z.string(),
  routine: z.string().nullable(),
  before: answer,
  after: answer,
}) satisfies z.ZodType<CheckInRecord>;

export function openCheckInLog(file: string, log: Log): CheckInLog {
  return {
    append(record) {
      try {
        // The newline comes first: a line that a power cut left half-written then spoils only itself.
        appendFileSync(file, `\n${JSON.stringify(record)}`);
      } catch (error) {
        log.error('the check-in could not be kept', error);
      }
    },
    read() {
      return linesOf(file)
        .filter((line) => line.trim() !== '')
        .flatMap((line) => {
          const parsed = recordSchema.safeParse(parseJson(line));
          if (!parsed.success) log.warn('a line of the check-ins is damaged and was skipped');
          return parsed.success ? [parsed.data] : [];
        });
    },
  };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return []; // nobody has checked in yet
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
