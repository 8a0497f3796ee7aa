/** Every call a window can make: its payload's check and what it does. A new call is one line in the contract and one here. */
import * as z from 'zod/mini';
import {
  historyFormats,
  mayCross,
  reminderAnswers,
  type AnswerOf,
  type CallName,
  type PayloadOf,
  type PreferencesAnswer,
  type Snapshot,
} from '../contract.ts';
import { checkInAnswerShape } from '../core/checkIn/checkInShape.ts';
import { givenAnswerShape } from '../core/checkIn/selfCheckShape.ts';
import type { DayOffered } from '../core/care/dayInTurn.ts';
import { gentlerAnswers } from '../core/care/gentlerAnswer.ts';
import { heartNoteShape } from '../core/heart/heartSummaryShape.ts';
import { searchesFor } from '../core/heart/link.ts';
import { postures } from '../core/cycle/cycleTypes.ts';
import type { DayPreview } from '../core/day/dayPreview.ts';
import { trialWishShape } from '../core/trial/trialShape.ts';
import { inEnglish } from '../core/text/checkWords.ts';
import { longest, timesHeight } from '../core/text/limits.ts';
import type { Routine } from '../core/routine/routine.ts';
import type { AppCommand, PageId } from './appCommand.ts';
import type { HistoryService } from './history/historyService.ts';
import type { PauseAnswer } from './pauseUntil.ts';
import type { PreferencesTransfer } from './preferences/preferencesTransfer.ts';
import type { TrialService } from './trial/trialService.ts';
import type { OwnRoutines } from './breaks/ownRoutines.ts';
import type { SystemCalls } from './preferences/systemCalls.ts';

/** What the app itself offers to the calls of windows. */
export interface WindowCallDeps {
  snapshot(): Snapshot;
  dayPreview(): DayPreview;
  sevenDays(): readonly DayOffered[];
  readonly perform: (command: AppCommand) => void;
  readonly pauseUntil: (words: string) => PauseAnswer;
  readonly lookForUpdate: () => void;
  readonly setPreferences: (change: unknown) => PreferencesAnswer;
  readonly originalRoutine: (id: string) => Routine | null;
  readonly history: Pick<
    HistoryService,
    'get' | 'remove' | 'removeHearts' | 'removeSelfChecks' | 'undoRemoval' | 'export' | 'transfer'
  >;
  readonly trial: TrialService;
  readonly ownRoutines: Pick<OwnRoutines, 'check' | 'save' | 'importFile' | 'remove' | 'found'>;
}

/**
 * One call: checks what a window handed in, and answers.
 * @throws when the payload is not of the call's form; the window hears only that it failed
 */
interface Handler<Payload, Answer> {
  (payload: readonly unknown[], page: PageId): Answer | Promise<Answer>;
  /** For the types alone: the payload is checked to be what the contract says. */
  readonly checked?: Payload;
}

type Handlers = { readonly [Name in CallName]: Handler<PayloadOf<Name>, AnswerOf<Name>> };

const takes =
  <Payload extends readonly unknown[], Answer>(
    schema: z.ZodMiniType<Payload>,
    answer: (...payload: [...Payload, page: PageId]) => Answer | Promise<Answer>,
  ): Handler<Payload, Answer> =>
  (payload, page) =>
    answer(...schema.parse(payload, inEnglish), page);

const nothing = z.tuple([]);
const takesNothing = <Answer>(answer: () => Answer | Promise<Answer>): Handler<[], Answer> => takes(nothing, answer);

/** One value, which those who answer check themselves, to say in a sentence what is wrong with it. */
const takesAnything =
  <Answer>(answer: (value: unknown) => Answer): Handler<[never], Answer> =>
  ([value]) =>
    answer(value);

const id = z.string().check(z.minLength(1), z.maxLength(longest.routineId));
const oneId = z.tuple([id]);
const onOrOff = z.tuple([z.boolean()]);
const breakChoice = z.tuple([
  z.strictObject({
    kind: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(longest.kindId))),
    routine: z.exactOptional(id),
  }),
]);
const checkInAnswer = z.tuple([z.strictObject(checkInAnswerShape.shape)]);
const dayOfSeven = z.tuple([z.int().check(z.minimum(1), z.maximum(7))]);
const gentlerAnswer = z.tuple([z.enum(gentlerAnswers)]);
const selfCheckAnswer = z.tuple([givenAnswerShape]);
const timesHigher = z.tuple([z.number().check(z.minimum(1), z.maximum(timesHeight.max))]);
const reminderAnswer = z.tuple([z.enum(reminderAnswers)]);
const snoozeLength = z.tuple([z.nullable(z.number())]);
const posture = z.tuple([z.enum(postures)]);
const length = z.tuple([z.number().check(z.positive())]);
const words = z.tuple([z.string()]);
const searchWish = z.tuple([z.enum(searchesFor)]);
const packetShape = z.tuple([
  z.int().check(z.minimum(0), z.maximum(255)),
  z.int().check(z.minimum(0), z.maximum(1_000)),
]);
const heartTold = z.tuple([heartNoteShape]);
const strapOrNone = z.tuple([z.nullable(z.string().check(z.minLength(1), z.maxLength(longest.strapId)))]);

/** Moments that a date can name. */
const wall = z.number().check(z.minimum(-8.64e15), z.maximum(8.64e15));
const range = z.strictObject({ fromWall: wall, toWall: wall });
const rangeToShow = z.tuple([range]);
const rangeOrAll = z.tuple([z.nullable(range)]);
const trialChange = z.tuple([
  z.union([
    z.strictObject({ type: z.literal('begin'), wish: trialWishShape }),
    z.strictObject({ type: z.enum(['goOn', 'show', 'end']) }),
  ]),
]);
const exportWish = z.tuple([z.enum(historyFormats), z.nullable(range)]);

export function answerCalls(
  app: WindowCallDeps,
  system: SystemCalls,
  transfer: PreferencesTransfer,
): (name: CallName, payload: readonly unknown[], page: PageId) => unknown {
  const { perform, history, ownRoutines } = app;
  /** A call that stands for one command. */
  const commands = (command: AppCommand): Handler<[], void> =>
    takesNothing(() => {
      perform(command);
    });
  const handlers: Handlers = {
    pagePainted: takes(nothing, (page) => {
      system.pagePainted(page);
    }),
    getSnapshot: takesNothing(() => app.snapshot()),
    startBreak: takes(breakChoice, (choice) => {
      perform({ type: 'startBreak', ...choice });
    }),
    getSevenDays: takesNothing(() => app.sevenDays()),
    startDay: takes(dayOfSeven, (day) => {
      perform({ type: 'startDay', day });
    }),
    showBreak: commands({ type: 'showBreak' }),
    snooze: takes(snoozeLength, (forMs) => {
      perform({ type: 'snooze', ...(forMs !== null && { forMs }) });
    }),
    skip: commands({ type: 'skip' }),
    undoSkip: commands({ type: 'undoSkip' }),
    rested: takes(length, (forMs) => {
      perform({ type: 'rested', forMs });
    }),
    undoRested: commands({ type: 'undoRested' }),
    resume: commands({ type: 'resume' }),
    askPauseEnd: takes(onOrOff, (asks) => {
      perform({ type: asks ? 'askPauseEnd' : 'leavePauseEnd' });
    }),
    pauseUntil: takes(words, (said) => {
      const { outcome, text } = app.pauseUntil(said);
      return { paused: outcome === 'done', text };
    }),
    setPosture: takes(posture, (is) => {
      perform({ type: 'posture', is });
    }),
    endBreak: commands({ type: 'endBreak' }),
    pauseBreak: commands({ type: 'pauseBreak' }),
    continueBreak: commands({ type: 'continueBreak' }),
    skipStep: commands({ type: 'skipStep' }),
    repeatStep: commands({ type: 'repeatStep' }),
    acknowledgeSafetyText: commands({ type: 'acknowledgeSafetyText' }),
    thisHurts: commands({ type: 'thisHurts' }),
    acknowledgeStopRules: commands({ type: 'acknowledgeStopRules' }),
    answerGentler: takes(gentlerAnswer, (answer) => {
      perform({ type: 'answerGentler', answer });
    }),
    answerSelfCheck: takes(selfCheckAnswer, (answer) => {
      perform({ type: 'answerSelfCheck', answer });
    }),
    changeRoutine: takes(oneId, (routine) => {
      perform({ type: 'changeRoutine', routine });
    }),
    fillScreen: takes(onOrOff, (fills) => {
      perform({ type: 'fillScreen', fills });
    }),
    muteBreak: takes(onOrOff, (mutes) => {
      perform({ type: 'muteBreak', mutes });
    }),
    askCheckIn: commands({ type: 'askCheckIn' }),
    answerCheckIn: takes(checkInAnswer, (answer) => {
      perform({ type: 'answerCheckIn', answer });
    }),
    dismissCheckIn: commands({ type: 'dismissCheckIn' }),
    keepAfterBreakOpen: takes(onOrOff, (inUse, page) => {
      perform({ type: 'keepAfterBreakOpen', inUse, page });
    }),
    leaveAfterBreak: commands({ type: 'leaveAfterBreak' }),
    seekHeartStrap: takes(searchWish, (searchFor, page) => {
      if (searchFor === 'choice') return system.heart.seek(page, searchFor, null);
      const known = app.snapshot().preferences.knownHeartStrap;
      return known !== null && system.heart.seek(page, searchFor, known.id);
    }),
    pickHeartStrap: takes(strapOrNone, (strap, page) => {
      system.heart.pick(page, strap);
    }),
    heartSearchOver: takes(nothing, (page) => {
      system.heart.over(page);
    }),
    noteStrapPacket: takes(packetShape, (flags, bytes) => {
      system.noteStrapPacket(flags, bytes);
    }),
    noteHeart: takes(heartTold, (summary) => {
      perform({ type: 'noteHeart', summary });
    }),
    setPreferences: takesAnything(app.setPreferences),
    chooseBell: takesNothing(() => system.bells.choose()),
    keepBell: takes(length, (lengthMs) => system.bells.keep(lengthMs)),
    getBell: takesNothing(() => system.bells.inForce()),
    noteOutput: takes(onOrOff, (isThere) => {
      system.noteOutput(isThere);
    }),
    exportPreferences: takesNothing(() => transfer.write()),
    choosePreferencesFile: takesNothing(() => transfer.read()),
    getDataFolder: takesNothing(() => transfer.folder()),
    showDataFolder: takesNothing(() => {
      transfer.showFolder();
    }),
    getRoutine: takes(oneId, (routine) => app.originalRoutine(routine)),
    checkRoutine: takesAnything((routine) => ownRoutines.check(routine)),
    saveRoutine: takesAnything((routine) => ownRoutines.save(routine)),
    importRoutine: takesNothing(() => ownRoutines.importFile()),
    deleteRoutine: takes(oneId, (routine) => {
      ownRoutines.remove(routine);
    }),
    getReminderCard: takesNothing(() => system.card.shown()),
    answerReminder: takes(reminderAnswer, (answer) => {
      system.card.answer(answer);
    }),
    dismissReminderCard: takesNothing(() => {
      system.card.dismiss();
    }),
    fitReminderCard: takes(timesHigher, (times) => {
      system.card.fit(times);
    }),
    getDayPreview: takesNothing(() => app.dayPreview()),
    getSystemState: takesNothing(() => system.state()),
    isTrayShown: takesNothing(() => system.isTrayShown()),
    setStartAtLogin: takes(onOrOff, (on) => system.setStartAtLogin(on)),
    openNotificationSettings: takesNothing(() => {
      system.openNotificationSettings();
    }),
    restShortcuts: takes(onOrOff, (rest) => {
      system.restShortcuts(rest);
    }),
    getLicences: takesNothing(() => system.about.licences()),
    copyDiagnostics: takesNothing(() => system.about.copyDiagnostics()),
    lookForUpdate: takesNothing(() => {
      app.lookForUpdate();
    }),
    restart: commands({ type: 'restart' }),
    openHistory: commands({ type: 'openHistory' }),
    getHistory: takes(rangeToShow, (shown) => history.get(shown)),
    getTrial: takesNothing(() => app.trial.shown()),
    changeTrial: takes(trialChange, (change) => app.trial.change(change)),
    deleteHistory: takes(rangeOrAll, (deleted) => history.remove(deleted)),
    deleteHearts: takesNothing(() => history.removeHearts()),
    deleteSelfChecks: takesNothing(() => history.removeSelfChecks()),
    undoDeleteHistory: takesNothing(() => history.undoRemoval()),
    exportHistory: takes(exportWish, (format, exported) => history.export(format, exported)),
    importHistory: takesNothing(() => history.transfer.import()),
    getHistoryTransfer: takesNothing(() => history.transfer.state()),
    cancelHistoryTransfer: takesNothing(() => {
      history.transfer.cancel();
    }),
  };
  return (name, payload, page) => {
    if (!mayCross(name, payload)) throw new RangeError(`more was handed in than ${name} takes`);
    return handlers[name](payload, page);
  };
}
