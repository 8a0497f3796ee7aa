/** What a person may send to find a fault says nothing of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosticsText } from '../../../src/app/diagnostics/diagnostics.ts';
import { logWithoutPersons, MOST_LINES } from '../../../src/app/diagnostics/withoutPersons.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

const at = '[2026-11-29 12:35:39.672]';
const names = ['/home/anna', 'anna', 'annas-laptop', 'Tax return'];

test.each([
  [
    'a plain line keeps its words',
    `${at} [info]  a tray came: the icon is put into it anew`,
    '[info] a tray came: the icon is put into it anew',
  ],
  [
    'an object with it is gone',
    `${at} [info]  showReminder { type: 'showReminder', kind: 'reset', atWall: 1772442000000 }`,
    '[info] showReminder <details>',
  ],
  ['so is its beginning on a line of its own', `${at} [info]  openBreak {`, '[info] openBreak <details>'],
  ['a path is gone', `${at} [warn]  set aside /home/anna/.config/Unbrace/state.json`, '[warn] set aside <path>'],
  [
    'a path with blanks is gone',
    `${at} [warn]  cannot read /media/my stick/old things/day.json`,
    '[warn] cannot read <path>',
  ],
  ['a path of Windows is gone', `${at} [warn]  cannot read C:\\Users\\Anna\\day.json`, '[warn] cannot read <path>'],
  [
    'a text in quotes is gone',
    `${at} [warn]  refused “Call mother” and "x" and 'y'`,
    '[warn] refused <text> and <text> and <text>',
  ],
  ['a time is gone', `${at} [info]  until 14:30 on 2026-11-29`, '[info] until <number> on <number>'],
  ['a name is gone', `${at} [info]  hello anna on annas-laptop: Tax return`, '[info] hello <name> on <name>: <name>'],
  [
    'an error says where in our code it was',
    '    at open (file:///opt/Unbrace/resources/app.asar/dist/main-boot.js:11:25)',
    '    at open (main-boot.js:11:25)',
  ],
  ['… and in nobody else’s', '    at open (/home/anna/x/plugin.js:11:25)', '    at open (<path>:11:25)'],
])('%s', (_rule, line, cleaned) => {
  expect(logWithoutPersons(line, names)).toEqual([cleaned.replace('11:25', '<number>')]);
});

test.each([
  ['that begins with another one', ['jo', 'jo-workshop'], 'on jo-workshop', 'on <name>'],
  ['with figures', ['pc-1234'], 'on pc-1234', 'on <name>'],
  ['with a mark of quotation', ['Stretch "slowly'], 'begins Stretch "slowly', 'begins <name>'],
  ['that is a word of ours', ['text'], 'said “hello” text', 'said <text> <name>'],
])('a name %s is gone whole', (_which, own, message, cleaned) => {
  expect(logWithoutPersons(`${at} [info]  ${message}`, own)).toEqual([`[info] ${cleaned}`]);
});

test('the rest of an object is left out, and only the newest lines are kept', () => {
  const log = `${at} [info]  openBreak {\n  kind: 'reset',\n  routine: 'mine'\n}\n`;
  expect(logWithoutPersons(log, [])).toEqual(['[info] openBreak <details>']);
  expect(logWithoutPersons(log.repeat(100), [])).toHaveLength(MOST_LINES / 4);
});

test('whatever was logged, no name, no clock time and no path of a home is in it', () => {
  const word = fc.constantFrom(
    'anna',
    '/home/anna/.config/x.json',
    '14:30:07',
    '“Call mother”',
    "{ note: 'Call mother' }",
    'Tax return',
    'refused',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.array(word)), (lines) => {
      const text = logWithoutPersons(lines.map((words) => `${at} [warn]  ${words.join(' ')}`).join('\n'), names).join(
        '\n',
      );
      expect(text).not.toMatch(/anna|home|mother|Tax|\d\d:\d\d/);
    }),
  );
});

test('the text says versions, senses and the log, and nothing that the person has named', () => {
  const desk = simulateApp({ preferences: { appRules: [{ program: 'Secret Editor', when: 'runs' }] } });
  const text = diagnosticsText({
    snapshot: () => desk.app.snapshot(),
    surroundings: () => ({ Unbrace: '1.0.0' }),
    log: () => `${at} [info]  Secret Editor of anna runs`,
    ownNames: () => names,
  });
  expect(text).toContain('Unbrace: 1.0.0\nupdate: idle\n');
  expect(text).toMatch(/^sense \w+: (yes|no|unknown) \(\w+\)$/m);
  expect(text).toContain('[info] <name> of <name> runs');
});
