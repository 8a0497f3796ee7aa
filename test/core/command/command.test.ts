import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpText, problemText } from '../../../src/app/commandLine/commandWording.ts';
import { english } from '../../support/english.ts';
import { commandTable, isForRunningApp, parseCommand } from '../../../src/core/command/command.ts';
import { editDistance, nearestWord } from '../../../src/core/command/editDistance.ts';
import { HOUR, MINUTE } from '../../../src/core/time/time.ts';

describe('the words of a start', () => {
  test.each([
    ['', { type: 'start' }],
    ['break', { type: 'break' }],
    ['break release', { type: 'break', what: 'release' }],
    ['history', { type: 'history' }],
    ['insight', { type: 'history' }],
    ['settings', { type: 'preferences' }],
    ['BREAK downshift_60', { type: 'break', what: 'downshift_60' }],
    ['pause', { type: 'pause', until: 'resumed' }],
    ['pause 30m', { type: 'pause', forMs: 30 * MINUTE }],
    ['pause 1h30m', { type: 'pause', forMs: HOUR + 30 * MINUTE }],
    ['pause until-tomorrow', { type: 'pause', until: 'tomorrow' }],
    ['pause until monday 14:30', { type: 'pause', untilWords: 'monday 14:30' }],
    ['pause until 7.12.', { type: 'pause', untilWords: '7.12.' }],
    ['rested 5m', { type: 'rested', forMs: 5 * MINUTE }],
    ['status', { type: 'status', json: false }],
    ['status --json', { type: 'status', json: true }],
    ['--json status', { type: 'status', json: true }],
    ['posture standing', { type: 'posture', is: 'standing' }],
    ['simulate -', { type: 'simulate', file: '-' }],
    ['pause --help', { type: 'help' }],
    ['--version', { type: 'version' }],
    ['--ozone-platform=wayland --user-data-dir=/tmp/x snooze', { type: 'snooze' }],
    ['--inspect=0', { type: 'start' }],
    ['--at-login', { type: 'start' }],
    ['-Embedding', { type: 'start' }], // Windows starts the program of an old toast that is clicked so
    ['--ozone-platform-hint=auto --at-login', { type: 'start' }],
    ['--updated', { type: 'start' }], // what electron-updater's installer starts the newer version with, on Windows
  ])('“%s”', (text, command) => {
    expect(parseCommand(text.split(' ').filter(Boolean))).toEqual({ ok: true, command });
  });

  test.each([
    ['pasue 30m', '“pasue” isn’t recognised. Did you mean “pause”?'],
    ['pref', '“pref” isn’t recognised. Did you mean “preferences”?'],
    ['lunch', 'Unknown command: lunch. See: unbrace --help'],
    ['status --jsn', 'Unknown option: --jsn. Did you mean “--json”?'],
    ['--hepl', 'Unknown option: --hepl. Did you mean “--help”?'],
    ['skip --json', 'Unknown option: --json. See: unbrace --help'],
    ['posture', 'An argument is missing. Usage: unbrace posture standing|sitting'],
    ['posture stading', '“stading” isn’t recognised. Did you mean “standing”?'],
    ['pause soon', '“soon” isn’t recognised. Usage: unbrace pause [30m|2h|until WHEN]'],
    ['pause until', 'An argument is missing. Usage: unbrace pause [30m|2h|until WHEN]'],
    ['rested', 'An argument is missing. Usage: unbrace rested 5m'],
    ['rested never', '“never” isn’t recognised. Usage: unbrace rested 5m'],
    ['snooze soon', '“soon” isn’t recognised. Usage: unbrace snooze [10m|1h]'],
    ['pause 0m', '“0m” isn’t recognised. Usage: unbrace pause [30m|2h|until WHEN]'],
    ['skip this one', 'Too many arguments. Usage: unbrace skip'],
  ])('“%s” is refused: %s', (text, said) => {
    const parsed = parseCommand(text.split(' '));
    expect(parsed.ok ? parsed.command : problemText(parsed.problem, english)).toBe(said);
  });

  test('anything at all is a command or a problem with a sentence, and never throws', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(commandTable), '--json', '-', '--', '-h', '9h'));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (argv) => {
        const parsed = parseCommand(argv);
        if (!parsed.ok) expect(problemText(parsed.problem, english)).toMatch(/\S/);
        else if (isForRunningApp(parsed.command)) expect(commandTable).toHaveProperty(parsed.command.type);
      }),
    );
  });

  test('every example of the help is understood, and every command is in the help', () => {
    const help = helpText(english);
    for (const [word, { usage, examples }] of Object.entries(commandTable)) {
      expect(help).toContain(`unbrace ${usage}`);
      for (const example of examples)
        expect(parseCommand(example.split(' '))).toMatchObject({ ok: true, command: { type: word } });
    }
  });
});

describe('the word that was meant', () => {
  test('is measured by insertions, deletions, substitutions and swaps', () => {
    expect(editDistance('pasue', 'pause')).toBe(1);
    expect(editDistance('', 'skip')).toBe(4);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  test('is the same both ways, and none only for equal words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('is none where nothing is near', () => {
    expect(nearestWord('xyz', ['skip', 'quit'])).toBeNull();
    expect(nearestWord('quti', ['skip', 'quit'])).toBe('quit');
  });
});

describe('an empty word', () => {
  test.each([['break'], ['simulate'], ['pause']])('after “%s” is no argument', (name) => {
    expect(parseCommand([name, ''])).toMatchObject({ ok: false, problem: { type: 'badArgument', word: '' } });
  });
});

describe('who answers', () => {
  test('the running app answers what is about it; the rest needs none', () => {
    const forRunningApp = Object.values(commandTable)
      .flatMap(({ examples }) => [...examples])
      .map((example) => parseCommand(example.split(' ')))
      .filter((parsed) => parsed.ok && isForRunningApp(parsed.command))
      .map((parsed) => parsed.ok && parsed.command.type);
    expect(new Set(forRunningApp)).toEqual(
      new Set([
        'break',
        'restart',
        'pause',
        'resume',
        'rested',
        'snooze',
        'skip',
        'status',
        'history',
        'preferences',
        'posture',
        'quit',
      ]),
    );
    for (const type of ['start', 'help', 'version'] as const) expect(isForRunningApp({ type })).toBe(false);
  });
});
