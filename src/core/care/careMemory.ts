/** What is kept of moves that hurt and of the seven days, over breaks and restarts; what counts for good is a preference. */
import * as z from 'zod/mini';
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

const routineId = z.string().check(z.maxLength(longest.routineId));
const poses = z.readonly(
  z
    .array(z.object({ pose: z.string().check(z.maxLength(longest.poseId)), ease: z.enum(eases) }))
    .check(z.maxLength(most.gentlerPoses)),
);

const schema = z.object({
  hurt: z.nullable(
    z.object({
      beganWall: z.number(),
      routine: z.nullable(routineId),
      pressedAtMs: z.readonly(z.array(z.number().check(z.minimum(0))).check(z.maxLength(most.pressesOfBreak))),
      poses,
    }),
  ),
  today: z.nullable(z.object({ date: z.iso.date(), poses })),
  sevenDays: z.object({
    next: z.int().check(z.minimum(1)),
    lastDate: z.nullable(z.iso.date()),
    running: z.nullable(z.object({ day: z.int(), routine: routineId })),
  }),
}) satisfies z.ZodMiniType<CareMemory>;

/** Null when it is no such memory. */
export function parseCareMemory(input: unknown): CareMemory | null {
  const parsed = schema.safeParse(input);
  return parsed.success ? parsed.data : null;
}
