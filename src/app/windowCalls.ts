/** Every call a window can make: its payload's check and what it does. A new call is one line in the contract and one here. */
import * as z from 'zod';
import type { CallName, Calls, PreferencesAnswer, Snapshot } from '../contract.ts';
import { checkInAnswerShape } from '../core/checkIn/checkInShape.ts';
import type { DayPreview } from '../core/day/dayPreview.ts';
import type { Routine } from '../core/routine/routine.ts';
import type { AppCommand, PageId } from './appCommand.ts';
import type { HistoryService } from './history/historyService.ts';
import type { PreferencesTransfer } from './preferences/preferencesTransfer.ts';
import type { OwnRoutines } from './breaks/ownRoutines.ts';
import type { SystemTarget } from './preferences/systemCalls.ts';

/** What the calls are about: the one owner of the state. */
export interface CallTarget {
  snapshot(): Snapshot;
  dayPreview(): DayPreview;
  readonly perform: (command: AppCommand) => void;
  readonly setPreferences: (change: unknown) => PreferencesAnswer;
  readonly originalRoutine: (id: string) => Routine | null;
  readonly history: Pick<HistoryService, 'get' | 'remove' | 'undoRemoval' | 'export' | 'import'>;
  readonly ownRoutines: Pick<OwnRoutines, 'check' | 'save' | 'importFile' | 'remove'>;
}

const id = z.string().min(1).max(64).exactOptional();
const nothing = z.tuple([]);
const routineId = z.tuple([z.string().min(1).max(64)]);
const onOrOff = z.tuple([z.boolean()]);
const checkInAnswer = z.tuple([z.strictObject(checkInAnswerShape.shape)]);
const reminderAnswer = z.tuple([z.enum(['start', 'snooze', 'skip', 'meeting', 'deep', 'elsewhere'])]);
const posture = z.tuple([z.enum(['sitting', 'standing'])]);
const breakChoice = z.tuple([z.strictObject({ kind: id, routine: id })]);

/** Moments that a date can name. */
const wall = z.number().min(-8.64e15).max(8.64e15);
const historyRange = z.strictObject({ fromWall: wall, toWall: wall });
const rangeToShow = z.tuple([historyRange]);
const exportWish = z.tuple([z.enum(['csv', 'json']), historyRange.nullable()]);
const rangeToDelete = z.tuple([historyRange.nullable()]);

type Handlers = { readonly [Name in CallName]: (payload: readonly unknown[], page: PageId) => ReturnType<Calls[Name]> };

/** @throws when there is no such call or its payload is not of its form; the window hears only that it failed. */
export function answerCalls(
  target: CallTarget,
  system: SystemTarget,
  transfer: PreferencesTransfer,
): (name: CallName, payload: readonly unknown[], page: PageId) => unknown {
  /** A call without a payload. */
  const plain =
    <Answer>(answer: () => Answer) =>
    (payload: readonly unknown[]): Answer => {
      nothing.parse(payload);
      return answer();
    };
  /** A call that stands for one command. */
  const command = (asked: AppCommand) =>
    plain(() => {
      target.perform(asked);
    });
  const handlers: Handlers = {
    getSnapshot: plain(() => target.snapshot()),
    startBreak: (payload) => {
      const [choice] = breakChoice.parse(payload);
      target.perform({ type: 'startBreak', ...choice });
    },
    showBreak: command({ type: 'showBreak' }),
    snooze: command({ type: 'snooze' }),
    skip: command({ type: 'skip' }),
    undoSkip: command({ type: 'undoSkip' }),
    resume: command({ type: 'resume' }),
    setPosture: (payload) => {
      const [is] = posture.parse(payload);
      target.perform({ type: 'posture', is });
    },
    endBreak: command({ type: 'endBreak' }),
    pauseBreak: command({ type: 'pauseBreak' }),
    continueBreak: command({ type: 'continueBreak' }),
    skipStep: command({ type: 'skipStep' }),
    repeatStep: command({ type: 'repeatStep' }),
    acknowledgeSafetyText: command({ type: 'acknowledgeSafetyText' }),
    changeRoutine: (payload) => {
      const [routine] = routineId.parse(payload);
      target.perform({ type: 'changeRoutine', routine });
    },
    fillScreen: (payload) => {
      const [fills] = onOrOff.parse(payload);
      target.perform({ type: 'fillScreen', fills });
    },
    askCheckIn: command({ type: 'askCheckIn' }),
    answerCheckIn: (payload) => {
      const [answer] = checkInAnswer.parse(payload);
      target.perform({ type: 'answerCheckIn', answer });
    },
    dismissCheckIn: command({ type: 'dismissCheckIn' }),
    holdAfterBreak: (payload, page) => {
      const [held] = onOrOff.parse(payload);
      target.perform({ type: 'holdAfterBreak', held, page });
    },
    leaveAfterBreak: command({ type: 'leaveAfterBreak' }),
    setPreferences: ([change]) => target.setPreferences(change),
    exportPreferences: plain(() => transfer.write()),
    choosePreferencesFile: plain(() => transfer.read()),
    getDataFolder: plain(() => transfer.folder()),
    showDataFolder: plain(() => {
      transfer.showFolder();
    }),
    getRoutine: (payload) => target.originalRoutine(...routineId.parse(payload)),
    checkRoutine: ([routine]) => target.ownRoutines.check(routine),
    saveRoutine: ([routine]) => target.ownRoutines.save(routine),
    importRoutine: plain(() => target.ownRoutines.importFile()),
    deleteRoutine: (payload) => {
      target.ownRoutines.remove(...routineId.parse(payload));
    },
    getReminderCard: plain(() => system.card.shown()),
    answerReminder: (payload) => {
      system.card.answer(...reminderAnswer.parse(payload));
    },
    dismissReminderCard: plain(() => {
      system.card.dismiss();
    }),
    getDayPreview: plain(() => target.dayPreview()),
    getSystemState: plain(() => system.state()),
    setStartAtLogin: (payload) => system.setStartAtLogin(...onOrOff.parse(payload)),
    openNotificationSettings: plain(() => {
      system.openNotificationSettings();
    }),
    restShortcuts: (payload) => {
      system.restShortcuts(...onOrOff.parse(payload));
    },
    openHistory: command({ type: 'openHistory' }),
    getHistory: (payload) => target.history.get(...rangeToShow.parse(payload)),
    deleteHistory: (payload) => target.history.remove(...rangeToDelete.parse(payload)),
    undoDeleteHistory: plain(() => target.history.undoRemoval()),
    exportHistory: (payload) => target.history.export(...exportWish.parse(payload)),
    importHistory: plain(() => target.history.import()),
  };
  return (name, payload, page) => handlers[name](payload, page);
}
