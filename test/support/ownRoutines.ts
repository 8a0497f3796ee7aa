/** Own routines with what none of the shipped ones has: held breath, kneeling at the end, knee wipers without a stand-in, repetitions while breathing, fractions. */
import type { Routine } from '../../src/core/routine/routine.ts';

const breath = (a: number, b: number, c: number, d: number) => ({ in: a, holdIn: b, out: c, holdOut: d });

export const ownRoutines: readonly Routine[] = [
  {
    id: 'own_box',
    name: 'Box',
    setting: 'chair',
    seconds: 38.5,
    steps: [
      {
        kind: 'breathe',
        seconds: 32,
        pose: 'chair_tall',
        side: 'both',
        breath: breath(4, 4, 4, 4),
        cues: ['In.', 'Hold.', 'Out.', 'Rest empty.'].map((say, index) => ({ at: index * 4, say })),
      },
      { kind: 'check-in', seconds: 6.5, pose: 'chair_tall', cues: [] },
    ],
  },
  {
    id: 'own_couch',
    name: 'Foot up',
    setting: 'standing',
    seconds: 30,
    steps: [{ kind: 'hold', seconds: 30, pose: 'stand_couch', side: 'left', cues: [{ at: 0, say: 'Tuck.' }] }],
  },
  {
    id: 'own_wipers',
    name: 'Wipers',
    setting: 'floor',
    seconds: 40,
    steps: [
      {
        ...{ kind: 'hold', seconds: 40, pose: 'floor_wipers', side: 'both', reps: 4 },
        cues: [{ at: 0, say: 'Both knees to the left.' }],
      },
    ],
  },
  {
    id: 'own_kneel',
    name: 'Kneel',
    setting: 'floor',
    seconds: 103,
    steps: [
      { kind: 'transition', seconds: 3, pose: 'floor_half_kneel', cues: [{ at: 0, say: 'Kneel.' }] },
      {
        kind: 'hold',
        seconds: 5,
        pose: 'floor_half_kneel',
        side: 'both',
        reps: 2,
        breath: breath(4, 2, 4, 0),
        cues: [],
      },
      { kind: 'check-in', seconds: 4, pose: 'floor_half_kneel', cues: [{ at: 0, say: 'Notice the hips.' }] },
      { kind: 'transition', seconds: 6, pose: 'side_rest', cues: [{ at: 0, say: 'Over to the side.' }] },
      { kind: 'transition', seconds: 1, pose: 'floor_supine_bent', cues: [] },
      { kind: 'breathe', seconds: 40, pose: 'floor_tilt', side: 'both', reps: 4, breath: breath(4, 0, 6, 0), cues: [] },
      { kind: 'breathe', seconds: 44, pose: 'rest_calves_chair', breath: breath(5.5, 0, 5.5, 0), cues: [] },
    ],
  },
];
