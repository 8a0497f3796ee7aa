/**
 * Routines that nobody meets unasked: no length of a break brings them up, and no kind of break begins with them. They are there by name,
 * and for who chooses them for a kind. Source: docs/EVIDENCE.md#5-scripts.
 */
import { needsStrap } from './strapRoutines.ts';

/** A breath between two calls, shorter than any kind: also offered when a call ends. */
export const BETWEEN_CALLS = 'between_45';

const askedFor: ReadonlySet<string> = new Set([
  BETWEEN_CALLS,
  // Held breath is for who likes it.
  'box_120',
  // The rest of a desk body: more breaks for it have not been shown to change pain (docs/EVIDENCE.md, "Luger19").
  'eyes_60',
  'neck_90',
  'wrists_60',
  'midback_75',
  // Looks at a body, and gives it no break.
  'check_tilt_75',
  'check_hip_150',
]);

export function isAskedFor(routine: string): boolean {
  return askedFor.has(routine) || needsStrap(routine);
}
