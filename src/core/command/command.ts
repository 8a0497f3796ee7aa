/**
 * The command line: words → a command, or what is wrong with them. One row a command in `commandTable`; the help, the
 * suggestions and the tests come from the same rows.
 */
import { postures, type Posture } from '../cycle/cycleTypes.ts';
import { durationMs } from '../time/duration.ts';
import { nearestWord } from './editDistance.ts';

/** What a running app is asked. */
export type RunningCommand =
  /** A break kind or routine, by id or name; none: what is due, or comes next. */
  | { readonly type: 'break'; readonly what?: string }
  | { readonly type: 'pause'; readonly forMs: number }
  | { readonly type: 'pause'; readonly until: 'tomorrow' | 'resumed' }
  | { readonly type: 'posture'; readonly is: Posture }
  | { readonly type: 'status'; readonly json: boolean }
  | { readonly type: 'resume' | 'snooze' | 'skip' | 'insight' | 'preferences' | 'quit' };

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
  /** The words that its argument may be, where there are only these. */
  readonly choices?: readonly string[];
  readonly options?: readonly string[];
  /** Null: the argument cannot be understood. */
  readonly read: (argument: string | undefined, options: ReadonlySet<string>) => Command | null;
}

const plain = (type: 'resume' | 'snooze' | 'skip' | 'insight' | 'preferences' | 'quit' | 'help'): CommandRow => ({
  usage: type,
  examples: [type],
  most: 0,
  read: () => ({ type }),
});

export const commandTable = {
  break: {
    usage: 'break [routine|kind]',
    examples: ['break', 'break release', 'break downshift_60'],
    most: 1,
    read: (what) => (what === undefined ? { type: 'break' } : what === '' ? null : { type: 'break', what }),
  },
  pause: {
    usage: 'pause [30m|2h|until-tomorrow]',
    examples: ['pause', 'pause 30m', 'pause 2h', 'pause 1h30m', 'pause until-tomorrow'],
    most: 1,
    choices: ['until-tomorrow', 'tomorrow'],
    read: readPause,
  },
  resume: plain('resume'),
  snooze: plain('snooze'),
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
  insight: plain('insight'),
  preferences: plain('preferences'),
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

const rows = new Map<string, CommandRow>(Object.entries(commandTable));
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
  const { usage, most, least = 0, choices = [], options = [] } = row;
  const isOption = (word: string): boolean => word.startsWith('-') && word !== '-';
  const given = new Set([...rest.filter(isOption), ...(jsonAhead ? ['--json'] : [])]);
  const unknown = [...given].find((option) => !options.includes(option));
  if (unknown !== undefined)
    return refused({ type: 'unknownOption', word: unknown, suggestion: nearestWord(unknown, [...options, '--help']) });
  const values = rest.filter((word) => !isOption(word));
  if (values.length > most) return refused({ type: 'tooMany', usage });
  if (values.length < least) return refused({ type: 'missing', usage });
  const [argument] = values;
  const command = row.read(argument, given);
  if (command !== null) return done(command);
  const word = argument ?? '';
  return refused({ type: 'badArgument', word, usage, suggestion: nearestWord(word, choices) });
}

function readPause(argument: string | undefined): Command | null {
  if (argument === undefined) return { type: 'pause', until: 'resumed' };
  if (argument === 'until-tomorrow' || argument === 'tomorrow') return { type: 'pause', until: 'tomorrow' };
  const forMs = durationMs(argument);
  return forMs === null || forMs === 0 || !Number.isFinite(forMs) ? null : { type: 'pause', forMs };
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
    case 'posture':
    case 'status':
    case 'resume':
    case 'snooze':
    case 'skip':
    case 'insight':
    case 'preferences':
    case 'quit':
      return true;
  }
}
