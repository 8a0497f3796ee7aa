/** The whole break as a ring: an arc a step, as long as the step, filled as time passes. */
import type { Guide } from '../../src/core/routine/guide.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { t } from '../app.ts';

const RADIUS = 97;
/** The gap between two arcs, as a part of the ring. */
const GAP = 0.008;

interface ProgressRingProps {
  readonly routine: Routine;
  readonly guide: Guide;
}

export function ProgressRing({ routine, guide }: ProgressRingProps) {
  const arcs = arcsOf(routine);
  const percent = Math.round(guide.progress * 100);
  const steps = { percent, step: guide.stepIndex + 1, steps: routine.steps.length };
  return (
    <svg
      class="ring"
      viewBox="-100 -100 200 200"
      role="progressbar"
      aria-label={t('break.progress')}
      aria-valuenow={percent}
      aria-valuetext={t('break.progressSteps', steps)}
    >
      {arcs.map((arc, index) => (
        <path key={index} class="to-come" d={arcPath(arc.from, arc.to)} />
      ))}
      {arcs
        .filter((arc) => arc.from < guide.progress)
        .map((arc, index) => (
          <path key={index} class="done" d={arcPath(arc.from, Math.min(arc.to, guide.progress))} />
        ))}
    </svg>
  );
}

interface Arc {
  /** Parts of the whole, 0..1, clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

function arcsOf({ steps, seconds }: Routine): readonly Arc[] {
  let before = 0;
  return steps.map((step) => {
    const from = before / seconds;
    before += step.seconds;
    const gap = steps.length > 1 ? GAP : 0;
    return { from: from + gap / 2, to: Math.max(before / seconds - gap / 2, from + gap) };
  });
}

function arcPath(from: number, to: number): string {
  // A whole circle has the same two ends and would draw nothing.
  const until = Math.min(to, from + 0.9999);
  const large = until - from > 0.5 ? 1 : 0;
  return `M${onRing(from)}A${RADIUS} ${RADIUS} 0 ${large} 1 ${onRing(until)}`;
}

function onRing(part: number): string {
  const angle = part * 2 * Math.PI;
  return `${(RADIUS * Math.sin(angle)).toFixed(2)} ${(-RADIUS * Math.cos(angle)).toFixed(2)}`;
}
