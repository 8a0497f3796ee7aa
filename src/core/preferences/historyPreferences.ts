/** What a person decides about looking back: how long the history is kept, and whether the evening tells of the day. */
import { numberOrNone, onOff } from './declare.ts';

export const historyPreferences = {
  /** Records that began longer ago than this many days are removed at the end of each desk day; null: all are kept. */
  keepHistoryDays: numberOrNone({ min: 30, max: 36_500, unit: 'times' }),
  /** One sentence about the day when the desk day's work is done. */
  eveningNote: onOff(false),
};
