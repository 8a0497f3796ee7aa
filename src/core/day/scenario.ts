/** A written day (docs/SIMULATE.md), checked: what cannot be understood is refused by step and field. */
import { isRecord } from '../text/plainData.ts';
import { durationMs } from '../time/duration.ts';
import { holdReasons, isHoldReason, type HoldReason } from '../cycle/holds.ts';
import { isTimeZone, localTimeAt, wallOf } from '../time/localTime.ts';
import { parsePreferences } from '../preferences/parsePreferences.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { parsePauseEnd } from '../calendar/pauseEnd.ts';
import { postures, type Call, type Posture } from '../cycle/cycleTypes.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time/time.ts';

export type ScenarioStep =
  /** `worked`: as `work`, with input that a break sees go elsewhere. */
  | { readonly do: 'work' | 'worked' | 'idle' | 'lock' | 'restart'; readonly forMs: number }
  | { readonly do: 'sleep'; readonly forMs: number; readonly announced: boolean }
  | { readonly do: 'clock'; readonly byMs: number }
  | { readonly do: 'hold' | 'release'; readonly reason: ToldReason }
  | { readonly do: 'set'; readonly preferences: Preferences }
  | { readonly do: 'call'; readonly call: Call };

/** What a desk on paper may say of itself: a reason to hold reminders back, or that a video is being watched. */
export type ToldReason = HoldReason | 'watching';

export interface Scenario {
  /** Epoch milliseconds. */
  readonly startsAtWall: number;
  readonly timeZone: string;
  readonly readingEveryMs: number;
  readonly preferences: Preferences;
  readonly trace: readonly ScenarioStep[];
}

export type ParsedScenario =
  { readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly problem: string };

/** A simulation longer than this is a typing error. */
export const longestScenarioMs = 400 * DAY;
/** More readings than this would take minutes. */
export const mostReadings = 50_000_000;

/** Checks a scenario; `problem` is one line that names the step (counted from 1) and the field. */
export function parseScenario(input: unknown): ParsedScenario {
  try {
    return { ok: true, scenario: scenarioFrom(input) };
  } catch (error) {
    if (error instanceof Misunderstood) return { ok: false, problem: error.message };
    throw error;
  }
}

class Misunderstood extends Error {}

type Fields = Readonly<Record<string, unknown>>;

/** Where a value stands, for messages. */
type Place = string;

/** Fields a writer may add anywhere to explain the day to other people. */
const notes = ['name', 'about', 'note', 'comment'];

function scenarioFrom(input: unknown): Scenario {
  const place = 'scenario';
  if (!isRecord(input)) throw new Misunderstood('scenario: it must be a JSON object');
  onlyFields(input, ['startsAt', 'timeZone', 'readingEveryMs', 'preferences', 'trace'], place);
  const timeZone = timeZoneFrom(input['timeZone'] ?? 'UTC');
  const startsAtWall = startFrom(input['startsAt'], timeZone);
  const preferences = preferencesFrom(input['preferences'] ?? {}, place);
  const readingEveryMs = periodFrom(input['readingEveryMs'] ?? SECOND, preferences);
  if (!Array.isArray(input['trace'])) throw wrong(place, 'trace', 'must be a list of steps');
  const trace = stepsFrom(input['trace'], preferences, readingEveryMs);
  const totalMs = trace.reduce((sum, step) => sum + ('forMs' in step ? step.forMs : 0), 0);
  if (totalMs > longestScenarioMs) throw wrong(place, 'trace', 'must not last longer than 400 days');
  if (totalMs / readingEveryMs > mostReadings)
    throw wrong(place, 'readingEveryMs', 'is too short for a trace this long: it would take over 50 million readings');
  return { startsAtWall, timeZone, readingEveryMs, preferences, trace };
}

function timeZoneFrom(value: unknown): string {
  if (typeof value === 'string' && isTimeZone(value)) return value;
  throw wrong('scenario', 'timeZone', 'must be the name of a time zone such as "Europe/Amsterdam"');
}

function startFrom(value: unknown, timeZone: string): number {
  const hint = 'must be a local date and time such as "2026-03-02T09:00:00"';
  const match = typeof value === 'string' ? /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/.exec(value) : null;
  const [, date = '', hours = '', minutes = '', seconds = '0'] = match ?? [];
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const isReal = match && !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
  if (!isReal || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59)
    throw wrong('scenario', 'startsAt', hint);
  const ms = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  return wallOf(localTimeAt(midnight, 'UTC').day, ms, timeZone);
}

function preferencesFrom(value: unknown, place: Place, base?: Preferences): Preferences {
  const parsed = parsePreferences(value, base);
  if (parsed.ok) return parsed.preferences;
  throw wrong(
    place,
    parsed.field === '' ? 'preferences' : `preferences.${parsed.field}`,
    `isn’t valid: ${parsed.message}`,
  );
}

function periodFrom(value: unknown, { maxGapMs }: Preferences): number {
  const periodMs = durationFrom(value, 'scenario', 'readingEveryMs');
  if (periodMs >= 1 && periodMs <= maxGapMs) return periodMs;
  throw wrong('scenario', 'readingEveryMs', `must be between 1 ms and maxGapMs (${String(maxGapMs)} ms)`);
}

function stepsFrom(
  steps: readonly unknown[],
  preferences: Preferences,
  readingEveryMs: number,
): readonly ScenarioStep[] {
  let current = preferences;
  return steps.map((value, index) => {
    const place = `step ${String(index + 1)}`;
    if (!isRecord(value))
      throw wrong(place, 'do', 'is missing: a step is an object such as { "do": "work", "for": "31m" }');
    const step = stepFrom(value, place, current);
    if (step.do !== 'set') return step;
    current = step.preferences;
    if (current.maxGapMs < readingEveryMs)
      throw wrong(`${place} (set)`, 'preferences.maxGapMs', 'must not be shorter than readingEveryMs');
    return step;
  });
}

function stepFrom(fields: Fields, place: Place, preferences: Preferences): ScenarioStep {
  const action = fields['do'];
  const named = typeof action === 'string' ? `${place} (${action})` : place;
  switch (action) {
    case 'work':
    case 'worked':
    case 'idle':
    case 'lock':
    case 'restart':
      onlyFields(fields, ['do', 'for'], named);
      return { do: action, forMs: durationFrom(fields['for'], named, 'for') };
    case 'sleep':
      onlyFields(fields, ['do', 'for', 'announced'], named);
      return {
        do: action,
        forMs: durationFrom(fields['for'], named, 'for'),
        announced: booleanFrom(fields['announced'] ?? true, named, 'announced'),
      };
    case 'clock':
      onlyFields(fields, ['do', 'by'], named);
      return { do: action, byMs: shiftFrom(fields['by'], named) };
    case 'hold':
    case 'release':
      onlyFields(fields, ['do', 'reason'], named);
      return { do: action, reason: reasonFrom(fields['reason'], named) };
    case 'set':
      onlyFields(fields, ['do', 'preferences'], named);
      return { do: action, preferences: preferencesFrom(fields['preferences'], named, preferences) };
    default:
      return { do: 'call', call: callFrom(action, fields, named) };
  }
}

function callFrom(action: unknown, fields: Fields, place: Place): Call {
  switch (action) {
    case 'startBreak':
      onlyFields(fields, ['do', 'kind', 'routine'], place);
      return { type: action, ...textFrom(fields, 'kind', place), ...textFrom(fields, 'routine', place) };
    case 'pause':
      onlyFields(fields, ['do', 'for', 'until'], place);
      return pauseFrom(fields, place);
    case 'posture':
      onlyFields(fields, ['do', 'is'], place);
      return { type: action, is: postureFrom(fields['is'], place) };
    case 'snooze':
      onlyFields(fields, ['do', 'for'], place);
      return {
        type: action,
        ...(fields['for'] === undefined ? {} : { forMs: durationFrom(fields['for'], place, 'for') }),
      };
    case 'rested':
      onlyFields(fields, ['do', 'for'], place);
      return { type: action, forMs: durationFrom(fields['for'], place, 'for') };
    case 'endBreak':
    case 'pauseBreak':
    case 'continueBreak':
    case 'skip':
    case 'undoSkip':
    case 'undoRested':
    case 'resume':
      onlyFields(fields, ['do'], place);
      return { type: action };
    default:
      throw wrong(place, 'do', action === undefined ? 'is missing' : `isn’t a known step: ${shown(action)}`);
  }
}

function pauseFrom(fields: Fields, place: Place): Call {
  const { for: length, until } = fields;
  if (length !== undefined && until !== undefined) throw wrong(place, 'until', 'can’t be used together with "for"');
  if (length !== undefined) return { type: 'pause', forMs: durationFrom(length, place, 'for') };
  if (until === undefined || until === 'resumed') return { type: 'pause', until: 'resumed' };
  if (until === 'tomorrow') return { type: 'pause', until };
  const end = typeof until === 'string' ? parsePauseEnd(until) : null;
  if (end !== null) return { type: 'pause', until: end };
  throw wrong(place, 'until', 'must be "tomorrow", "resumed", a time such as "14:30", a weekday or a date');
}

function postureFrom(value: unknown, place: Place): Posture {
  const posture = postures.find((known) => known === value);
  if (posture !== undefined) return posture;
  throw wrong(place, 'is', `must be ${postures.map((known) => `"${known}"`).join(' or ')}`);
}

function reasonFrom(value: unknown, place: Place): ToldReason {
  if (value === 'watching' || isHoldReason(value)) return value;
  throw wrong(place, 'reason', `must be one of ${[...holdReasons, 'watching'].join(', ')}`);
}

function booleanFrom(value: unknown, place: Place, field: string): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(place, field, 'must be true or false');
}

function textFrom(
  fields: Fields,
  field: 'kind' | 'routine',
  place: Place,
): Partial<Record<'kind' | 'routine', string>> {
  const value = fields[field];
  if (value === undefined) return {};
  if (typeof value === 'string' && value !== '') return { [field]: value };
  throw wrong(place, field, `needs an id, such as "${field === 'kind' ? 'reset' : 'chair_180'}"`);
}

/** `"1h2m3s"`, `"90s"`, `"500ms"`, or whole milliseconds as a number. */
function durationFrom(value: unknown, place: Place, field: string): number {
  const ms = typeof value === 'string' ? durationMs(value) : value;
  if (typeof ms === 'number' && Number.isInteger(ms) && ms >= 0 && ms <= longestScenarioMs) return ms;
  throw wrong(place, field, 'must be a duration such as "1h2m3s", "90s", "500ms" or milliseconds, up to 400 days');
}

function shiftFrom(value: unknown, place: Place): number {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= longestScenarioMs) return value;
  const [, sign, length] = (typeof value === 'string' ? /^([+-]?)(.+)$/.exec(value) : null) ?? [];
  const ms = durationMs(length ?? '');
  if (ms !== null && ms <= longestScenarioMs) return sign === '-' ? -ms : ms;
  throw wrong(place, 'by', 'must be a step of the clock such as "+1h" or "-10m"');
}

function onlyFields(fields: Fields, known: readonly string[], place: Place): void {
  const stranger = Object.keys(fields).find((field) => !known.includes(field) && !notes.includes(field));
  if (stranger !== undefined) throw wrong(place, stranger, `isn’t allowed here. Allowed: ${known.join(', ')}`);
}

function wrong(place: Place, field: string, what: string): Misunderstood {
  return new Misunderstood(`${place}: field "${field}" ${what}`.replaceAll(/\s+/g, ' '));
}

function shown(value: unknown): string {
  return JSON.stringify([value]).slice(1, -1).slice(0, 80);
}
