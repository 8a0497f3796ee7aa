/** What each command of a person does. */
import type { Call, RefusalReason } from '../core/cycle/cycleTypes.ts';
import type { Outlook } from '../core/cycle/outlook.ts';
import type { AppCommand } from './appCommand.ts';
import type { BreakSurroundings } from './breaks/afterBreak.ts';
import type { BreakOnScreen } from './breaks/breakOnScreen.ts';
import { awaitedTexts, stepTargetMs } from './breaks/guidedBreak.ts';
import type { BreakCare } from './breaks/breakCare.ts';
import type { RoutineShelf } from './breaks/routineShelf.ts';
import type { ChosenRoutine } from './breaks/sevenDays.ts';
import type { CycleStore } from './cycleStore.ts';
import type { PauseQuestion } from './pauseUntil.ts';
import type { Ports } from './ports.ts';
import type { PreferencesService } from './preferences/preferencesService.ts';
import type { UpdateService } from './updates/updateService.ts';

export interface Commands {
  /** Does the command. Where the engine refuses, a notification tells why. */
  readonly perform: (command: AppCommand) => void;
  /** Does the command, and gives back why the engine refuses it in place of telling; null when it is done. */
  readonly ask: (command: AppCommand) => RefusalReason | null;
}

export interface CommandDeps {
  readonly ports: Pick<
    Ports,
    'clock' | 'breakWindow' | 'historyWindow' | 'preferencesWindow' | 'reminderCard' | 'quit'
  >;
  readonly cycle: CycleStore;
  readonly outlook: () => Outlook;
  readonly shelf: Pick<RoutineShelf, 'running' | 'gentler'>;
  readonly care: Pick<BreakCare, 'hurts' | 'timesHurt' | 'sevenDays'>;
  /** What windows show has changed without a step of the engine. */
  readonly onChange: () => void;
  readonly surroundings: BreakSurroundings;
  readonly preferences: PreferencesService;
  /** Reads the desk now: what a command meets must be the desk as it is, not as it was a heartbeat ago. */
  readonly readNow: () => void;
  readonly screen: Pick<BreakOnScreen, 'show' | 'mute'>;
  readonly pauseQuestion: PauseQuestion;
  readonly updates: Pick<UpdateService, 'restart'>;
}

export function openCommands(deps: CommandDeps): Commands {
  const { ports, cycle, outlook, shelf, care, surroundings, preferences, readNow, screen, pauseQuestion } = deps;
  const { hurts, sevenDays } = care;

  const callEngine = (call: Call, askEngine: AskEngine): RefusalReason | null => {
    const goesOn = call.type === 'continueBreak' || call.type === 'seekBreak';
    const { phase } = cycle.state();
    // A break that waits for its window goes on by itself once that can be seen; until then there is nothing to skip or to repeat.
    if (goesOn && phase.type === 'onBreak' && !phase.begun) return null;
    const { awaitsSafetyText, awaitsStopRules } = awaitedTexts(preferences.current(), care.timesHurt());
    // Another routine would leave behind for which one the rules about pain are to be read.
    const leavesRules = awaitsStopRules && (goesOn || call.type === 'changeRoutine');
    if (phase.type === 'onBreak' && (leavesRules || (goesOn && awaitsSafetyText))) {
      screen.show(true); // the way on leads through the text
      return null;
    }
    readNow();
    return askEngine(call);
  };

  const moveTo = (direction: 'next' | 'again', askEngine: AskEngine): RefusalReason | null => {
    const running = outlook().runningBreak;
    const routine = shelf.running();
    if (running === null || routine === null) return null;
    const toElapsedMs = stepTargetMs(running, routine, direction);
    const refusal = callEngine({ type: 'seekBreak', toElapsedMs }, askEngine);
    // Past the last step there is nothing left to pause.
    const isOver = toElapsedMs >= running.lengthMs && cycle.state().phase.type === 'onBreak';
    return isOver ? callEngine({ type: 'continueBreak' }, askEngine) : refusal;
  };

  /** What the desk's reading opens or ends before the engine is asked was not chosen. */
  const start = (call: StartCall, chosen: ChosenRoutine, askEngine: AskEngine): RefusalReason | null =>
    callEngine(call, (asked) => sevenDays.duringChoice(chosen, () => askEngine(asked)));

  const startDay = (day: number, askEngine: AskEngine): RefusalReason | null => {
    readNow();
    if (sevenDays.isRunning(day)) {
      screen.show(true); // as by a double click: what was asked for is there
      return null;
    }
    const routine = sevenDays.routineOf(day);
    return routine === null ? 'noSuchRoutine' : start({ type: 'startBreak', routine }, { ofDay: day }, askEngine);
  };

  /** The rules about pain are to be read once: meanwhile no time of the break passes. */
  const giveWay = (askEngine: AskEngine): RefusalReason | null => {
    const running = outlook().runningBreak;
    const { phase } = cycle.state();
    if (running === null || phase.type !== 'onBreak' || !phase.begun) return null;
    hurts.press({ beganWall: phase.beganWall, routine: phase.routine }, running.elapsedMs, shelf.gentler);
    deps.onChange();
    const reads = !preferences.current().stopRulesRead && !running.paused;
    return reads ? callEngine({ type: 'pauseBreak' }, askEngine) : null;
  };

  /** Null: it was done. */
  const attempt = (command: AppCommand, askEngine: AskEngine): RefusalReason | null => {
    switch (command.type) {
      case 'startBreak':
        // A break for which no routine is chosen may become that of one of the seven days.
        return start(command, command.routine === undefined ? 'none' : 'any', askEngine);
      case 'startDay':
        return startDay(command.day, askEngine);
      case 'endBreak':
      case 'pauseBreak':
      case 'continueBreak':
      case 'seekBreak':
      case 'changeRoutine':
      case 'snooze':
      case 'skip':
      case 'undoSkip':
      case 'rested':
      case 'undoRested':
      case 'pause':
      case 'resume':
      case 'posture':
        return callEngine(command, askEngine);
      case 'pauseOrResume': {
        const isPaused = outlook().heldBy.some(({ reason }) => reason === 'paused');
        return callEngine(isPaused ? { type: 'resume' } : { type: 'pause', forMs: command.forMs }, askEngine);
      }
      case 'skipStep':
        return moveTo('next', askEngine);
      case 'repeatStep':
        return moveTo('again', askEngine);
      case 'askPauseEnd':
        pauseQuestion.ask(true);
        ports.preferencesWindow.open();
        return null;
      case 'leavePauseEnd':
        pauseQuestion.ask(false);
        return null;
      case 'acknowledgeSafetyText':
        preferences.set({ safetyTextRead: true });
        surroundings.safetyTextRead();
        return callEngine({ type: 'continueBreak' }, askEngine);
      case 'thisHurts':
        return giveWay(askEngine);
      case 'acknowledgeStopRules':
        preferences.set({ stopRulesRead: true });
        return outlook().runningBreak?.paused === true ? callEngine({ type: 'continueBreak' }, askEngine) : null;
      case 'answerGentler':
        surroundings.answerGentler(command.answer);
        return null;
      case 'answerSelfCheck':
        surroundings.answerSelfCheck(command.answer);
        return null;
      case 'showBreak':
        screen.show(true);
        return null;
      case 'fillScreen':
        ports.breakWindow.fillScreen(command.fills);
        return null;
      case 'muteBreak':
        screen.mute(command.mutes);
        return null;
      case 'noteHeart':
        surroundings.noteHeart(command.summary);
        return null;
      case 'askCheckIn':
        surroundings.askCheckIn();
        return null;
      case 'answerCheckIn':
        surroundings.answerCheckIn(command.answer);
        return null;
      case 'dismissCheckIn':
        surroundings.dismissCheckIn();
        return null;
      case 'keepAfterBreakOpen':
        surroundings.keepOpen(command.inUse, command.page);
        return null;
      case 'leaveAfterBreak':
        surroundings.leave();
        return null;
      case 'goToReminder':
        ports.reminderCard.focus();
        return null;
      case 'openHistory':
        ports.historyWindow.open();
        return null;
      case 'openPreferences':
        ports.preferencesWindow.open();
        return null;
      case 'restart':
        return deps.updates.restart();
      case 'quit':
        ports.quit();
        return null;
    }
  };

  return {
    perform(command) {
      attempt(command, (call) => {
        cycle.dispatch({ type: 'call', call, now: ports.clock.now() });
        return null; // a refusal is an effect, and told of as such
      });
    },
    ask: (command) => attempt(command, (call) => cycle.ask(call, ports.clock.now())),
  };
}

type StartCall = Extract<Call, { type: 'startBreak' }>;

/** Hands a call to the engine; gives back the reason of a refusal that nobody else tells of. */
type AskEngine = (call: Call) => RefusalReason | null;
