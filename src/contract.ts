/**
 * Everything that crosses between the main process and the windows, declared once: two tables, and the types that they name.
 * Calls command or ask, notices broadcast. The preload script, the main process and the windows take names and types from
 * here, so a new call is one line here and one in app/windowCalls.ts, which also checks its payload.
 */
import type { CheckInAnswer } from './core/checkIn/checkIn.ts';
import type { BreakChoice } from './core/cycle/breakChoice.ts';
import type { GivenAnswer } from './core/checkIn/selfCheck.ts';
import type { DayOffered } from './core/care/dayInTurn.ts';
import type { Posture } from './core/cycle/cycleTypes.ts';
import type { ReminderAnswer, ReminderCard } from './core/cycle/shownReminder.ts';
import type { DayPreview } from './core/day/dayPreview.ts';
import type { HeartNote } from './core/heart/heartSession.ts';
import type { FoundStrap, SearchFor } from './core/heart/link.ts';
import type { HistoryAnswer, HistoryFormat, HistoryTransferState, HistoryUndo } from './core/history/historyActs.ts';
import type { HistoryRange } from './core/history/records.ts';
import { isWithin, type DataLimit } from './core/text/dataSize.ts';
import { payloads } from './core/text/limits.ts';
import type { GentlerAnswer } from './core/care/gentlerAnswer.ts';
import type { Routine } from './core/routine/routine.ts';
import type { RoutineAnswer } from './core/routine/routineAnswer.ts';
import type {
  BellAnswer,
  PreferencesAnswer,
  PreferencesChange,
  PreferencesFileAnswer,
} from './core/preferences/preferencesAnswers.ts';
import type { SystemState } from './core/preferences/systemSays.ts';
import type { ShownTrial, TrialChange } from './core/trial/shownTrial.ts';
import type { Snapshot } from './shownSnapshot.ts';

export {
  reminderAnswers,
  type CardDetails,
  type ReminderAnswer,
  type ReminderCard,
} from './core/cycle/shownReminder.ts';

export type { BreakEnding, GuidedBreak } from './core/routine/shownBreak.ts';

export type { BreakChoice } from './core/cycle/breakChoice.ts';
export type { RoutineSummary } from './core/routine/routineSummary.ts';

export type { AfterBreak, CheckInQuestion, Snapshot } from './shownSnapshot.ts';

export type * from './core/preferences/preferencesAnswers.ts';
export type { RoutineAnswer } from './core/routine/routineAnswer.ts';

export type {
  LoginItemState,
  NotificationTrouble,
  ShortcutStatus,
  ShortcutStatuses,
  SystemState,
} from './core/preferences/systemSays.ts';

export {
  historyFormats,
  type HistoryAnswer,
  type HistoryFormat,
  type HistoryTransferState,
  type HistoryUndo,
} from './core/history/historyActs.ts';

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
  getSevenDays: call<[], readonly DayOffered[]>(),
  /** Starts a break with the routine of one of the seven days. */
  startDay: call<[day: number], void>(),
  /** Brings the running break's window to the front, or opens it again. */
  showBreak: call<[], void>(),
  /** Null: for as long as the preferences say; else milliseconds. */
  snooze: call<[forMs: number | null], void>(),
  skip: call<[], void>(),
  /** Takes a skip back, while `outlook.canUndoSkip`. */
  undoSkip: call<[], void>(),
  /** A break that nobody saw has just ended. It can be taken back while `outlook.canUndoRested`. */
  rested: call<[forMs: number], void>(),
  undoRested: call<[], void>(),
  /** Ends the person's own pause of all reminders. */
  resume: call<[], void>(),
  /** Sets `asksPauseEnd`. */
  askPauseEnd: call<[asks: boolean], void>(),
  /** Until when, as a person writes it. The text says until when reminders are paused; or why not, and what is allowed. */
  pauseUntil: call<[words: string], { readonly paused: boolean; readonly text: string }>(),
  setPosture: call<[posture: Posture], void>(),
  endBreak: call<[], void>(),
  pauseBreak: call<[], void>(),
  continueBreak: call<[], void>(),
  skipStep: call<[], void>(),
  repeatStep: call<[], void>(),
  acknowledgeSafetyText: call<[], void>(),
  /** What is shown now hurts: a gentler move takes its place at once, and at the next call rest. */
  thisHurts: call<[], void>(),
  acknowledgeStopRules: call<[], void>(),
  /** How long what hurt gives way, as long as `afterBreak.hurt` names something. */
  answerGentler: call<[answer: GentlerAnswer], void>(),
  /** One of the answers to what `afterBreak.selfCheck` asks. To a question that it does not ask (any more), it is none. */
  answerSelfCheck: call<[answer: GivenAnswer], void>(),
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
  /**
   * The page is about to ask Chromium for a strap: the remembered one, or one that the person picks of those that `heartStraps` tells.
   * False: it may not, or none is remembered.
   */
  seekHeartStrap: call<[searchFor: SearchFor], boolean>(),
  /** One of them by its id, or none after all (null). */
  pickHeartStrap: call<[id: string | null], void>(),
  /** The page's request has ended, one way or the other. */
  heartSearchOver: call<[], void>(),
  /** A packet of a shape that no earlier one of this break had: for the log, by which a strap can be reported. No beats. */
  noteStrapPacket: call<[flags: number, bytes: number], void>(),
  /** What can be told of the heart in the running break so far, instead of what was told before. */
  noteHeart: call<[told: HeartNote], void>(payloads.heart),
  setPreferences: call<[change: PreferencesChange], PreferencesAnswer>(payloads.preferences),
  /** Asks for a sound file with the system's dialog; null when none was chosen. It is kept once `keepBell` says how long it lasts. */
  chooseBell: call<[], BellAnswer | null>(),
  keepBell: call<[lengthMs: number], PreferencesAnswer>(),
  /** The file of `preferences.ownBell`; null where there is none. */
  getBell: call<[], Uint8Array | null>(),
  /** Whether the chosen output device is there; the person hears once that it is not. */
  noteOutput: call<[isThere: boolean], void>(),
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
  /** The card holds more than its window shows: it needs so many times the height. */
  fitReminderCard: call<[times: number], void>(),
  /** Today drawn as a timeline; asked anew with every snapshot, since both follow the same changes. */
  getDayPreview: call<[], DayPreview>(),
  getSystemState: call<[], SystemState>(),
  isTrayShown: call<[], 'yes' | 'no' | 'unknown'>(),
  setStartAtLogin: call<[on: boolean], PreferencesAnswer>(),
  /** Opens the system's settings for notifications, where it has some. */
  openNotificationSettings: call<[], void>(),
  /** Whether our own global shortcuts do nothing, so that a window sees their keys; until its page goes at the latest. */
  restShortcuts: call<[rest: boolean], void>(),
  /** The licences of all that is bundled, as one text. */
  getLicences: call<[], string>(),
  /** Puts what helps to find a fault onto the clipboard. */
  copyDiagnostics: call<[], void>(),
  /** Asks now whether there is a newer version, where that is switched on; `Snapshot.update` says what comes of it. */
  lookForUpdate: call<[], void>(),
  /** Quits and starts again, as the version that is then in place. */
  restart: call<[], void>(),
  /** Opens the history window. */
  openHistory: call<[], void>(),
  getHistory: call<[range: HistoryRange], HistoryAnswer>(),
  /** What may be seen of the trial of one; null while the history cannot be read. */
  getTrial: call<[], ShownTrial | null>(),
  /** Does what can be done now, and nothing else; what is shown afterwards. */
  changeTrial: call<[change: TrialChange], ShownTrial | null>(),
  /** Removes what began in the range; null: everything. How many records went, null where it failed. */
  deleteHistory: call<[range: HistoryRange | null], number | null>(),
  /** Removes all that straps told, and nothing else; as `deleteHistory`. */
  deleteHearts: call<[], number | null>(),
  /** As `deleteHistory`, of the answers to self-checks from all days, and of nothing else. */
  deleteSelfChecks: call<[], number | null>(),
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
  /** The straps seen so far, the newest list; told to the window that searches alone. */
  heartStraps: notice<readonly FoundStrap[]>(),
  /** The card that is up shows something else now. */
  reminderCardChanged: notice<null>(),
  /** The person went to the reminder card with a shortcut. */
  reminderFocused: notice<null>(),
  /** `getSystemState` may be answered otherwise from now on. */
  systemChanged: notice<null>(),
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
