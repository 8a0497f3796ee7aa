/** What is told of a shipped routine before somebody chooses it: how well it is supported, and who had better leave it out. Source: docs/EVIDENCE.md#5-scripts. */

/** several, single: trials · practice: teaching practice, no trial found · disputed: trials disagree. */
export type Support = 'several' | 'single' | 'practice' | 'disputed';

export const reasonsToLeaveOut = [
  'sharpBackPain',
  'legPain',
  'hipReplacement',
  'groinPinch',
  'pelvicGirdlePain',
  'soreKnee',
  'unsteady',
  'pregnancy',
  'reflux',
  'eyePressure',
  'eyeInjury',
  'shoulderPain',
  'osteoporosis',
  'tingling',
  'recentInjury',
  'panic',
  'lungs',
  'risingHard',
  'hernia',
  'spinalCord',
] as const;
export type ReasonToLeaveOut = (typeof reasonsToLeaveOut)[number];

export interface RoutineFacts {
  /** Null: it looks at a body, and claims to help with nothing. */
  readonly support: Support | null;
  readonly leaveOut: readonly ReasonToLeaveOut[];
  /** What else is to be known of it beforehand. */
  readonly note?: 'eyes' | 'hipCheck';
}

const facts: Readonly<Record<string, RoutineFacts>> = {
  between_45: { support: 'practice', leaveOut: [] },
  rock_90: { support: 'practice', leaveOut: ['sharpBackPain'] },
  figure_four_150: {
    support: 'practice',
    leaveOut: ['hipReplacement', 'soreKnee', 'pelvicGirdlePain', 'groinPinch'],
  },
  circles_90: { support: 'practice', leaveOut: ['unsteady', 'hipReplacement', 'pelvicGirdlePain'] },
  bow_90: { support: 'practice', leaveOut: ['unsteady', 'eyePressure', 'hipReplacement', 'shoulderPain'] },
  stride_180: { support: 'several', leaveOut: ['hipReplacement'] },
  couch_180: {
    support: 'practice',
    leaveOut: ['unsteady', 'soreKnee', 'hipReplacement', 'pregnancy', 'sharpBackPain'],
  },
  switch_180: { support: 'practice', leaveOut: ['hipReplacement', 'soreKnee', 'groinPinch', 'pelvicGirdlePain'] },
  wipers_180: { support: 'practice', leaveOut: ['hipReplacement', 'pregnancy', 'legPain', 'osteoporosis'] },
  side_stretch_180: { support: 'practice', leaveOut: ['hipReplacement', 'shoulderPain', 'soreKnee'] },
  semi_supine_300: { support: 'practice', leaveOut: ['pregnancy', 'reflux', 'risingHard'] },
  // Slow breathing has several trials; whether the breath out should be longer, which this one is for, they disagree about.
  long_exhale_240: { support: 'disputed', leaveOut: [] },
  sigh_120: { support: 'practice', leaveOut: ['panic', 'lungs'] },
  paces_420: { support: 'practice', leaveOut: ['panic'] },
  box_120: { support: 'practice', leaveOut: ['pregnancy', 'panic', 'lungs'] },
  evening_chair_360: { support: 'practice', leaveOut: ['hipReplacement', 'eyePressure', 'reflux'] },
  eyes_60: { support: 'disputed', leaveOut: ['eyeInjury'], note: 'eyes' },
  neck_90: { support: 'single', leaveOut: ['tingling', 'unsteady', 'recentInjury'] },
  wrists_60: { support: 'practice', leaveOut: ['tingling', 'recentInjury'] },
  midback_75: { support: 'practice', leaveOut: ['osteoporosis', 'recentInjury'] },
  check_tilt_75: { support: null, leaveOut: ['sharpBackPain', 'unsteady', 'hipReplacement'] },
  check_hip_150: {
    support: null,
    leaveOut: [
      'pregnancy',
      'reflux',
      'hipReplacement',
      'sharpBackPain',
      'legPain',
      'hernia',
      'osteoporosis',
      'unsteady',
      'risingHard',
      'spinalCord',
    ],
    note: 'hipCheck',
  },
};

/** Null for a routine of which nothing is told, such as a person's own. */
export function routineFacts(id: string): RoutineFacts | null {
  return facts[id] ?? null;
}
