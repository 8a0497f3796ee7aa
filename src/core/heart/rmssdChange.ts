/** Whether the RMSSD of free breathing is another after a break than before it. */
/** Changes of RMSSD up to this factor are "about the same". Source: docs/EVIDENCE.md#4-measuring-the-shift, "Meaning" */
const SAME_RMSSD = 1.3;

export type RmssdChange = 'same' | 'more' | 'less';

/** How two RMSSD of one break, in one posture, compare. */
export function rmssdChange(before: number, after: number): RmssdChange {
  if (after > before * SAME_RMSSD) return 'more';
  return after * SAME_RMSSD < before ? 'less' : 'same';
}
