/** A kind for one time of day, which desk time makes due only after four hours. */
export const lunchKind = {
  id: 'lunch',
  everyMs: 14_400_000,
  lengthMs: 600_000,
  naturalBreakMs: 600_000,
  at: ['12:30'],
};
