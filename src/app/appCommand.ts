/**
 * All that a person can ask of the running app, whatever they ask it with: a window, the tray, the command line, a global
 * shortcut, a notification. Declared once here and done once in commands.ts. Questions, whose answers are the point of
 * them, are no commands: they are the contract's calls and the command line's `status`.
 */
import type { GentlerAnswer } from '../core/care/gentlerAnswer.ts';
import type { CheckInAnswer } from '../core/checkIn/checkIn.ts';
import type { GivenAnswer } from '../core/checkIn/selfCheck.ts';
import type { BreakWindowCall, Call } from '../core/cycle/cycleTypes.ts';
import type { HeartNote } from '../core/heart/heartSession.ts';

/** A window's page for as long as it lives. */
export type PageId = number;

export type AppCommand =
  /** What the engine does or refuses. */
  | Exclude<Call, BreakWindowCall>
  /** Pauses reminders for so long (milliseconds), or resumes them where they are paused. */
  | { readonly type: 'pauseOrResume'; readonly forMs: number }
  /** Shows the preferences with what is asked there until when reminders are to be paused; and lets that be. */
  | { readonly type: 'askPauseEnd' | 'leavePauseEnd' }
  /** Brings the running break's window to the front, or opens it again. */
  | { readonly type: 'showBreak' }
  /** To the next step of the running break's routine. */
  | { readonly type: 'skipStep' }
  /** To the beginning of its step at hand, or of the one before. */
  | { readonly type: 'repeatStep' }
  /** The safety text has been read: the break that waits for it begins. */
  | { readonly type: 'acknowledgeSafetyText' }
  /** Starts a break with the routine of one of the seven days. */
  | { readonly type: 'startDay'; readonly day: number }
  /** What the running break shows now hurts: a gentler move takes its place, and then rest. */
  | { readonly type: 'thisHurts' }
  /** The rules about pain have been read: the break that waits for it goes on. */
  | { readonly type: 'acknowledgeStopRules' }
  /** How long what hurt in the break that is over gives way. */
  | { readonly type: 'answerGentler'; readonly answer: GentlerAnswer }
  /** To what a self-check asks. */
  | { readonly type: 'answerSelfCheck'; readonly answer: GivenAnswer }
  /** Whether break windows fill their displays, until the break ends. */
  | { readonly type: 'fillScreen'; readonly fills: boolean }
  /** Whether the running break makes no sound, in all its windows, until it ends. */
  | { readonly type: 'muteBreak'; readonly mutes: boolean }
  /** What the break's window can tell of the heart so far. */
  | { readonly type: 'noteHeart'; readonly summary: HeartNote }
  | { readonly type: 'askCheckIn' }
  | { readonly type: 'answerCheckIn'; readonly answer: CheckInAnswer }
  | { readonly type: 'dismissCheckIn' }
  /** Whether somebody reads or uses, on that page, what is shown after a break: as long as they do, it stays. */
  | { readonly type: 'keepAfterBreakOpen'; readonly inUse: boolean; readonly page: PageId }
  | { readonly type: 'leaveAfterBreak' }
  /** Gives the keyboard to the reminder card that is up. */
  | { readonly type: 'goToReminder' }
  | { readonly type: 'openHistory' }
  | { readonly type: 'openPreferences' }
  /** Quits and starts again, as the version that is then in place. */
  | { readonly type: 'restart' }
  | { readonly type: 'quit' };
