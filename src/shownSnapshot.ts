/** All that windows and tray draw from; by the contract (contract.ts) it crosses whole at every change. */
import type { Card } from './core/checkIn/card.ts';
import type { CheckInAnswer, CheckInMoment } from './core/checkIn/checkIn.ts';
import type { ShownSelfCheck } from './core/checkIn/selfCheck.ts';
import type { Outlook } from './core/cycle/outlook.ts';
import type { HeartNote } from './core/heart/heartSession.ts';
import type { Preferences } from './core/preferences/preferences.ts';
import type { RoutineSummary } from './core/routine/routineSummary.ts';
import type { GuidedBreak } from './core/routine/shownBreak.ts';
import type { SensesNow } from './core/senses/sense.ts';
import type { Locale } from './core/text/language.ts';
import type { UpdateState } from './core/updates/updateState.ts';

export interface Snapshot {
  /** What everything is said in. */
  readonly locale: Locale;
  readonly outlook: Outlook;
  readonly senses: SensesNow;
  /** The preferences window asks until when reminders are to be paused. */
  readonly asksPauseEnd: boolean;
  /** What is known of other versions of the app. */
  readonly update: UpdateState;
  readonly preferences: Preferences;
  readonly guidedBreak: GuidedBreak | null;
  readonly afterBreak: AfterBreak | null;
  readonly checkIn: CheckInQuestion | null;
  /** Whether the running break may be asked for a check-in: none is up, and none was answered. */
  readonly mayCheckIn: boolean;
  /** Those that the person's body and place allow. */
  readonly routines: readonly RoutineSummary[];
  /** For every other routine, by id, the id of the one that runs instead. */
  readonly standIns: Readonly<Record<string, string>>;
  /** All that there are, as shipped or written: what body or place rule out now still has a name, and an own one can be changed. */
  readonly knownRoutines: readonly RoutineSummary[];
}

/** A check-in that may be answered now. */
export interface CheckInQuestion {
  readonly moment: CheckInMoment;
  /** To this very question, so far; what was answered at the break's other end stays hidden. */
  readonly answer: CheckInAnswer | null;
}

/** What a break's window shows after it for 20 s, or as long as somebody uses it; after the first ever, where Unbrace is found. */
export interface AfterBreak {
  readonly card: Card | null;
  readonly heart: HeartNote | null;
  readonly firstEver: boolean;
  /** The poses that hurt, while nothing is said yet of how long they are to give way. */
  readonly hurt: readonly string[];
  readonly selfCheck: ShownSelfCheck | null;
}
