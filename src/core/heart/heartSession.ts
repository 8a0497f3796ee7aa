/**
 * One break's heart: the packets that came and the time of the break go in, what is shown now and what is kept of it comes out.
 * The beats stay in here; only the `HeartNote` leaves the window.
 */
import { beatsInterrupted, hearBeats, noBeats, placedBeats, type Beat, type Beats } from './beats.ts';
import { breathSwing, countedBeats, rateOf, rmssd } from './figures.ts';
import { median } from './median.ts';
import { freeMinutes, guidedBreaths, type GuidedBreath, type Stretch } from './guidedBreaths.ts';
import type { Contact, HeartPacket } from './packet.ts';
import type { PaceSwing } from './paceSearch.ts';
import type { Routine } from '../routine/routine.ts';
import { MINUTE, SECOND } from '../time/time.ts';

/** A stretch of real time in which the break's timeline ran without a jump. */
interface TimelineRun {
  /** On the beats' clock: when the routine would have begun. */
  readonly zeroMs: number;
  /** Milliseconds into the routine; `toMs` is Infinity while it goes on. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Milliseconds into the routine, up to which its breaths have been looked at. */
  readonly seenMs: number;
}

interface MeasuredBreath {
  readonly breathMs: number;
  readonly swing: number;
}

export interface HeartSession {
  readonly breaths: readonly GuidedBreath[];
  readonly free: { readonly before: Stretch; readonly after: Stretch } | null;
  readonly beats: Beats;
  /** Oldest first; those that are done with are forgotten. */
  readonly runs: readonly TimelineRun[];
  readonly measured: readonly MeasuredBreath[];
  /** How many led breaths were looked at, those among them that could not be measured. */
  readonly judged: number;
  /** Of the breath that ended last, and until when on the beats' clock it is spoken of; null where it could not be told, or was cut. */
  readonly lastSwing: { readonly swing: number; readonly untilMs: number } | null;
  readonly rmssdBefore: number | null;
  readonly rmssdAfter: number | null;
  readonly rate: number | null;
  readonly contact: Contact;
  /** Since when packets come without any RR interval; null where they bring some. */
  readonly withoutRrMs: number | null;
}

/** What is kept of a break, in whole milliseconds and tenths. */
export interface HeartSummary {
  /** How long a breath took, milliseconds: of the pace that most breaths had. */
  readonly breathMs: number;
  /** The median swing of its breaths, beats a minute. */
  readonly swing: number;
  /** How many breaths that rests on. */
  readonly breaths: number;
  /** Of the free minutes before and after; null where they were not breathed, or were too patchy. */
  readonly rmssdBefore: number | null;
  readonly rmssdAfter: number | null;
}

/** What is said of it now. */
export interface LiveHeart {
  readonly rate: number | null;
  readonly swing: number | null;
  readonly trouble: 'contact' | 'rateOnly' | null;
}

/** What is drawn of it now. */
export interface LastMinute {
  /** Oldest first. */
  readonly line: readonly LinePoint[];
  /** When the pacer led breaths in: from so long ago, to so long ago, milliseconds. */
  readonly inBreaths: readonly { readonly fromAgoMs: number; readonly toAgoMs: number }[];
}

export interface LinePoint {
  /** How long ago, milliseconds, 0 … `LINE_MS`. */
  readonly agoMs: number;
  readonly rate: number;
  /** No line leads here from the point before: beats between them do not count, or were lost. */
  readonly begins: boolean;
}

/** What the break's window tells of it. */
export interface HeartNote extends HeartSummary {
  /** The swing at each pace, where there were several as in the search for today's; else empty. */
  readonly paces: readonly PaceSwing[];
}

export const LINE_MS = MINUTE;
/** What is shown steps so often where it is to move less, and no breath leads it; and where the break stands still. */
export const STEP_MS = 12 * SECOND;
/** An armband or a watch sends a rate and no beats. */
const RATE_ONLY_AFTER_MS = 10 * SECOND;
/** A breath is judged once this many beats have come after it. */
const BEATS_AFTER = 2;
/** So many breaths later the next one has been judged; where none was, nobody speaks of the last one any more. */
const SPOKEN_OF_BREATHS = 2;
const MOST_RUNS = 4;
/** Breaths of a pace before their median swing is spoken of. */
const FROM_BREATHS = 6;
/** Fewer are a way in, and no search. */
const SEARCHED_PACES = 3;
/** So many are told of at most. */
export const MOST_PACES = 8;

export function newSession(routine: Routine): HeartSession {
  return {
    ...{
      breaths: guidedBreaths(routine),
      free: freeMinutes(routine),
      beats: noBeats,
      runs: [],
      measured: [],
      judged: 0,
    },
    ...{ lastSwing: null, rmssdBefore: null, rmssdAfter: null, rate: null, contact: 'unknown', withoutRrMs: null },
  };
}

/**
 * The break's timeline goes on from elsewhere, stands still, or goes on again. What was under way then is no whole breath.
 * @param elapsedMs milliseconds into the routine @param nowMs the same moment on the beats' clock
 */
export function timelineMoved(
  session: HeartSession,
  { elapsedMs, running }: { readonly elapsedMs: number; readonly running: boolean },
  nowMs: number,
): HeartSession {
  const runs = session.runs.map((run) => (run.toMs === Infinity ? { ...run, toMs: nowMs - run.zeroMs } : run));
  if (!running) return { ...session, runs, lastSwing: null };
  const run = { zeroMs: nowMs - elapsedMs, fromMs: elapsedMs, toMs: Infinity, seenMs: elapsedMs };
  return { ...session, runs: [...runs, run].slice(-MOST_RUNS), lastSwing: null };
}

/** @param nowMs when it arrived */
export function packetHeard(before: HeartSession, packet: HeartPacket, nowMs: number): HeartSession {
  const beats = hearBeats(before.beats, packet, nowMs);
  const withoutRrMs = packet.rrMs.length > 0 ? null : (before.withoutRrMs ?? nowMs);
  return withJudged({ ...before, beats, withoutRrMs, rate: packet.rate, contact: packet.contact });
}

/** The strap has gone silent, was lost, or left. */
export function heartInterrupted(session: HeartSession): HeartSession {
  const beats = beatsInterrupted(session.beats);
  return { ...session, beats, lastSwing: null, rate: null, contact: 'unknown', withoutRrMs: null };
}

export function liveHeart(session: HeartSession, nowMs: number): LiveHeart {
  const { rate, contact, withoutRrMs, lastSwing } = session;
  const isOff = contact === 'off';
  const isRateOnly = withoutRrMs !== null && nowMs - withoutRrMs >= RATE_ONLY_AFTER_MS;
  return {
    rate: isOff ? null : rate,
    swing: lastSwing !== null && nowMs <= lastSwing.untilMs ? lastSwing.swing : null,
    trouble: isOff ? 'contact' : isRateOnly ? 'rateOnly' : null,
  };
}

export function lastMinute(session: HeartSession, nowMs: number): LastMinute {
  return { line: lineOf(placedBeats(session.beats), nowMs), inBreaths: inBreathsOf(session, nowMs) };
}

/** Null where too few breaths could be measured. */
export function heartNote({ measured, rmssdBefore, rmssdAfter }: HeartSession): HeartNote | null {
  const paces = swingByPace(measured);
  const best = paces.toSorted((a, b) => b.breaths - a.breaths)[0];
  if (best === undefined) return null;
  return {
    ...best,
    ...{ rmssdBefore: rmssdBefore && tenth(rmssdBefore), rmssdAfter: rmssdAfter && tenth(rmssdAfter) },
    paces: paces.length < SEARCHED_PACES ? [] : paces.slice(0, MOST_PACES),
  };
}

/** The part of it that is kept. */
export function summaryOf({ breathMs, swing, breaths, rmssdBefore, rmssdAfter }: HeartNote): HeartSummary {
  return { breathMs, swing, breaths, rmssdBefore, rmssdAfter };
}

const tenth = (figure: number): number => Math.round(figure * 10) / 10;

/** The median swing at each pace of which enough breaths were measured, in the order in which they were breathed. */
function swingByPace(measured: readonly MeasuredBreath[]): readonly PaceSwing[] {
  const paces = [...new Set(measured.map(({ breathMs }) => breathMs))];
  return paces.flatMap((breathMs) => {
    const swings = measured.filter((breath) => breath.breathMs === breathMs).map(({ swing }) => swing);
    if (swings.length < FROM_BREATHS) return [];
    return [{ breathMs: Math.round(breathMs), swing: tenth(median(swings)), breaths: swings.length }];
  });
}

/** Looks at the breaths and free minutes that have ended since, and are followed by enough beats. */
function withJudged(session: HeartSession): HeartSession {
  const beats = placedBeats(session.beats);
  const untilMs = beats.at(-BEATS_AFTER)?.atMs ?? -Infinity;
  let now = session;
  const runs = session.runs.map((run) => {
    const seenMs = Math.min(untilMs - run.zeroMs, run.toMs);
    if (seenMs <= run.seenMs) return run;
    const ends = ({ fromMs, toMs }: Stretch): boolean => fromMs >= run.fromMs && toMs > run.seenMs && toMs <= seenMs;
    for (const breath of now.breaths.filter(ends)) now = breathed(now, breath, beats, run.zeroMs);
    const { free } = now;
    if (free !== null && ends(free.before))
      now = { ...now, rmssdBefore: rmssd(within(beats, free.before, run.zeroMs)) };
    if (free !== null && ends(free.after)) now = { ...now, rmssdAfter: rmssd(within(beats, free.after, run.zeroMs)) };
    return { ...run, seenMs };
  });
  return { ...now, runs };
}

function breathed(
  session: HeartSession,
  { fromMs, toMs, breathMs }: GuidedBreath,
  beats: readonly Beat[],
  zeroMs: number,
): HeartSession {
  const swing = breathSwing(beats, zeroMs + fromMs, zeroMs + toMs);
  const judged = session.judged + 1;
  if (swing === null) return { ...session, judged, lastSwing: null };
  const untilMs = zeroMs + toMs + SPOKEN_OF_BREATHS * breathMs;
  return { ...session, judged, measured: [...session.measured, { breathMs, swing }], lastSwing: { swing, untilMs } };
}

function within(beats: readonly Beat[], { fromMs, toMs }: Stretch, zeroMs: number): readonly Beat[] {
  return beats.filter(({ atMs, rrMs }) => atMs - rrMs >= zeroMs + fromMs && atMs < zeroMs + toMs);
}

function inBreathsOf({ runs, breaths }: HeartSession, nowMs: number): LastMinute['inBreaths'] {
  return runs.flatMap(({ zeroMs, fromMs, toMs }) =>
    breaths.flatMap((breath) => {
      const begins = zeroMs + Math.max(breath.fromMs, fromMs);
      const ends = zeroMs + Math.min(breath.fromMs + breath.inMs, toMs);
      const fromAgoMs = Math.min(nowMs - begins, LINE_MS);
      const toAgoMs = Math.max(nowMs - ends, 0);
      return ends > begins && fromAgoMs > toAgoMs ? [{ fromAgoMs, toAgoMs }] : [];
    }),
  );
}

function lineOf(beats: readonly Beat[], nowMs: number): readonly LinePoint[] {
  const counted = countedBeats(beats.map(({ rrMs }) => rrMs));
  return beats.flatMap(({ atMs, rrMs, follows }, index) => {
    const agoMs = Math.max(0, nowMs - atMs);
    if (agoMs > LINE_MS || counted[index] !== true) return [];
    return [{ agoMs, rate: rateOf(rrMs), begins: !follows || counted[index - 1] !== true }];
  });
}
