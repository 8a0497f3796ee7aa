/** The check of the preferences, made from their declarations; apart from them, so that windows load no checker. */
import * as z from 'zod';
import { isAccelerator } from './accelerator.ts';
import type { AllowedRange, Declaration, Declarations, NamesOf } from './declare.ts';
import {
  breakKindRanges,
  declaredPreferences,
  weekdays,
  type BreakKind,
  type Preferences,
  type WorkingHours,
} from './preferences.ts';
import { LONGEST_BELL_MS } from '../routine/bell.ts';
import { longest, most } from '../text/limits.ts';
import { ownWords } from '../text/ownWords.ts';
import type { OwnBellFile } from './breakManner.ts';
import { eases, type GentlerPose } from './gentlerPreferences.ts';
import type { KnownStrap } from './heartPreferences.ts';
import { appRuleTimes, type AppRule } from './sensePreferences.ts';
import type { Shortcuts } from './systemPreferences.ts';

const within = ({ min, max, unit }: AllowedRange) =>
  unit === 'ms' || unit === 'times' ? z.int().min(min).max(max) : z.number().min(min).max(max);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "09:00"');
const rangeEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as "17:00"');
const hourRanges = z
  .array(z.tuple([clockTime, rangeEnd], 'must be a pair of times such as ["09:00", "17:00"]').readonly())
  .max(most.hoursOfDay)
  .readonly();

const breakKind: z.ZodType<BreakKind> = z.strictObject({
  id: z
    .string()
    .max(longest.kindId)
    .regex(/^[A-Za-z][\w-]*$/, 'must be a short word of letters, digits, - and _'),
  name: ownWords(longest.kindName),
  everyMs: within(breakKindRanges.everyMs),
  lengthMs: within(breakKindRanges.lengthMs),
  naturalBreakMs: within(breakKindRanges.naturalBreakMs),
  standingFactor: within(breakKindRanges.standingFactor),
  routines: z.array(z.string().min(1).max(longest.routineId)).max(most.routinesOfKind).readonly(),
  at: z.array(clockTime).max(most.timesOfKind).readonly().exactOptional(),
  days: z.array(z.enum(weekdays)).max(most.weekdays).readonly().exactOptional(),
});

const KINDS = `needs 1 to ${most.kinds} break types`;
const breakKinds = z.array(breakKind).min(1, KINDS).max(most.kinds, KINDS).readonly();

const workingHours: z.ZodType<WorkingHours> = z.strictObject({
  monday: hourRanges.exactOptional(),
  tuesday: hourRanges.exactOptional(),
  wednesday: hourRanges.exactOptional(),
  thursday: hourRanges.exactOptional(),
  friday: hourRanges.exactOptional(),
  saturday: hourRanges.exactOptional(),
  sunday: hourRanges.exactOptional(),
});

const accelerator = z
  .string()
  .max(longest.accelerator)
  .refine(isAccelerator, 'must be keys such as "Ctrl+Alt+B", with at least two of Ctrl, Alt, Shift and Super')
  .exactOptional();

const shortcuts: z.ZodType<Shortcuts> = z
  .strictObject({
    startBreak: accelerator,
    snooze: accelerator,
    skip: accelerator,
    pause: accelerator,
    reminder: accelerator,
  })
  .refine((keys) => new Set(Object.values(keys)).size === Object.values(keys).length, {
    message: 'must not use the same keys twice',
  });

const program = ownWords(longest.program);
const ignoredInMeetings = z.array(program).max(most.programs).readonly();
const appRules: z.ZodType<readonly AppRule[]> = z
  .array(z.strictObject({ program, when: z.enum(appRuleTimes) }))
  .max(most.programs)
  .readonly();

const gentlerPoses: z.ZodType<readonly GentlerPose[]> = z
  .array(z.strictObject({ pose: z.string().min(1).max(longest.poseId), ease: z.enum(eases) }))
  .max(most.gentlerPoses)
  .refine((poses) => new Set(poses.map(({ pose }) => pose)).size === poses.length, {
    message: 'must not name the same pose twice',
  })
  .readonly();

const knownHeartStrap: z.ZodType<KnownStrap | null> = z
  .strictObject({ id: z.string().min(1).max(longest.strapId), name: z.string().max(longest.strapName) })
  .nullable();

const ownBell: z.ZodType<OwnBellFile | null> = z
  .strictObject({
    id: z.string().regex(/^[0-9a-f]{16}$/),
    name: z.string().max(longest.fileName),
    lengthMs: z.number().positive().max(LONGEST_BELL_MS),
  })
  .nullable();

type StructureName = NamesOf<typeof declaredPreferences, 'structure'>;

/** Those that are declared as a structure. */
const structures: { readonly [Name in StructureName]: z.ZodType<Preferences[Name]> } = {
  breakKinds,
  workingHours,
  shortcuts,
  ignoredInMeetings,
  appRules,
  gentlerPoses,
  knownHeartStrap,
  ownBell,
};

/** @throws Error for a structure whose check was not written above */
function checkOf(name: string, declared: Declaration): z.ZodType {
  switch (declared.type) {
    case 'switch':
      return z.boolean();
    case 'number': {
      const check = within(declared.range);
      return declared.byDefault === null ? check.nullable() : check;
    }
    case 'choice':
      return z.enum(declared.offered);
    case 'text':
      return z.string().max(declared.mostLong);
    case 'moment':
      return declared.words.length === 0 ? clockTime : z.union([z.enum(declared.words), clockTime]);
    case 'group':
      return z.strictObject(checksOf(declared.inner));
    case 'structure': {
      const check = new Map(Object.entries(structures)).get(name);
      if (check === undefined) throw new Error(`The preference ${name} has no check.`);
      return check;
    }
  }
}

function checksOf(declarations: Declarations): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declared]) => [name, checkOf(name, declared)] as const),
  );
}

/** What passes is `Preferences`: both are made of the same declarations. */
export const preferencesSchema = z
  .strictObject(checksOf(declaredPreferences))
  .transform((checked) => checked as Preferences);
