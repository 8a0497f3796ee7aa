/**
 * The command line: words → a command, or what is wrong with them. One row a command in `commandTable`; the help, the
 * suggestions and the tests come from the same rows.
 */
import { postures, type Posture } from '../cycle/cycleTypes.ts';
import { durationMs } from '../time/duration.ts';
import { nearestWord } from './editDistance.ts';

/** What a running app is asked. */
export type RunningCommand =
  /** A break type or routine, by id, name or word (`short`, `long`); none: what is due, or comes next. */
  | { readonly type: 'break'; readonly what?: string }
  | { readonly type: 'pause'; readonly forMs: number }
  | { readonly type: 'pause'; readonly until: 'tomorrow' | 'resumed' }
  /** The end of a pause as the person writes it: the running app knows their language and their region. */
  | { readonly type: 'pause'; readonly untilWords: string }
  /** A break that nobody saw. */
  | { readonly type: 'rested'; readonly forMs: number }
  | { readonly type: 'posture'; readonly is: Posture }
  | { readonly type: 'status'; readonly json: boolean }
  /** Without a length, for as long as the preferences say; the engine refuses what is too short or too long. */
  | { readonly type: 'snooze'; readonly forMs?: number }
  | { readonly type: 'resume' | 'skip' | 'history' | 'preferences' | 'restart' | 'quit' };

export type Command =
  | RunningCommand
  /** No word at all: start, or show the window of the app that runs already. */
  | { readonly type: 'start' }
  | { readonly type: 'help' | 'version' }
  /** `-`: standard input. */
  | { readonly type: 'simulate'; readonly file: string };

export type CommandWord = keyof typeof commandTable;

export type CommandProblem =
  | { readonly type: 'unknownCommand' | 'unknownOption'; readonly word: string; readonly suggestion: string | null }
  | { readonly type: 'badArgument'; readonly word: string; readonly usage: string; readonly suggestion: string | null }
  | { readonly type: 'missing' | 'tooMany'; readonly usage: string };

export type ParsedCommand =
  { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: CommandProblem };

interface CommandRow {
  /** As the help shows it. */
  readonly usage: string;
  /** Every one of them is understood; the first needs no more than it shows. */
  readonly examples: readonly string[];
  readonly most: number;
  readonly least?: number;
  /** After this word, all that follow are one argument with it. */
  readonly joins?: string;
  /** The words that its argument may be, where there are only these. */
  readonly choices?: readonly string[];
  readonly options?: readonly string[];
  /** Null: the argument cannot be understood. */
  readonly read: (argument: string | undefined, options: ReadonlySet<string>) => Command | null;
}

const plain = (type: 'resume' | 'skip' | 'history' | 'preferences' | 'restart' | 'quit' | 'help'): CommandRow => ({
  usage: type,
  examples: [type],
  most: 0,
  read: () => ({ type }),
});

const UNTIL = 'until';

export const commandTable = {
  break: {
    usage: 'break [routine|type]',
    examples: ['break', 'break long', 'break downshift_60'],
    most: 1,
    read: (what) => (what === undefined ? { type: 'break' } : what === '' ? null : { type: 'break', what }),
  },
  pause: {
    usage: 'pause [30m|2h|until WHEN]',
    examples: ['pause', 'pause 30m', 'pause 2h', 'pause 1h30m', 'pause until tomorrow', 'pause until monday 14:30'],
    most: 1,
    joins: UNTIL,
    choices: ['until-tomorrow', 'tomorrow', UNTIL],
    read: readPause,
  },
  resume: plain('resume'),
  rested: {
    usage: 'rested 5m',
    examples: ['rested 5m', 'rested 1h'],
    most: 1,
    least: 1,
    read: readRested,
  },
  snooze: {
    usage: 'snooze [10m|1h]',
    examples: ['snooze', 'snooze 10m', 'snooze 1h30m'],
    most: 1,
    read: readSnooze,
  },
  skip: plain('skip'),
  status: {
    usage: 'status [--json]',
    examples: ['status', 'status --json'],
    most: 0,
    options: ['--json'],
    read: (_argument, options) => ({ type: 'status', json: options.has('--json') }),
  },
  posture: {
    usage: 'posture standing|sitting',
    examples: ['posture standing', 'posture sitting'],
    most: 1,
    least: 1,
    choices: postures,
    read: readPosture,
  },
  history: plain('history'),
  preferences: plain('preferences'),
  restart: plain('restart'),
  quit: plain('quit'),
  simulate: {
    usage: 'simulate FILE',
    examples: ['simulate day.json', 'simulate -'],
    most: 1,
    least: 1,
    read: (file) => (file === undefined || file === '' ? null : { type: 'simulate', file }),
  },
  help: plain('help'),
} as const satisfies Record<string, CommandRow>;

/** Besides the words of the help, what scripts of an earlier release say (`insight`) and what people try (`settings`). */
const rows = new Map<string, CommandRow>([
  ...Object.entries(commandTable),
  ['insight', commandTable.history],
  ['settings', commandTable.preferences],
]);
const HELP = ['--help', '-h'];
const VERSION = ['--version', '-v'];
const OWN_OPTIONS = ['--help', '--version', '--json'];

/**
 * Reads the words behind the program's name. Never throws.
 *
 * The program is also a Chromium, whose switches (`--ozone-platform=…`) people put before the first word: there only what
 * is ours or looks like a misspelt one of ours counts. After the first word everything must be understood.
 */
export function parseCommand(words: readonly string[]): ParsedCommand {
  const first = words.findIndex((word) => !word.startsWith('-'));
  const leading = first < 0 ? words : words.slice(0, first);
  const [word = '', ...rest] = first < 0 ? [] : words.slice(first);
  if ([...leading, ...rest].some((each) => HELP.includes(each))) return done({ type: 'help' });
  if (leading.some((each) => VERSION.includes(each))) return done({ type: 'version' });
  const misspelt = leading.flatMap((each) => {
    const suggestion = each.startsWith('--') ? nearestWord(each, OWN_OPTIONS) : null;
    return suggestion === null || each === '--json' ? [] : [{ word: each, suggestion }];
  })[0];
  if (misspelt) return refused({ type: 'unknownOption', ...misspelt });
  if (first < 0) return done({ type: 'start' });
  const row = rows.get(word.toLowerCase());
  if (row === undefined)
    return refused({ type: 'unknownCommand', word, suggestion: nearestWord(word, [...rows.keys()]) });
  return parseArguments(row, rest, leading.includes('--json'));
}

function parseArguments(row: CommandRow, rest: readonly string[], jsonAhead: boolean): ParsedCommand {
  const { usage, most, least = 0, choices = [], options = [], joins } = row;
  const isOption = (word: string): boolean => word.startsWith('-') && word !== '-';
  const given = new Set([...rest.filter(isOption), ...(jsonAhead ? ['--json'] : [])]);
  const unknown = [...given].find((option) => !options.includes(option));
  if (unknown !== undefined)
    return refused({ type: 'unknownOption', word: unknown, suggestion: nearestWord(unknown, [...options, '--help']) });
  const words = rest.filter((word) => !isOption(word));
  const values = joins !== undefined && words[0] === joins ? [words.join(' ')] : words;
  if (values.length > most) return refused({ type: 'tooMany', usage });
  const endsEarly = joins !== undefined && values[0] === joins;
  if (values.length < least || endsEarly) return refused({ type: 'missing', usage });
  const [argument] = values;
  const command = row.read(argument, given);
  if (command !== null) return done(command);
  const word = argument ?? '';
  return refused({ type: 'badArgument', word, usage, suggestion: nearestWord(word, choices) });
}

function readPause(argument: string | undefined): Command | null {
  if (argument === undefined) return { type: 'pause', until: 'resumed' };
  if (argument === 'until-tomorrow' || argument === 'tomorrow') return { type: 'pause', until: 'tomorrow' };
  if (argument.startsWith(`${UNTIL} `)) return { type: 'pause', untilWords: argument.slice(UNTIL.length + 1) };
  const forMs = someTimeMs(argument);
  return forMs === null ? null : { type: 'pause', forMs };
}

function readRested(argument: string | undefined): Command | null {
  const forMs = argument === undefined ? null : someTimeMs(argument);
  return forMs === null ? null : { type: 'rested', forMs };
}

/** Null for no time at all, and for what is none. */
function someTimeMs(text: string): number | null {
  const ms = durationMs(text);
  return ms === null || ms === 0 || !Number.isFinite(ms) ? null : ms;
}

function readSnooze(argument: string | undefined): Command | null {
  if (argument === undefined) return { type: 'snooze' };
  const forMs = durationMs(argument);
  return forMs === null || !Number.isFinite(forMs) ? null : { type: 'snooze', forMs };
}

function readPosture(argument: string | undefined): Command | null {
  const is = postures.find((posture) => posture === argument);
  return is === undefined ? null : { type: 'posture', is };
}

function done(command: Command): ParsedCommand {
  return { ok: true, command };
}

function refused(problem: CommandProblem): ParsedCommand {
  return { ok: false, problem };
}

/** Whether only a running app can answer it. */
export function isForRunningApp(command: Command): command is RunningCommand {
  switch (command.type) {
    case 'start':
    case 'help':
    case 'version':
    case 'simulate':
      return false;
    case 'break':
    case 'pause':
    case 'rested':
    case 'posture':
    case 'status':
    case 'resume':
    case 'snooze':
    case 'skip':
    case 'history':
    case 'preferences':
    case 'restart':
    case 'quit':
      return true;
  }
}
