/** All that the app asks of the outside world. Adapters in platform/ and electron/ answer; tests answer with a simulated desk. */
import type {
  HistoryTransferState,
  LoginItemState,
  NotificationTrouble,
  ReminderAnswer,
  Snapshot,
} from '../contract.ts';
import type { CareMemory } from '../core/care/careMemory.ts';
import type { BreakMemory } from '../core/checkIn/breakMemory.ts';
import type { Preferences } from '../core/preferences/preferences.ts';
import type { Routine } from '../core/routine/routine.ts';
import type { SavedCycle } from '../core/cycle/savedCycle.ts';
import type { Reading } from '../core/cycle/reading.ts';
import type { SensesNow } from '../core/senses/sense.ts';
import type { Trial } from '../core/trial/trial.ts';
import type { Moment } from '../core/time/time.ts';
import type { PageId } from './appCommand.ts';
import type { HistoryStore, HistoryWrite } from './history/historyPort.ts';
import type { HistoryFiles, HistoryTransfers } from './history/transferPort.ts';
import type { ReminderNote } from './reminding/reminderNote.ts';
import type { MediaPlayers } from './senses/mediaPlayers.ts';
import type { CheckMemory, Updater } from './updates/updatePorts.ts';
import type { TrayFace } from './tray/trayFace.ts';

/** Stops what was started; calling it again does nothing. */
export type Stop = () => void;

export interface Clock {
  /** Both clocks now. */
  now(): Moment;
  /** Calls back once, after at least that many milliseconds (0 … 2³¹−1). */
  after(delayMs: number, wake: () => void): Stop;
}

/**
 * What the main thread has got of the processors so far, in milliseconds; all 0 where the system does not tell. Each of them only grows.
 */
export interface ProcessorTime {
  /** In which it worked. */
  readonly workedMs: number;
  /** In which it was ready to work, and no processor was free. */
  readonly deniedMs: number;
  /** In which anybody on the machine was. */
  readonly scarceMs: number;
}

/** Writes down when the main loop stood still (app/standstill.ts): what comes from outside is done under it. */
export interface StandstillWatch {
  /** Does the work and gives what it gives, or throws. Watches within watches are one: the outermost counts. */
  during<Result>(what: string, work: () => Result): Result;
  /**
   * As `during`, for a work in which Chromium waits for programs that it starts or asks, such as the display server: only the time in which we
   * work is counted. Within another watch that one counts, waits and all; where the system does not tell how long we work,
   * nothing does.
   */
  together<Result>(what: string, work: () => Result): Result;
  /** The heartbeat came that much later than it was due. */
  late(lateMs: number): void;
}

export interface Sensors {
  /** The desk as the machine sees it now. */
  read(): Reading;
}

/** What tells of calls, full screens and the like (docs/SENSES.md). */
export interface Senses {
  /** Starts those that are switched on, and stops the others. */
  readonly use: (preferences: Preferences) => void;
  readonly now: () => SensesNow;
}

/** What the system says about a notification that it was asked to show. */
export interface NoteNews {
  /** It is on the screen. May come late, and while `show` still runs. */
  shown(): void;
  /** It will not be shown. */
  failed(why: NotificationTrouble): void;
  /** What showed it has ended, and the note with it; nobody has answered. */
  gone(): void;
  answered(answer: ReminderAnswer): void;
}

export type SystemNote = Pick<ReminderNote, 'title' | 'body' | 'question' | 'urgent' | 'actions'>;

/** A note that the system was asked to show. */
export interface NoteUp {
  /** Takes it away, as soon as the system can be asked to; a note that has gone already is let be. */
  readonly takeAway: Stop;
}

/** The system's own notifications, as they are: they may be refused, come late, or never. Nobody waits for them. */
export interface SystemNotes {
  /** Asks the system to show one, in the place of an earlier one where that is still up. */
  show(note: SystemNote, news: NoteNews, inPlaceOf: NoteUp | null): NoteUp;
  /** Once all that was to be taken away is away, or cannot be. */
  settled(): Promise<void>;
}

/** The system's settings for notifications. */
export interface NotificationSettings {
  /** Whether this system has some that we know the way to. */
  readonly offered: boolean;
  readonly open: () => void;
}

/** A place for one notification that can be answered and taken away again. */
export interface NotificationSlot {
  /**
   * Replaces the one that is up. A click on the note itself gives the first of its answers.
   * @param where `inPlace`: a card that is up is not opened anew, but shows this one
   */
  show(note: ReminderNote, onAnswer: (answer: ReminderAnswer) => void, where?: 'anew' | 'inPlace'): void;
  hide(): void;
}

export interface Notifications {
  readonly reminder: NotificationSlot;
  /** The evening's offer. */
  readonly windDown: NotificationSlot;
  /** What goes before a reminder, or before a break that opens by itself. */
  readonly notice: NotificationSlot;
  readonly posture: NotificationSlot;
  /** One clear sentence for the person: what happened and what to do. */
  tell(title: string, body: string): void;
}

export interface BreakWindowWishes {
  /** Only when the person asked: a break that opens by itself must not swallow typing. */
  readonly focus: boolean;
  readonly fillScreen: boolean;
  readonly everyDisplay: boolean;
  /** The leading window may join a heart-rate strap. */
  readonly heartStrap: boolean;
}

export interface BreakWindowNews {
  /** It can be seen: said at once where it was open already. */
  readonly painted: () => void;
  /** It could not be brought onto the screen, and is gone. */
  readonly unpainted: () => void;
  /** It could be seen, its page died again and again, and it is gone; nobody has closed it. */
  readonly lost: () => void;
  /**
   * A page went otherwise than by `close` or `unpainted`: its window was closed by hand or with its display, or it died and
   * another one has come in its place.
   */
  readonly pageGone: (page: PageId) => void;
}

/** One window, or one on each display. */
export interface BreakWindow {
  /** Opens it, or brings the open one to the front as it is. Never throws: what cannot be opened is `unpainted`. */
  open(wishes: BreakWindowWishes, news: BreakWindowNews): void;
  close(): void;
  /** False before it was opened, and once the person has closed it. */
  isOpen(): boolean;
  /** Fills the displays its windows are on, or shows them as windows again; until the next `open` after a `close`. */
  fillScreen(fills: boolean): void;
  /** Whether the displays without a window of the break are dimmed as long as it has one; never those that somebody wanted back. */
  dimOthers(dims: boolean): void;
}

export interface ReminderCardNews {
  /** The person closed it. */
  readonly closed: () => void;
  /** It could not be brought onto the screen, and is gone. */
  readonly unpainted: () => void;
}

export interface ReminderCardWindow {
  /** Opens the card in place of the one that is up, without the keyboard. @param height of its window, in device-independent pixels */
  open(news: ReminderCardNews, height: number): void;
  /** The window that is up shows another card; where none is, one opens. */
  become(news: ReminderCardNews, height: number): void;
  close(): void;
  /** Makes it so many times as high, as far as its display has room. */
  fit(times: number): void;
  /** Gives it the keyboard. */
  focus(): void;
}

/** Whether the system starts the app when the person logs in. The system's own record is the truth. */
export interface LoginItem {
  state(): LoginItemState;
  /** @throws when the system's record cannot be changed */
  set(on: boolean): void;
}

export interface Tray {
  draw(face: TrayFace): void;
}

/** Where the disk refuses, it is tried again until all is kept, and the person is told (`app/files/dataFiles.ts`). Nothing throws. */
export interface Storage {
  /** Keeps the engine's state; a later save wins. */
  saveCycle(saved: SavedCycle): void;
  /** Sets aside the state that was loaded, which could not be lived on; the file's new path, or null. */
  rejectSavedCycle(): string | null;
  savePreferences(preferences: Preferences): void;
  saveBreakMemory(memory: BreakMemory): void;
  /** Null: there is none any more. */
  saveTrial(trial: Trial | null): void;
  saveCareMemory(memory: CareMemory): void;
  /** What waits to get into the history. Failures are logged and do not throw. */
  saveHistoryWaiting(waiting: readonly HistoryWrite[]): void;
}

/** A file as a person chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** Where preferences come from and go to as a file, and the folder in which all data lies. */
export interface PreferencesFiles {
  readonly folder: string;
  /** Opens it in the system's file manager. */
  showFolder(): void;
  /** Asks the person where to, and writes; false when they chose no place. @throws when it cannot be written */
  save(name: string, text: string): Promise<boolean>;
  /** Asks the person for a file; null when they choose none. */
  choose(): Promise<ChosenFile | null>;
}

export interface OwnRoutineFiles {
  /** Whether its file would be of a size that is read again. */
  fits(routine: Routine): boolean;
  /** As `Storage`. */
  save(routine: Routine): void;
  remove(id: string): void;
  /** Asks the person for a file; null when they choose none. */
  choose(): Promise<ChosenFile | null>;
}

/** Copies of sound files in the data folder. */
export interface BellFiles {
  /** Asks the person for a file; null when they choose none. Without bytes it cannot be read, or is larger than a bell may be. */
  choose(): Promise<{ readonly name: string; readonly bytes: Uint8Array | null } | null>;
  /** Its id from now on. @throws when it cannot be written */
  keep(bytes: Uint8Array): string;
  /** Null where there is none of that id. */
  read(id: string): Uint8Array | null;
  /** Removes all others. */
  keepOnly(ids: readonly string[]): void;
}

export interface CalendarWakeUps {
  /** Replaces all wake-ups by one at each of these moments (epoch ms). They may come late, twice or never. */
  set(walls: readonly number[], wake: () => void): void;
}

export interface Log {
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

export interface Ports {
  readonly clock: Clock;
  readonly standstill: StandstillWatch;
  readonly sensors: Sensors;
  readonly senses: Senses;
  /** Those that can be paused for a break; null where there is no way to. */
  readonly players: MediaPlayers | null;
  readonly notifications: Notifications;
  readonly breakWindow: BreakWindow;
  readonly historyWindow: { readonly open: () => void };
  readonly preferencesWindow: { readonly open: () => void };
  /** The reminder card; where none is up, giving it the keyboard does nothing. */
  readonly reminderCard: { readonly focus: () => void };
  readonly tray: Tray;
  readonly storage: Storage;
  readonly history: HistoryStore;
  readonly historyFiles: HistoryFiles;
  readonly historyTransfers: HistoryTransfers;
  readonly ownRoutines: OwnRoutineFiles;
  readonly calendar: CalendarWakeUps;
  readonly log: Log;
  /** A number by chance, 0 (included) … 1 (excluded). */
  readonly chance: () => number;
  /** Sends the snapshot to every open window. */
  readonly publish: (snapshot: Snapshot) => void;
  /** Tells every open window how far an export or import is. */
  readonly publishTransfer: (state: HistoryTransferState) => void;
  /** The IANA time zone in force now. */
  readonly timeZone: () => string;
  readonly quit: () => void;
  /** Quits and starts again, as the version that is then in place. */
  readonly restart: () => void;
  /** Of the app that runs. */
  readonly version: string;
  /** Null: this installation cannot ask for newer versions. */
  readonly updater: Updater | null;
  readonly checkMemory: CheckMemory;
}
