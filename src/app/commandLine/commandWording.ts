/** What the command line says: help, problems, and the state of the app. */
import type { Snapshot } from '../../contract.ts';
import { commandTable, type CommandProblem, type CommandWord } from '../../core/command/command.ts';
import type { MessageKey, Translate } from '../../core/text/messages.ts';
import type { HeldBy } from '../../core/cycle/holds.ts';
import type { SensesNow } from '../../core/senses/sense.ts';
import { causeOf } from '../../core/senses/senseText.ts';
import type { UpdateSource } from '../../core/updates/updateState.ts';
import { passedText } from '../../core/cycle/minutesText.ts';
import { timingOf, type Timing } from '../../core/cycle/timing.ts';
import { timingSentence } from '../wording.ts';

const ABOUT = {
  break: 'command.about.break',
  pause: 'command.about.pause',
  resume: 'command.about.resume',
  rested: 'command.about.rested',
  snooze: 'command.about.snooze',
  skip: 'command.about.skip',
  status: 'command.about.status',
  posture: 'command.about.posture',
  history: 'command.about.history',
  preferences: 'command.about.preferences',
  restart: 'command.about.restart',
  quit: 'command.about.quit',
  simulate: 'command.about.simulate',
  help: 'command.about.help',
} as const satisfies Record<CommandWord, MessageKey>;

/** All commands, one a line, with what they do. */
export function helpText(t: Translate): string {
  const lines = describedCommands(t);
  const width = Math.max(...lines.map(({ usage }) => usage.length)) + 2;
  const table = lines.map(({ usage, about }) => `  unbrace ${usage.padEnd(width)}${about}`);
  return [t('command.help.start'), '', ...table, '', t('command.help.exit')].join('\n');
}

/** How each command is written, and what it does; the manual page shows them, too. */
export function describedCommands(t: Translate): readonly { readonly usage: string; readonly about: string }[] {
  return Object.entries(commandTable).map(([word, { usage }]) => ({ usage, about: aboutOf(word, t) }));
}

function aboutOf(word: string, t: Translate): string {
  const key = Object.entries(ABOUT).find(([known]) => known === word)?.[1];
  return key === undefined ? '' : t(key);
}

/** What is wrong with the words, and what was probably meant: one line. */
export function problemText(problem: CommandProblem, t: Translate): string {
  switch (problem.type) {
    case 'unknownCommand':
      return problem.suggestion === null
        ? t('command.unknown', { word: problem.word })
        : t('command.unknown.suggestion', { word: problem.word, suggestion: problem.suggestion });
    case 'unknownOption':
      return problem.suggestion === null
        ? t('command.unknownOption', { word: problem.word })
        : t('command.unknownOption.suggestion', { word: problem.word, suggestion: problem.suggestion });
    case 'badArgument':
      return problem.suggestion === null
        ? t('command.badArgument', { word: problem.word, usage: problem.usage })
        : t('command.unknown.suggestion', { word: problem.word, suggestion: problem.suggestion });
    case 'missing':
      return t('command.missing', { usage: problem.usage });
    case 'tooMany':
      return t('command.tooMany', { usage: problem.usage });
  }
}

/** What was only fetched is not installed yet. */
const readyStatus = {
  us: 'command.status.fetched',
  elsewhere: 'command.status.restart',
} as const satisfies Record<UpdateSource, MessageKey>;

/** What `unbrace status` prints for people. */
export function statusText(snapshot: Snapshot, t: Translate): string {
  const { update } = snapshot;
  const { deskMsToday, breaksToday, posture } = snapshot.outlook;
  return [
    timingSentence(snapshot, t),
    t('tray.deskTimeToday', { duration: passedText(deskMsToday, t) }),
    t('command.status.breaks', { breaks: breaksToday }),
    t(posture === 'standing' ? 'command.status.standing' : 'command.status.sitting'),
    ...(update.type === 'ready' ? [t(readyStatus[update.from], { version: update.version })] : []),
  ].join('\n');
}

/** What `unbrace status --json` prints: the form in docs/COMMAND-LINE.md, which scripts rely on. Times are ISO 8601. */
export function statusJson({ outlook, senses, update }: Snapshot): string {
  const { phase, next, overdue, reminder, heldBy, posture, deskMsToday, breaksToday, runningBreak } = outlook;
  return JSON.stringify({
    phase: phase.type,
    why: whyJson(timingOf(outlook), senses),
    next: next && { kind: next.kind, name: next.name, dueInMs: Math.round(next.dueInMs) },
    overdue,
    reminder: reminder && { kind: reminder.kind, level: reminder.level },
    snoozedUntil: isoOrNull(outlook.snoozedUntilWall),
    heldBy: heldBy.map((hold) => heldJson(hold, senses)),
    posture,
    deskMsToday: Math.round(deskMsToday),
    breaksToday,
    restartFor: update.type === 'ready' ? update.version : null,
    runningBreak: runningBreak && {
      ...runningBreak,
      elapsedMs: Math.round(runningBreak.elapsedMs),
      spentMs: Math.round(runningBreak.spentMs),
    },
  });
}

/** Fields of `Timing` under the names that the other fields here have. */
function whyJson(timing: Timing, senses: SensesNow): Readonly<Record<string, unknown>> {
  if (timing.reason === 'held') return { reason: 'held', by: heldJson(timing.by, senses) };
  const { reason } = timing;
  const kind = 'kind' in timing ? { kind: timing.kind } : {};
  const until = 'untilWall' in timing ? { until: isoOrNull(timing.untilWall) } : {};
  const inMs = 'inMs' in timing ? { inMs: Math.round(timing.inMs) } : {};
  const because = 'because' in timing ? { because: timing.because.type } : {};
  const after = 'after' in timing ? { after: timing.after } : {};
  return { reason, ...kind, ...until, ...inMs, ...because, ...after };
}

function heldJson(hold: HeldBy, senses: SensesNow): Readonly<Record<string, unknown>> {
  const { reason, untilWall } = hold;
  const cause = causeOf(hold, senses);
  return { reason, until: isoOrNull(untilWall ?? null), ...(cause && { because: cause }) };
}

function isoOrNull(wall: number | null): string | null {
  return wall === null ? null : new Date(wall).toISOString();
}
