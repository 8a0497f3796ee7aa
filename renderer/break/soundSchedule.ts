/** When which sound of a break is heard: a tone with every breath in and out, a bell where the step changes and at the end. */
import { BELL_MS } from '../../src/core/routine/bell.ts';
import { breathPhases } from '../../src/core/routine/guideBreath.ts';
import { breathSeconds, topUpAt, type Routine, type Step } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import type { Sound } from '../shared/sound/tones.ts';

const SUGGESTED_STRENGTH = 0.45;

/** All sounds of the routine in order. Holds of the breath are silent. */
export function soundSchedule(routine: Routine): readonly Sound[] {
  const sounds: Sound[] = [];
  let startsAtMs = 0;
  for (const [index, step] of routine.steps.entries()) {
    const before = routine.steps[index - 1];
    if (before && !breathesOn(before, step)) sounds.push(bell(startsAtMs));
    sounds.push(...breathTones(step, startsAtMs));
    startsAtMs += step.seconds * SECOND;
  }
  sounds.push(bell(startsAtMs));
  return sounds;
}

/** Whether the next step only changes the rhythm of breathing in the same pose: no bell is rung for that. */
function breathesOn(before: Step, step: Step): boolean {
  return before.kind === 'breathe' && step.kind === 'breathe' && before.pose === step.pose;
}

function breathTones({ breath, seconds, kind }: Step, startsAtMs: number): readonly Sound[] {
  if (!breath) return [];
  const strength = kind === 'breathe' ? 1 : SUGGESTED_STRENGTH;
  const endsAtMs = startsAtMs + seconds * SECOND;
  const cycles = Math.ceil(seconds / breathSeconds(breath) - 1e-9);
  const sounds: Sound[] = [];
  let atMs = startsAtMs;
  for (const { phase, ms } of Array.from({ length: cycles }, () => breathPhases(breath)).flat()) {
    const lengthMs = Math.min(ms, endsAtMs - atMs);
    if (lengthMs > 0 && (phase === 'in' || phase === 'out')) {
      const firstMs = Math.min((phase === 'in' ? (topUpAt(breath) ?? 1) : 1) * ms, lengthMs);
      sounds.push({ kind: phase, atMs, lengthMs: firstMs, strength });
      if (firstMs < lengthMs)
        sounds.push({ kind: phase, atMs: atMs + firstMs, lengthMs: lengthMs - firstMs, strength });
    }
    atMs += ms;
  }
  return sounds;
}

function bell(atMs: number): Sound {
  return { kind: 'bell', atMs, lengthMs: BELL_MS, strength: 1 };
}
