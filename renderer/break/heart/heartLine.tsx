/** The heart rate of the last minute as a quiet line, before faint bands where the pacer led breaths in. */
import { useRef } from 'preact/hooks';
import {
  lastMinute,
  LINE_MS,
  type HeartSession,
  type LastMinute,
  type LinePoint,
  STEP_MS,
} from '../../../src/core/heart/heartSession.ts';
import { useReducedMotion } from '../../shared/reducedMotion.ts';

const WIDTH = 600;
const HEIGHT = 100;
/** Beats a minute between the line's lowest and highest place, at least: a calm heart is to look calm. */
const LEAST_SPAN = 20;
/** The scale goes in such steps, so that it seldom moves. */
const STEP = 5;

/** A screen reader hears the figures instead. */
export function HeartLine({ session }: { readonly session: HeartSession }) {
  const reduced = useReducedMotion();
  const drawn = useRef<DrawnMinute>({ line: [], inBreaths: [], judged: 0, atMs: 0 });
  const atMs = performance.now();
  if (lineSteps(drawn.current, session.judged, atMs, reduced))
    drawn.current = { ...lastMinute(session, atMs), judged: session.judged, atMs };
  const { line, inBreaths } = drawn.current;
  return (
    <svg class="heart-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {inBreaths.map(({ fromAgoMs, toAgoMs }) => (
        <rect class="in-breath" x={xOf(fromAgoMs)} width={xOf(toAgoMs) - xOf(fromAgoMs)} y="0" height={HEIGHT} />
      ))}
      <path class="beats" d={linePath(line)} />
    </svg>
  );
}

export interface DrawnMinute extends LastMinute {
  /** How many breaths had been judged, and when that was. */
  readonly judged: number;
  readonly atMs: number;
}

/** Whether the line goes on now: with less motion once a breath, which is seen by `judged`, else whenever it may. */
export function lineSteps(drawn: DrawnMinute, judged: number, nowMs: number, reduced: boolean): boolean {
  return !reduced || drawn.judged !== judged || drawn.line.length === 0 || nowMs - drawn.atMs >= STEP_MS;
}

function xOf(agoMs: number): number {
  return Math.round(WIDTH * (1 - agoMs / LINE_MS) * 10) / 10;
}

/** An SVG path; empty without a point. */
export function linePath(line: readonly LinePoint[]): string {
  const { low, high } = scaleOf(line.map(({ rate }) => rate));
  return line
    .map(({ agoMs, rate, begins }, index) => {
      const y = HEIGHT * (1 - (rate - low) / (high - low));
      return `${begins || index === 0 ? 'M' : 'L'}${xOf(agoMs)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** The rates at the drawing's lower and upper edge, with all that is drawn between them. */
export function scaleOf(rates: readonly number[]): { readonly low: number; readonly high: number } {
  if (rates.length === 0) return { low: 0, high: LEAST_SPAN };
  const least = Math.min(...rates) - 2;
  const most = Math.max(...rates) + 2;
  const spare = Math.max(0, LEAST_SPAN - (most - least)) / 2;
  return {
    low: Math.floor((least - spare) / STEP) * STEP,
    high: Math.ceil((most + spare) / STEP) * STEP,
  };
}
