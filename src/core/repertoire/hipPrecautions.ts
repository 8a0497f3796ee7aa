/**
 * What a hip that was operated on may do. The surgeon's word goes first; the app keeps to the poses of the routines that the table of swaps
 * leaves as they are, and whatever has another one is breathing alone. Source: docs/EVIDENCE.md#5-scripts, "Swaps of later routines".
 */
import type { BodyCondition } from './bodyConditions.ts';
import type { Routine } from '../routine/routine.ts';

const forEither = [
  ...[
    'chair_tall',
    'chair_rock',
    'chair_shrug',
    'chair_chin',
    'chair_arch',
    'chair_reach',
    'chair_turn',
    'chair_prayer',
  ],
  ...['neck_press', 'neck_tilt', 'hands_open', 'hands_turn', 'stand_tall', 'walk_short'],
  ...['floor_supine_bent', 'bed_lie_bent', 'bed_edge_sit', 'side_rest', 'sit_floor'],
];

const allowed: Readonly<Partial<Record<BodyCondition, ReadonlySet<string>>>> = {
  // No extension with turning out: nothing trails behind.
  hipAnterior: new Set([...forEither, 'chair_march', 'chair_fold', 'stand_bow', 'stand_march']),
  // No bending past 90°, no crossing, no turning in.
  hipPosterior: new Set([...forEither, 'stand_swing', 'walk_stride']),
};

/** Whether every pose of the routine is one that the condition allows; true for a condition that is not about a hip. */
export function allowsHips(condition: BodyCondition, { steps }: Routine): boolean {
  const poses = allowed[condition];
  return poses === undefined || steps.every(({ pose }) => poses.has(pose));
}
