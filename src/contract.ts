/**
 * Everything that crosses between the main process and the windows, declared once: two tables, and the types that they name.
 * Calls command or ask, notices broadcast. The preload script, the main process and the windows take names and types from
 * here, so a new call is one line here and one in app/windowCalls.ts, which also checks its payload.
 */
import type { Card } from './core/checkIn/card.ts';
import type { CheckInAnswer, CheckInMoment } from './core/checkIn/checkIn.ts';
import type { Posture } from './core/cycle/cycleTypes.ts';
import type { DayPreview } from './core/day/dayPreview.ts';
import type { HistoryRange, HistoryRecords, WhyNotKept } from './core/history/records.ts';
import { isWithin, type DataLimit } from './core/text/dataSize.ts';
import type { Locale } from './core/text/language.ts';
import { payloads } from './core/text/limits.ts';
import type { Outlook } from './core/cycle/outlook.ts';
import type { BreakKind, Preferences } from './core/preferences/preferences.ts';
import type { Routine, RoutinePlace } from './core/routine/routine.ts';
import type { SensesNow } from './core/senses/sense.ts';
import type { ShortcutName } from './core/preferences/systemPreferences.ts';

/** What a person may ask to start: a break kind (its next routine) or one routine; neither = the kind that is due or comes next. */
export interface BreakChoice {
  readonly kind?: string;
  readonly routine?: string;
}

/** A break that runs, as the break window needs it. */
export interface GuidedBreak {
  readonly routine: Routine;
  /** Milliseconds into the routine, measured by the main process when the notice was sent. */
  readonly elapsedMs: number;
  readonly paused: boolean;
  /** False as long as no window of it has been seen: it then waits at its beginning. */
  readonly begun: boolean;
  /** The person wants it to make no sound, in any of its windows. */
  readonly muted: boolean;
  /** The person has not yet read the safety text: the break waits, paused, until they have. */
  readonly awaitsSafetyText: boolean;
  /** Strict reminders: ending takes Escape, kept pressed. */
  readonly strict: boolean;
}

/** A routine as lists show it. */
export interface RoutineSummary {
  readonly id: string;
  readonly name: string;
  readonly setting: RoutinePlace;
  readonly seconds: number;
  /** The person's own: it can be changed and deleted. */
  readonly own: boolean;
}

/** A check-in that may be answered now. */
export interface CheckInQuestion {
  readonly moment: CheckInMoment;
  /** To this very question, so far; what was answered at the break's other end stays hidden. */
  readonly answer: CheckInAnswer | null;
}

/** What a break's window shows after the break's end: for 20 s, or as long as somebody reads or uses it. */
export interface AfterBreak {
  readonly card: Card | null;
}

/** All that windows and tray draw from; sent whole at every change. */
export interface Snapshot {
  /** What everything is said in. */
  readonly locale: Locale;
  readonly outlook: Outlook;
  readonly senses: SensesNow;
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

/** The part of the preferences that a window changes. */
export type PreferencesChange = Partial<Omit<Preferences, 'breakKinds'>> & {
  readonly breakKinds?: readonly BreakKind[];
};

/** Whether a change was taken; a refusal names the field (dotted path) and says the allowed range, ready to show. */
export type PreferencesAnswer =
  { readonly accepted: true } | { readonly accepted: false; readonly field: string; readonly message: string };

/** What a chosen file holds: whole preferences, and the names in it that this version does not know but keeps; or why it cannot be used. */
export type PreferencesFileAnswer =
  | { readonly accepted: true; readonly preferences: Preferences; readonly unknown: readonly string[] }
  | Extract<PreferencesAnswer, { readonly accepted: false }>;

/** Whether a routine was taken, as it then is; a refusal is one sentence, about a step (counted from 1) and a dotted field in it. */
export type RoutineAnswer =
  | { readonly accepted: true; readonly routine: Routine }
  | { readonly accepted: false; readonly step: number | null; readonly field: string; readonly message: string };

/** How a reminder can be answered; the last three are reasons for not now. */
export const reminderAnswers = ['start', 'snooze', 'skip', 'meeting', 'deep', 'elsewhere'] as const;
export type ReminderAnswer = (typeof reminderAnswers)[number];

/** What the card shows: a reminder, or, without answers, a notice to be read and closed. */
export interface ReminderCard {
  readonly title: string;
  /** What a reminder asks or a notice says. */
  readonly question: string;
  readonly answers: readonly ReminderAnswer[];
}

/** Why no notification came: nothing is there to show it, the system refused it, or said nothing in time. */
export type NotificationTrouble = 'noServer' | 'refused' | 'silent';

/** What the system says of us, asked when a window shows it. */
export interface SystemState {
  readonly loginItem: LoginItemState;
  /** Of every shortcut that is set. */
  readonly shortcuts: ShortcutStatuses;
  /** The desktop does not tell when the last input was: absences are noticed by lock and sleep only. */
  readonly inputIsUnknown: boolean;
  /** Of the last notification; null when it was shown, and before the first. */
  readonly notificationTrouble: NotificationTrouble | null;
  /** Whether `openNotificationSettings` leads anywhere here. */
  readonly hasNotificationSettings: boolean;
  /** Whether windows can be put somewhere; a Wayland client cannot, so a break has one window. */
  readonly placesWindows: boolean;
}

/** Whether the system starts us at login; `needsApproval`: it will, once the person has allowed it in the system's settings. */
export type LoginItemState = 'on' | 'off' | 'needsApproval';

/**
 * What became of a shortcut's keys. `taken`: another app has them. Where the desktop hands keys out itself (Wayland) it may have
 * refused them (`desktopRefuses`), or taken note of them without saying whether they will ever reach us (`desktopDecides`).
 */
export type ShortcutStatus = 'works' | 'taken' | 'desktopDecides' | 'desktopRefuses';
export type ShortcutStatuses = { readonly [Name in ShortcutName]?: ShortcutStatus };

/** A range of the history, or why there is none. */
export type HistoryAnswer =
  | {
      readonly kept: true;
      readonly records: HistoryRecords;
      /** When the very first record began, epoch milliseconds; null while there is none. */
      readonly firstWall: number | null;
    }
  | { readonly kept: false; readonly why: WhyNotKept };

export const historyFormats = ['csv', 'json'] as const;
export type HistoryFormat = (typeof historyFormats)[number];

/** An export or import that is under way, and how far it is (0 … 1); or what came of the last one, in one sentence, which may be empty. */
export type HistoryTransferState =
  | { readonly running: true; readonly doing: 'export' | 'import'; readonly share: number }
  | { readonly running: false; readonly outcome: string };

/** What became of what was deleted; `failed`: it can be tried again. */
export type HistoryUndo = 'restored' | 'tooLate' | 'failed';

/** A call: what is handed in, and what comes back. Both are known to the types alone: at run time a row is its name and its limit. */
export interface CallRow<Payload extends readonly unknown[], Answer> {
  /** How much all that is handed in may hold; more is refused before it is looked at. */
  readonly limit: DataLimit;
  readonly payload?: Payload;
  readonly answer?: Answer;
}

/** A notice, and what it tells. */
export interface NoticeRow<Notice> {
  readonly notice?: Notice;
}

const call = <Payload extends readonly unknown[], Answer>(
  limit: DataLimit = payloads.small,
): CallRow<Payload, Answer> => ({ limit });
const notice = <Notice>(): NoticeRow<Notice> => ({});

/** Window → main. */
export const calls = {
  /** The page has drawn itself twice: what it shows can be seen, if its window can. */
  pagePainted: call<[], void>(),
  getSnapshot: call<[], Snapshot>(),
  startBreak: call<[choice: BreakChoice], void>(),
  /** Brings the running break's window to the front, or opens it again. */
  showBreak: call<[], void>(),
  snooze: call<[], void>(),
  skip: call<[], void>(),
  /** Takes a skip back, while `outlook.canUndoSkip`. */
  undoSkip: call<[], void>(),
  /** Ends the person's own pause of all reminders. */
  resume: call<[], void>(),
  setPosture: call<[posture: Posture], void>(),
  endBreak: call<[], void>(),
  pauseBreak: call<[], void>(),
  continueBreak: call<[], void>(),
  skipStep: call<[], void>(),
  repeatStep: call<[], void>(),
  acknowledgeSafetyText: call<[], void>(),
  /** Begins the running break anew with another routine. */
  changeRoutine: call<[routine: string], void>(),
  /** Whether break windows fill their displays, until the break ends. */
  fillScreen: call<[fills: boolean], void>(),
  /** Whether the running break makes no sound, until it ends. */
  muteBreak: call<[mutes: boolean], void>(),
  askCheckIn: call<[], void>(),
  answerCheckIn: call<[answer: CheckInAnswer], void>(),
  dismissCheckIn: call<[], void>(),
  /** Whether somebody reads or uses what is shown after a break: as long as they do, it stays. */
  keepAfterBreakOpen: call<[inUse: boolean], void>(),
  leaveAfterBreak: call<[], void>(),
  setPreferences: call<[change: PreferencesChange], PreferencesAnswer>(payloads.preferences),
  /** Asks where to with the system's dialog; null when no place was chosen. */
  exportPreferences: call<[], PreferencesAnswer | null>(),
  /** Asks for a file with the system's dialog and reads it; changes nothing yet. Null when none was chosen. */
  choosePreferencesFile: call<[], PreferencesFileAnswer | null>(),
  /** The path of the folder in which all data lies. */
  getDataFolder: call<[], string>(),
  /** Opens it in the system's file manager. */
  showDataFolder: call<[], void>(),
  /** As it was shipped or written, to be looked at and changed; null for an unknown id. */
  getRoutine: call<[id: string], Routine | null>(),
  /** Whether a routine could be saved, anything at all given. */
  checkRoutine: call<[routine: unknown], RoutineAnswer>(payloads.routine),
  saveRoutine: call<[routine: unknown], RoutineAnswer>(payloads.routine),
  /** Asks for a file with the system's dialog; null when none was chosen. */
  importRoutine: call<[], RoutineAnswer | null>(),
  deleteRoutine: call<[id: string], void>(),
  /** Null when no card is up. */
  getReminderCard: call<[], ReminderCard | null>(),
  answerReminder: call<[answer: ReminderAnswer], void>(),
  dismissReminderCard: call<[], void>(),
  /** Today drawn as a timeline; asked anew with every snapshot, since both follow the same changes. */
  getDayPreview: call<[], DayPreview>(),
  getSystemState: call<[], SystemState>(),
  setStartAtLogin: call<[on: boolean], PreferencesAnswer>(),
  /** Opens the system's settings for notifications, where it has some. */
  openNotificationSettings: call<[], void>(),
  /** Whether our own global shortcuts do nothing, so that a window sees their keys; until its page goes at the latest. */
  restShortcuts: call<[rest: boolean], void>(),
  /** Opens the insight window. */
  openHistory: call<[], void>(),
  getHistory: call<[range: HistoryRange], HistoryAnswer>(),
  /** Removes what began in the range; null: everything. How many records went, null where it failed. */
  deleteHistory: call<[range: HistoryRange | null], number | null>(),
  /** Brings back all that was deleted, within 10 s of the last deletion that took anything, or of an attempt that failed. */
  undoDeleteHistory: call<[], HistoryUndo>(),
  /** Asks with the system's dialog where to, and writes what began in the range; null: everything. What came of it, in one sentence. */
  exportHistory: call<[format: HistoryFormat, range: HistoryRange | null], string>(),
  /** Asks for a file with the system's dialog, and adds what is new in it. What came of it, in one sentence; empty when none was chosen. */
  importHistory: call<[], string>(),
  getHistoryTransfer: call<[], HistoryTransferState>(),
  /** Ends the export or import that is under way, which then has changed nothing. */
  cancelHistoryTransfer: call<[], void>(),
};

/** Main → every window. */
export const notices = {
  snapshot: notice<Snapshot>(),
  historyTransfer: notice<HistoryTransferState>(),
  /** The person went to the reminder card with a shortcut. */
  reminderFocused: notice<null>(),
};

export type CallName = keyof typeof calls;

/** Whether what is handed in is within the call's limit. Asked on both sides: what is larger does not even cross. */
export function mayCross(name: CallName, payload: readonly unknown[]): boolean {
  return isWithin(payload, calls[name].limit);
}

/** What crosses back: nothing is thrown across, for each throw is printed where the app was started from. */
export type CallReply = { readonly refused: false; readonly answer: unknown } | { readonly refused: true };
export type PayloadOf<Name extends CallName> =
  (typeof calls)[Name] extends CallRow<infer Payload, unknown> ? Payload : never;
export type AnswerOf<Name extends CallName> =
  (typeof calls)[Name] extends CallRow<readonly unknown[], infer Answer> ? Answer : never;

export type NoticeName = keyof typeof notices;
export type NoticeOf<Name extends NoticeName> = (typeof notices)[Name] extends NoticeRow<infer Notice> ? Notice : never;

/** What a window finds at `window.app`. */
export type AppBridge = {
  readonly [Name in CallName]: (...payload: PayloadOf<Name>) => Promise<AnswerOf<Name>>;
} & {
  /** Hears every notice of that name until the returned function is called. */
  readonly on: <Name extends NoticeName>(name: Name, listener: (notice: NoticeOf<Name>) => void) => () => void;
};
