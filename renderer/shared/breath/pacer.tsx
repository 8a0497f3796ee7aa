/** The breathing pacer: a fan of seven leaves that opens on the in-breath and folds on the out-breath. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BreathMoment } from '../../../src/core/routine/guideBreath.ts';
import { useReducedMotion } from '../reducedMotion.ts';
import { LEAF, leafFade, leafMotion, LEAVES } from './pacerMotion.ts';

interface PacerProps {
  /** Null: no rhythm now, the fan rests folded. */
  readonly breath: BreathMoment | null;
  readonly running: boolean;
  /** Changes whenever the break's time jumps: the motion is then set anew. */
  readonly since: unknown;
}

/**
 * Motion is handed over once a phase and runs on the compositor (transform and opacity only): between two phases no
 * script runs, and a busy main thread cannot make a breath stutter.
 */
export function Pacer({ breath, running, since }: PacerProps) {
  const fan = useRef<HTMLDivElement>(null);
  const reduced = useReducedMotion();
  const phase = breath?.phase ?? 'holdOut';
  const phaseMs = breath?.phaseMs ?? 1;
  const breaths = breath?.breaths ?? 0;
  const topUpAt = breath?.topUpAt ?? null;

  useLayoutEffect(() => {
    if (!fan.current) return undefined;
    const at = (breath?.progress ?? 1) * phaseMs;
    const motions = [...fan.current.children].flatMap((leaf, index) => {
      const motion = (reduced ? leafFade : leafMotion)({ phase, topUpAt }, index);
      const timing: KeyframeAnimationOptions = { duration: phaseMs, easing: motion.easing, fill: 'both' };
      const [seaGreen, amber] = leaf.children;
      return [
        leaf.animate(motion.leaf, timing),
        ...(seaGreen ? [seaGreen.animate(motion.seaGreen, timing)] : []),
        ...(amber ? [amber.animate(motion.amber, timing)] : []),
      ];
    });
    for (const motion of motions) {
      motion.currentTime = at;
      if (!running) motion.pause();
    }
    return () => motions.forEach((motion) => motion.cancel());
    // The progress is read once, when the phase or the clock changes; it must not restart the motion by itself.
  }, [phase, phaseMs, topUpAt, breaths, running, reduced, since]);

  const role = breath === null ? 'resting' : breath.leads ? 'leading' : 'suggesting';
  return (
    <div class={`pacer ${role}`} ref={fan} aria-hidden="true">
      {Array.from({ length: LEAVES }, (_, index) => (
        <div class="leaf" key={index}>
          <svg class="sea-green" viewBox="0 0 100 240">
            <path d={LEAF} />
          </svg>
          <svg class="amber" viewBox="0 0 100 240">
            <path d={LEAF} />
          </svg>
        </div>
      ))}
    </div>
  );
}
