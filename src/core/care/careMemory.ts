/** What is kept of moves that hurt and of the seven days, over breaks and restarts; what counts for good is a preference. */
import * as z from 'zod';
import { eases, type GentlerPose } from '../preferences/gentlerPreferences.ts';
import { noDayYet, type SevenDaysMemory } from './dayInTurn.ts';
import { longest, most } from '../text/limits.ts';

/** What was said to hurt in one break. */
export interface HurtInBreak {
  /** When the break began, and with which routine: what another one showed at those moments did not hurt. */
  readonly beganWall: number;
  readonly routine: string | null;
  /** Milliseconds into its routine. */
  readonly pressedAtMs: readonly number[];
  readonly poses: readonly GentlerPose[];
}

export interface CareMemory {
  readonly hurt: HurtInBreak | null;
  /** The moves that give way in all breaks of one desk day (its date). */
  readonly today: { readonly date: string; readonly poses: readonly GentlerPose[] } | null;
  readonly sevenDays: SevenDaysMemory;
}

export const emptyCareMemory: CareMemory = { hurt: null, today: null, sevenDays: noDayYet };

const poses = z
  .array(z.object({ pose: z.string().max(longest.poseId), ease: z.enum(eases) }))
  .max(most.gentlerPoses)
  .readonly();

const schema = z.object({
  hurt: z
    .object({
      beganWall: z.number(),
      routine: z.string().max(longest.routineId).nullable(),
      pressedAtMs: z.array(z.number().min(0)).max(most.pressesOfBreak).readonly(),
      poses,
    })
    .nullable(),
  today: z.object({ date: z.iso.date(), poses }).nullable(),
  sevenDays: z.object({
    next: z.int().min(1),
    lastDate: z.iso.date().nullable(),
    running: z.object({ day: z.int(), routine: z.string().max(longest.routineId) }).nullable(),
  }),
}) satisfies z.ZodType<CareMemory>;

/** Null when it is no such memory. */
export function parseCareMemory(input: unknown): CareMemory | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : null;
}
