/** Every call a window can make: its payload's check and what it does. A new call is one line in the contract and one here. */
import * as z from 'zod';
import type { CallName, Calls, PreferencesAnswer, Snapshot } from '../contract.ts';
import { checkInAnswerShape } from '../core/checkIn/checkInShape.ts';
import type { Call } from '../core/cycle/cycleTypes.ts';
import type { DayPreview } from '../core/day/dayPreview.ts';
import type { Routine } from '../core/routine/routine.ts';
import type { BreakSurroundings } from './breaks/afterBreak.ts';
import type { HistoryService } from './history/historyService.ts';
import type { PageId } from './ports.ts';
import type { PreferencesTransfer } from './preferences/preferencesTransfer.ts';
import type { OwnRoutines } from './breaks/ownRoutines.ts';
import type { SystemTarget } from './preferences/systemCalls.ts';

/** What the calls are about: the one owner of the state. */
export interface CallTarget {
  snapshot(): Snapshot;
  dayPreview(): DayPreview;
  call(call: Call): void;
  choose(choice: { readonly type: 'showBreak' | 'openHistory' }): void;
  moveStep(direction: 'next' | 'again'): void;
  acknowledgeSafetyText(): void;
  fillScreen(fills: boolean): void;
  /** What surrounds a break: check-in and card. */
  readonly surroundings: Pick<BreakSurroundings, 'askCheckIn' | 'answerCheckIn' | 'dismissCheckIn' | 'hold' | 'leave'>;
  setPreferences(change: unknown): PreferencesAnswer;
  originalRoutine(id: string): Routine | null;
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
  const plain =
    <Answer>(answer: () => Answer) =>
    (payload: readonly unknown[]): Answer => {
      nothing.parse(payload);
      return answer();
    };
  const handlers: Handlers = {
    getSnapshot: plain(() => target.snapshot()),
    startBreak: (payload) => {
      const [choice] = breakChoice.parse(payload);
      target.call({ type: 'startBreak', ...choice });
    },
    showBreak: plain(() => {
      target.choose({ type: 'showBreak' });
    }),
    snooze: plain(() => {
      target.call({ type: 'snooze' });
    }),
    skip: plain(() => {
      target.call({ type: 'skip' });
    }),
    undoSkip: plain(() => {
      target.call({ type: 'undoSkip' });
    }),
    resume: plain(() => {
      target.call({ type: 'resume' });
    }),
    setPosture: (payload) => {
      const [is] = posture.parse(payload);
      target.call({ type: 'posture', is });
    },
    endBreak: plain(() => {
      target.call({ type: 'endBreak' });
    }),
    pauseBreak: plain(() => {
      target.call({ type: 'pauseBreak' });
    }),
    continueBreak: plain(() => {
      target.call({ type: 'continueBreak' });
    }),
    skipStep: plain(() => {
      target.moveStep('next');
    }),
    repeatStep: plain(() => {
      target.moveStep('again');
    }),
    acknowledgeSafetyText: plain(() => {
      target.acknowledgeSafetyText();
    }),
    changeRoutine: (payload) => {
      const [routine] = routineId.parse(payload);
      target.call({ type: 'changeRoutine', routine });
    },
    fillScreen: (payload) => {
      target.fillScreen(...onOrOff.parse(payload));
    },
    askCheckIn: plain(() => {
      target.surroundings.askCheckIn();
    }),
    answerCheckIn: (payload) => {
      target.surroundings.answerCheckIn(...checkInAnswer.parse(payload));
    },
    dismissCheckIn: plain(() => {
      target.surroundings.dismissCheckIn();
    }),
    holdAfterBreak: (payload, page) => {
      target.surroundings.hold(...onOrOff.parse(payload), page);
    },
    leaveAfterBreak: plain(() => {
      target.surroundings.leave();
    }),
    setPreferences: (payload) => target.setPreferences(payload[0]),
    exportPreferences: plain(() => transfer.write()),
    choosePreferencesFile: plain(() => transfer.read()),
    getDataFolder: plain(() => transfer.folder()),
    showDataFolder: plain(() => {
      transfer.showFolder();
    }),
    getRoutine: (payload) => target.originalRoutine(...routineId.parse(payload)),
    checkRoutine: (payload) => target.ownRoutines.check(payload[0]),
    saveRoutine: (payload) => target.ownRoutines.save(payload[0]),
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
    openHistory: plain(() => {
      target.choose({ type: 'openHistory' });
    }),
    getHistory: (payload) => target.history.get(...rangeToShow.parse(payload)),
    deleteHistory: (payload) => target.history.remove(...rangeToDelete.parse(payload)),
    exportHistory: (payload) => target.history.export(...exportWish.parse(payload)),
    importHistory: plain(() => target.history.import()),
    undoDeleteHistory: plain(() => target.history.undoRemoval()),
    setStartAtLogin: (payload) => system.setStartAtLogin(...onOrOff.parse(payload)),
    openNotificationSettings: plain(() => {
      system.openNotificationSettings();
    }),
    restShortcuts: (payload) => {
      system.restShortcuts(...onOrOff.parse(payload));
    },
  };
  return (name, payload, page) => handlers[name](payload, page);
}
