/** What a person decides about their history. */
export interface HistoryPreferences {
  /** Records that began longer ago than this many days are removed at the end of each desk day; null: all are kept. */
  readonly keepHistoryDays: number | null;
  /** One sentence about the day when the desk day's work is done. */
  readonly eveningNote: boolean;
}

export const defaultHistoryPreferences: HistoryPreferences = { keepHistoryDays: null, eveningNote: false };

/** As `allowedRanges` of the preferences has them: from a month to a century. */
export const historyPreferencesRanges = { keepHistoryDays: { min: 30, max: 36_500, unit: 'times' } } as const;
