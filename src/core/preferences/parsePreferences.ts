/**
 * The one border of the preferences: the settings file, the windows and the simulation all come in through it. Calls and scenarios are
 * strict, for there an unknown name is a misspelt one; a file may hold names of another version (app/preferences/keptPreferences.ts).
 */
import type * as z from 'zod/mini';
import type { AllowedRange } from './declare.ts';
import type { FileEntries } from './migrations.ts';
import { inEnglish } from '../text/checkWords.ts';
import { firstIssue } from '../text/firstIssue.ts';
import { isRecord } from '../text/plainData.ts';
import { allowedRanges, defaultPreferences, groupNames, type Preferences } from './preferences.ts';
import { preferencesSchema } from './preferencesSchema.ts';
import { wishProblem } from './routineWishes.ts';
import type { Place } from './withoutEntry.ts';
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

/**
 * Checks preferences that come from outside. Partial input is laid over `base`: what is not named keeps its value, a list
 * of break kinds replaces the list, a break kind that `base` already has needs only what changes in it.
 * An unknown name is refused rather than ignored, so that a misspelt one cannot pass for a setting.
 */
export function parsePreferences(input: unknown, base: Preferences = defaultPreferences): ParsedPreferences {
  if (!isRecord(input)) return { ok: false, field: '', message: 'The preferences must be an object.' };
  const parsed = preferencesSchema.safeParse(laidOver(input, base), inEnglish);
  if (!parsed.success) return problemOf(firstIssue(parsed.error));
  const between = problemBetween(parsed.data);
  return between === null ? { ok: true, preferences: parsed.data } : { ok: false, ...between };
}

/** Where in the input there are names that are not known, from the outside in. */
export function unknownPlaces(input: FileEntries, base: Preferences): readonly Place[] {
  const { error } = preferencesSchema.safeParse(laidOver(input, base));
  return (error?.issues ?? []).flatMap((issue) => (issue.code === 'unrecognized_keys' ? placesOf(issue) : []));
}

/** Everywhere that the check finds something wrong at once, from the outside in; nothing where all is well. */
export function wrongPlaces(input: FileEntries, base: Preferences): readonly Place[] {
  const parsed = preferencesSchema.safeParse(laidOver(input, base));
  if (!parsed.success) return parsed.error.issues.flatMap(placesOf);
  const between = problemBetween(parsed.data);
  return between === null ? [] : [between.field.split('.')];
}

function placesOf(issue: z.core.$ZodIssue): readonly Place[] {
  const path = issue.path.map(String);
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
}

/** What is wrong with preferences each of which is right by itself. */
function problemBetween(preferences: Preferences): { readonly field: string; readonly message: string } | null {
  const ids = preferences.breakKinds.map((kind) => kind.id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) === index) continue;
    const field = `breakKinds.${String(index)}.id`;
    return { field, message: `${field}: two break kinds are called "${id}".` };
  }
  return wishProblem(preferences);
}

function laidOver(input: Readonly<Record<string, unknown>>, base: Preferences): Record<string, unknown> {
  const { breakKinds, ...rest } = input;
  const full: Record<string, unknown> = { ...base, ...rest };
  for (const name of groupNames) {
    const answers = input[name];
    if (answers !== undefined) full[name] = isRecord(answers) ? { ...base[name], ...answers } : answers;
  }
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

function problemOf(issue: z.core.$ZodIssue): PreferenceProblem {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...issue.path, ...(unknown === undefined ? [] : [unknown])].map(String);
  const field = path.join('.');
  if (unknown !== undefined)
    return { ok: false, field, unknown: true, message: `${field}: there is no such preference.` };
  const range = allowedRanges.get(path.at(-1) ?? '');
  if (range) return { ok: false, field, range, message: `${field} must be ${described(range)}.` };
  return { ok: false, field, message: `${field} ${withoutPrefix(issue.message)}.` };
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
