/**
 * The running app's side of the command line. A request and its answer are one line of JSON each; what comes in is
 * checked here, because any program of the same person may write to the socket.
 */
import * as z from 'zod/mini';
import type { Snapshot } from '../../contract.ts';
import type { RunningCommand } from '../../core/command/command.ts';
import { postures, type RefusalReason } from '../../core/cycle/cycleTypes.ts';
import { nearestWord } from '../../core/command/editDistance.ts';
import { LONGEST_VERSION, restartWaits } from '../../core/updates/updateState.ts';
import { kindName, kindWord } from '../../core/text/kindName.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { AppCommand } from '../appCommand.ts';
import type { PauseAnswer } from '../pauseUntil.ts';
import { jsonOrUndefined } from '../../core/text/plainData.ts';
import { statusJson, statusText } from './commandWording.ts';
import { refused, timingSentence } from '../wording.ts';

/** 0 done, 1 refused or not running, 2 not understood. */
export type ExitCode = 0 | 1 | 2;

export interface CommandAnswer {
  readonly exitCode: ExitCode;
  /** Without a line end; empty prints nothing. Goes to standard output when done, else to standard error. */
  readonly text: string;
}

/** What commands of the command line reach. */
export interface CommandAnswerDeps {
  snapshot(): Snapshot;
  /** Does the command and gives null, or the reason why not. */
  ask(command: AppCommand): RefusalReason | null;
  /** Pauses until a moment as the person writes it. */
  pauseUntil(words: string): PauseAnswer;
  /** Who asks says its version. */
  heardOfVersion(version: string): void;
}

const command = z.union([
  z.strictObject({
    type: z.literal('break'),
    what: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
  z.strictObject({ type: z.literal('pause'), forMs: z.number().check(z.positive()) }),
  z.strictObject({ type: z.literal('pause'), until: z.enum(['tomorrow', 'resumed']) }),
  z.strictObject({ type: z.literal('snooze'), forMs: z.exactOptional(z.number().check(z.nonnegative())) }),
  z.strictObject({ type: z.literal('pause'), untilWords: z.string().check(z.maxLength(1000)) }),
  z.strictObject({ type: z.literal('rested'), forMs: z.number().check(z.positive()) }),
  z.strictObject({ type: z.literal('posture'), is: z.enum(postures) }),
  z.strictObject({ type: z.literal('status'), json: z.boolean() }),
  z.strictObject({ type: z.enum(['resume', 'skip', 'history', 'preferences', 'restart', 'quit']) }),
]) satisfies z.ZodMiniType<RunningCommand>;

/** The command stands apart: one that is not known here still comes with a version. */
const request = z.object({ version: z.string().check(z.maxLength(LONGEST_VERSION)), command: z.unknown() });

/** A line for the running app. @param version of the app that asks */
export function requestLine(asked: RunningCommand, version: string): string {
  return JSON.stringify({ version, command: asked } satisfies z.infer<typeof request>);
}

const answer = z.strictObject({
  exitCode: z.literal([0, 1, 2]),
  text: z.string(),
}) satisfies z.ZodMiniType<CommandAnswer>;

/** An answer on its way; `afterwards` when it has been sent. */
export interface AnswerLine {
  readonly line: string;
  readonly afterwards?: () => void;
}

/** Answers one line from the socket. Never throws, whatever the line is. */
export function answerCommandLines(target: CommandAnswerDeps, t: Translate): (line: string) => AnswerLine {
  return (line) => {
    const asked = request.safeParse(jsonOrUndefined(line));
    if (asked.success) target.heardOfVersion(asked.data.version);
    const parsed = command.safeParse(asked.data?.command);
    if (!parsed.success) return { line: JSON.stringify({ exitCode: 2, text: t('command.otherVersion') }) };
    const text = JSON.stringify(answerCommand(target, parsed.data, t));
    const { type } = parsed.data;
    if (type !== 'quit' && type !== 'restart') return { line: text };
    return {
      line: text,
      afterwards: () => {
        target.ask({ type });
      },
    };
  };
}

/** The answer in a line from the socket; null where it is none. */
export function parseAnswer(line: string): CommandAnswer | null {
  const parsed = answer.safeParse(jsonOrUndefined(line));
  return parsed.success ? parsed.data : null;
}

/** Does what was asked, and says how things stand then. `quit` and `restart` are only agreed to: the answer has to be sent first. */
export function answerCommand(target: CommandAnswerDeps, asked: RunningCommand, t: Translate): CommandAnswer {
  const attempt = (command: AppCommand): CommandAnswer => {
    const why = target.ask(command);
    if (why !== null) return { exitCode: 1, text: refused(why, t)[1] };
    return { exitCode: 0, text: timingSentence(target.snapshot(), t) };
  };
  switch (asked.type) {
    case 'break':
      return startBreak(asked.what, target.snapshot(), attempt, t);
    case 'pause': {
      if (!('untilWords' in asked)) return attempt(asked);
      const { outcome, text } = target.pauseUntil(asked.untilWords);
      return { exitCode: pauseExitCodes[outcome], text };
    }
    case 'rested':
    case 'posture':
    case 'snooze':
      return attempt(asked);
    case 'resume':
    case 'skip':
      return attempt({ type: asked.type });
    case 'status': {
      const snapshot = target.snapshot();
      return { exitCode: 0, text: asked.json ? statusJson(snapshot) : statusText(snapshot, t) };
    }
    case 'history':
      target.ask({ type: 'openHistory' });
      return { exitCode: 0, text: '' };
    case 'preferences':
      target.ask({ type: 'openPreferences' });
      return { exitCode: 0, text: '' };
    case 'restart': {
      const { update, outlook } = target.snapshot();
      if (!restartWaits(update, outlook.runningBreak !== null)) return { exitCode: 0, text: '' };
      return { exitCode: 1, text: t('command.restart.waits') };
    }
    case 'quit':
      return { exitCode: 0, text: '' };
  }
}

const pauseExitCodes = { done: 0, refused: 1, notUnderstood: 2 } as const satisfies Record<
  PauseAnswer['outcome'],
  ExitCode
>;

/** Kinds go before routines: a person who named a kind like a routine means the kind, whose turn it is to choose. */
function startBreak(
  what: string | undefined,
  { preferences, routines }: Snapshot,
  attempt: (command: AppCommand) => CommandAnswer,
  t: Translate,
): CommandAnswer {
  if (what === undefined) return attempt({ type: 'startBreak' });
  const isMeant = ({ id, name }: { readonly id: string; readonly name: string }): boolean =>
    [id, name].some((word) => word.toLowerCase() === what.toLowerCase());
  const kinds = preferences.breakKinds.map((kind) => ({ id: kind.id, name: kindName(kind, t) }));
  // The word comes last: a person may have called a kind of their own “Long”.
  const kind = kinds.find(isMeant) ?? kinds.find(({ id }) => kindWord(id) === what.toLowerCase());
  if (kind) return attempt({ type: 'startBreak', kind: kind.id });
  const routine = routines.find(isMeant);
  if (routine) return attempt({ type: 'startBreak', routine: routine.id });
  const known = [...kinds, ...routines];
  const words = [...kinds.map(({ id }) => kindWord(id)), ...routines.map(({ id }) => id)];
  const suggestion = nearestWord(what, [...words, ...known.map(({ id }) => id), ...known.map(({ name }) => name)]);
  const text =
    suggestion === null
      ? t('command.unknownBreak', { word: what, known: words.join(', ') })
      : t('command.unknownBreak.suggestion', { word: what, suggestion });
  return { exitCode: 2, text };
}
