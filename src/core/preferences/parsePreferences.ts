/** The one border of the preferences: the settings file, the windows and the simulation all come in through it. */
import * as z from 'zod';
import { breakMannerShape } from './breakMannerShape.ts';
import { firstIssue } from '../text/firstIssue.ts';
import { allowedRanges, defaultPreferences, weekdays, type AllowedRange, type Preferences } from './preferences.ts';
import { routineWishesShape, wishProblem } from './routineWishesShape.ts';
import { systemPreferencesShape } from './systemPreferencesShape.ts';
import { HOUR, MINUTE, SECOND } from '../time/time.ts';

export interface PreferenceProblem {
  readonly ok: false;
  /** Dotted path, e.g. `breakKinds.0.everyMs`. */
  readonly field: string;
  /** What is wrong, with the allowed range, in plain English. */
  readonly message: string;
  /** The allowed range where the field is a number. */
  readonly range?: AllowedRange;
  /** There is no preference of this name: misspelt, or from a newer version. */
  readonly unknown?: true;
}

export type ParsedPreferences = { readonly ok: true; readonly preferences: Preferences } | PreferenceProblem;

const within = ({ min, max, unit }: AllowedRange) =>
  unit === 'ms' || unit === 'times' ? z.int().min(min).max(max) : z.number().min(min).max(max);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "09:00"');
const rangeEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time of day such as "17:00"');
const hourRanges = z
  .array(z.tuple([clockTime, rangeEnd], 'must be a pair of times such as ["09:00", "17:00"]').readonly())
  .max(12)
  .readonly();

const breakKindSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][\w-]{0,39}$/, 'must be a short word of letters, digits, - and _'),
  name: z.string().trim().min(1, 'must not be empty').max(60, 'must have at most 60 characters'),
  everyMs: within(allowedRanges.everyMs),
  lengthMs: within(allowedRanges.lengthMs),
  naturalBreakMs: within(allowedRanges.naturalBreakMs),
  standingFactor: within(allowedRanges.standingFactor),
  routines: z.array(z.string().min(1).max(80)).max(50).readonly(),
  at: z.array(clockTime).max(24).readonly().exactOptional(),
  days: z.array(z.enum(weekdays)).max(7).readonly().exactOptional(),
});

const preferencesSchema = z.strictObject({
  breakKinds: z
    .array(breakKindSchema)
    .min(1, 'must hold 1 to 8 break kinds')
    .max(8, 'must hold 1 to 8 break kinds')
    .readonly(),
  awayAfterMs: within(allowedRanges.awayAfterMs),
  maxGapMs: within(allowedRanges.maxGapMs),
  mergeWithinMs: within(allowedRanges.mergeWithinMs),
  waitForLull: z.boolean(),
  insistence: z.enum(['gentle', 'firm', 'strict']),
  graceMs: within(allowedRanges.graceMs),
  remindAgainMs: within(allowedRanges.remindAgainMs),
  snoozeMs: within(allowedRanges.snoozeMs),
  maxSnoozes: within(allowedRanges.maxSnoozes),
  settleMs: within(allowedRanges.settleMs),
  workingHours: z.strictObject({
    monday: hourRanges.exactOptional(),
    tuesday: hourRanges.exactOptional(),
    wednesday: hourRanges.exactOptional(),
    thursday: hourRanges.exactOptional(),
    friday: hourRanges.exactOptional(),
    saturday: hourRanges.exactOptional(),
    sunday: hourRanges.exactOptional(),
  }),
  deskDayStarts: clockTime,
  windDown: z.strictObject({ enabled: z.boolean(), at: z.union([z.literal('workEnds'), clockTime]) }),
  dayLimitMs: within(allowedRanges.dayLimitMs).nullable(),
  ...breakMannerShape,
  safetyTextRead: z.boolean(),
  ...routineWishesShape,
  ...systemPreferencesShape,
  keepHistoryDays: within(allowedRanges.keepHistoryDays).nullable(),
  eveningNote: z.boolean(),
}) satisfies z.ZodType<Preferences>;

/**
 * Checks preferences that come from outside. Partial input is laid over `base`: what is not named keeps its value, a list
 * of break kinds replaces the list, a break kind that `base` already has needs only what changes in it.
 * An unknown name is refused rather than ignored, so that a misspelt one cannot pass for a setting.
 */
export function parsePreferences(input: unknown, base: Preferences = defaultPreferences): ParsedPreferences {
  if (!isRecord(input)) return { ok: false, field: '', message: 'The preferences must be an object.' };
  const parsed = preferencesSchema.safeParse(laidOver(input, base));
  if (!parsed.success) return problemOf(firstIssue(parsed.error));
  const ids = parsed.data.breakKinds.map((kind) => kind.id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    const field = `breakKinds.${String(index)}.id`;
    return { ok: false, field, message: `${field}: two break kinds are called "${id}".` };
  }
  const wish = wishProblem(parsed.data);
  if (wish !== null) return { ok: false, ...wish };
  return { ok: true, preferences: parsed.data };
}

function laidOver(input: Readonly<Record<string, unknown>>, base: Preferences): Record<string, unknown> {
  const { breakKinds, windDown, body, ...rest } = input;
  const full: Record<string, unknown> = { ...base, ...rest };
  if (windDown !== undefined) full['windDown'] = isRecord(windDown) ? { ...base.windDown, ...windDown } : windDown;
  if (body !== undefined) full['body'] = isRecord(body) ? { ...base.body, ...body } : body;
  if (breakKinds !== undefined)
    full['breakKinds'] = Array.isArray(breakKinds)
      ? breakKinds.map((kind: unknown) => (isRecord(kind) ? filledIn(kind, base) : kind))
      : breakKinds;
  return full;
}

/** A new kind must say its times; its name, posture and routines have plain answers. */
function filledIn(kind: Readonly<Record<string, unknown>>, base: Preferences): Record<string, unknown> {
  const known = base.breakKinds.find((candidate) => candidate.id === kind['id']);
  return { ...(known ?? { name: kind['id'], standingFactor: 1, routines: [] }), ...kind };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemOf(issue: z.core.$ZodIssue): PreferenceProblem {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String);
  const field = path.join('.');
  if (unknown !== undefined)
    return { ok: false, field, unknown: true, message: `${field}: there is no such preference.` };
  const range = rangeOf(path.at(-1));
  if (range) return { ok: false, field, range, message: `${field} must be ${described(range)}.` };
  return { ok: false, field, message: `${field} ${withoutPrefix(issue.message)}.` };
}

function rangeOf(name: string | undefined): AllowedRange | undefined {
  return Object.entries(allowedRanges).find(([known]) => known === name)?.[1];
}

/** Zod's own words for a wrong type or choice, fitted behind a field's name. */
function withoutPrefix(message: string): string {
  return message
    .replace(/^Invalid (input|option): expected/, 'must be')
    .replace(/^Invalid input$/, 'is not understood');
}

function described({ min, max, unit }: AllowedRange): string {
  if (unit === 'ms')
    return `a whole number of milliseconds between ${String(min)} (${spoken(min)}) and ${String(max)} (${spoken(max)})`;
  return `a ${unit === 'times' ? 'whole ' : ''}number between ${String(min)} and ${String(max)}`;
}

function spoken(ms: number): string {
  const [size, word] = ms >= HOUR ? [HOUR, 'hour'] : ms >= MINUTE ? [MINUTE, 'minute'] : [SECOND, 'second'];
  const count = ms / size;
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
