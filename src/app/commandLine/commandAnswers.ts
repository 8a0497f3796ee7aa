/**
 * The running app's side of the command line. A request and its answer are one line of JSON each; what comes in is
 * checked here, because any program of the same person may write to the socket.
 */
import * as z from 'zod';
import type { Snapshot } from '../../contract.ts';
import type { RunningCommand } from '../../core/command/command.ts';
import { postures, type RefusalReason } from '../../core/cycle/cycleTypes.ts';
import { nearestWord } from '../../core/command/editDistance.ts';
import { kindName } from '../../core/text/kindName.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { AppCommand } from '../appCommand.ts';
import { jsonOrUndefined } from '../../core/text/plainData.ts';
import { statusJson, statusText } from './commandWording.ts';
import { nextBreakText, refused } from '../wording.ts';

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
}

const command = z.union([
  z.strictObject({ type: z.literal('break'), what: z.string().min(1).max(200).exactOptional() }),
  z.strictObject({ type: z.literal('pause'), forMs: z.number().positive() }),
  z.strictObject({ type: z.literal('pause'), until: z.enum(['tomorrow', 'resumed']) }),
  z.strictObject({ type: z.literal('posture'), is: z.enum(postures) }),
  z.strictObject({ type: z.literal('status'), json: z.boolean() }),
  z.strictObject({ type: z.enum(['resume', 'snooze', 'skip', 'insight', 'preferences', 'quit']) }),
]) satisfies z.ZodType<RunningCommand>;

const answer = z.strictObject({
  exitCode: z.literal([0, 1, 2]),
  text: z.string(),
}) satisfies z.ZodType<CommandAnswer>;

/** An answer on its way; `afterwards` when it has been sent. */
export interface AnswerLine {
  readonly line: string;
  readonly afterwards?: () => void;
}

/** Answers one line from the socket. Never throws, whatever the line is. */
export function answerCommandLines(target: CommandAnswerDeps, t: Translate): (line: string) => AnswerLine {
  return (line) => {
    const parsed = command.safeParse(jsonOrUndefined(line));
    if (!parsed.success) return { line: JSON.stringify({ exitCode: 2, text: t('command.otherVersion') }) };
    const text = JSON.stringify(answerCommand(target, parsed.data, t));
    if (parsed.data.type !== 'quit') return { line: text };
    return {
      line: text,
      afterwards: () => {
        target.ask({ type: 'quit' });
      },
    };
  };
}

/** The answer in a line from the socket; null where it is none. */
export function parseAnswer(line: string): CommandAnswer | null {
  const parsed = answer.safeParse(jsonOrUndefined(line));
  return parsed.success ? parsed.data : null;
}

/** Does what was asked, and says how things stand then. `quit` is only agreed to: the answer has to be sent first. */
export function answerCommand(target: CommandAnswerDeps, asked: RunningCommand, t: Translate): CommandAnswer {
  const attempt = (command: AppCommand): CommandAnswer => {
    const why = target.ask(command);
    if (why !== null) return { exitCode: 1, text: refused(why, t)[1] };
    return { exitCode: 0, text: nextBreakText(target.snapshot(), t) };
  };
  switch (asked.type) {
    case 'break':
      return startBreak(asked.what, target.snapshot(), attempt, t);
    case 'pause':
    case 'posture':
      return attempt(asked);
    case 'resume':
    case 'snooze':
    case 'skip':
      return attempt({ type: asked.type });
    case 'status': {
      const snapshot = target.snapshot();
      return { exitCode: 0, text: asked.json ? statusJson(snapshot) : statusText(snapshot, t) };
    }
    case 'insight':
      target.ask({ type: 'openHistory' });
      return { exitCode: 0, text: '' };
    case 'preferences':
      target.ask({ type: 'openPreferences' });
      return { exitCode: 0, text: '' };
    case 'quit':
      return { exitCode: 0, text: '' };
  }
}

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
  const kinds = preferences.breakKinds.map(({ id, name }) => ({ id, name: kindName(name, t) }));
  const kind = kinds.find(isMeant);
  if (kind) return attempt({ type: 'startBreak', kind: kind.id });
  const routine = routines.find(isMeant);
  if (routine) return attempt({ type: 'startBreak', routine: routine.id });
  const known = [...kinds, ...routines];
  const suggestion = nearestWord(what, [...known.map(({ id }) => id), ...known.map(({ name }) => name)]);
  const text =
    suggestion === null
      ? t('command.unknownBreak', { word: what, known: known.map(({ id }) => id).join(', ') })
      : t('command.unknownBreak.suggestion', { word: what, suggestion });
  return { exitCode: 2, text };
}
