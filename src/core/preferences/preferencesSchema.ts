/** The check of the preferences, made from their declarations; apart from them, so that windows load no checker. */
import * as z from 'zod/mini';
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

/** Each kind once: what has a check of its own keeps the one that it was made of. */
const text = z.string();
const number = z.number();
const whole = z.int();
const onOrOff = z.boolean();

const within = ({ min, max, unit }: AllowedRange): z.ZodMiniType<number> =>
  (unit === 'ms' || unit === 'times' ? whole : number).check(z.minimum(min), z.maximum(max));

const clockTime = text.check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "09:00"'));
const rangeEnd = text.check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as "17:00"'));
const hourRange = z.readonly(z.tuple([clockTime, rangeEnd], 'must be a pair of times such as ["09:00", "17:00"]'));
const hourRanges = z.exactOptional(z.readonly(z.array(hourRange).check(z.maxLength(most.hoursOfDay))));

const breakKind: z.ZodMiniType<BreakKind> = z.strictObject({
  id: text.check(
    z.maxLength(longest.kindId),
    z.regex(/^[A-Za-z][\w-]*$/, 'must be a short word of letters, digits, - and _'),
  ),
  name: ownWords(longest.kindName),
  everyMs: within(breakKindRanges.everyMs),
  lengthMs: within(breakKindRanges.lengthMs),
  naturalBreakMs: within(breakKindRanges.naturalBreakMs),
  standingFactor: within(breakKindRanges.standingFactor),
  routines: z.readonly(
    z.array(text.check(z.minLength(1), z.maxLength(longest.routineId))).check(z.maxLength(most.routinesOfKind)),
  ),
  at: z.exactOptional(z.readonly(z.array(clockTime).check(z.maxLength(most.timesOfKind)))),
  days: z.exactOptional(z.readonly(z.array(z.enum(weekdays)).check(z.maxLength(most.weekdays)))),
});

const KINDS = `needs 1 to ${most.kinds} break types`;
const breakKinds = z.readonly(z.array(breakKind).check(z.minLength(1, KINDS), z.maxLength(most.kinds, KINDS)));

const workingHours: z.ZodMiniType<WorkingHours> = z.strictObject({
  monday: hourRanges,
  tuesday: hourRanges,
  wednesday: hourRanges,
  thursday: hourRanges,
  friday: hourRanges,
  saturday: hourRanges,
  sunday: hourRanges,
});

const accelerator = z.exactOptional(
  text.check(
    z.maxLength(longest.accelerator),
    z.refine(isAccelerator, 'must be keys such as "Ctrl+Alt+B", with at least two of Ctrl, Alt, Shift and Super'),
  ),
);

const shortcuts: z.ZodMiniType<Shortcuts> = z
  .strictObject({
    startBreak: accelerator,
    snooze: accelerator,
    skip: accelerator,
    pause: accelerator,
    reminder: accelerator,
  })
  .check(
    z.refine((keys) => new Set(Object.values(keys)).size === Object.values(keys).length, {
      message: 'must not use the same keys twice',
    }),
  );

const program = ownWords(longest.program);
const ignoredInMeetings = z.readonly(z.array(program).check(z.maxLength(most.programs)));
const appRules: z.ZodMiniType<readonly AppRule[]> = z.readonly(
  z.array(z.strictObject({ program, when: z.enum(appRuleTimes) })).check(z.maxLength(most.programs)),
);

const gentlerPoses: z.ZodMiniType<readonly GentlerPose[]> = z.readonly(
  z.array(z.strictObject({ pose: text.check(z.minLength(1), z.maxLength(longest.poseId)), ease: z.enum(eases) })).check(
    z.maxLength(most.gentlerPoses),
    z.refine((poses) => new Set(poses.map(({ pose }) => pose)).size === poses.length, {
      message: 'must not name the same pose twice',
    }),
  ),
);

const knownHeartStrap: z.ZodMiniType<KnownStrap | null> = z.nullable(
  z.strictObject({
    id: text.check(z.minLength(1), z.maxLength(longest.strapId)),
    name: text.check(z.maxLength(longest.strapName)),
  }),
);

const ownBell: z.ZodMiniType<OwnBellFile | null> = z.nullable(
  z.strictObject({
    id: text.check(z.regex(/^[0-9a-f]{16}$/)),
    name: text.check(z.maxLength(longest.fileName)),
    lengthMs: number.check(z.positive(), z.maximum(LONGEST_BELL_MS)),
  }),
);

type StructureName = NamesOf<typeof declaredPreferences, 'structure'>;

/** Those that are declared as a structure. */
const structures: { readonly [Name in StructureName]: z.ZodMiniType<Preferences[Name]> } = {
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
function checkOf(name: string, declared: Declaration): z.ZodMiniType {
  switch (declared.type) {
    case 'switch':
      return onOrOff;
    case 'number': {
      const check = within(declared.range);
      return declared.byDefault === null ? z.nullable(check) : check;
    }
    case 'choice':
      return z.enum(declared.offered);
    case 'text':
      return text.check(z.maxLength(declared.mostLong));
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

function checksOf(declarations: Declarations): Record<string, z.ZodMiniType> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declared]) => [name, checkOf(name, declared)] as const),
  );
}

/** What passes is `Preferences`: both are made of the same declarations. */
export const preferencesSchema = z.pipe(
  z.strictObject(checksOf(declaredPreferences)),
  z.transform((checked) => checked as Preferences),
);
