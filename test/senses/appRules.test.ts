/** Rules about programs: while one runs, as /proc has it, and while it is in front. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { AppRule } from '../../src/core/preferences/sensePreferences.ts';
import { senseApps } from '../../src/platform/senses/appRules.ts';
import type { FrontWindow } from '../../src/platform/senses/frontWindow.ts';
import { fileOf, filesInMenu } from '../../src/platform/senses/menuEntries.ts';
import { openWindowPrograms } from '../../src/platform/senses/programNames.ts';
import { runningProgramsWatch } from '../../src/platform/senses/runningPrograms.ts';
import { canStart } from '../support/canStart.ts';
import { eventually } from '../support/eventually.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { startProgram } from '../support/startedPrograms.ts';

const quiet = { answer: 'no', why: 'nothing' } as const;

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const clean of cleanUp.splice(0).toReversed()) await clean();
});

/** An environment whose menu has these entries alone. */
function menuOf(entries: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-menu-'));
  cleanUp.push(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'applications'));
  for (const [id, lines] of Object.entries(entries))
    writeFileSync(join(folder, 'applications', `${id}.desktop`), `[Desktop Entry]\n${lines}\n`);
  return { XDG_DATA_HOME: folder, XDG_DATA_DIRS: '/nowhere' };
}

function hear(rules: readonly AppRule[], environment: NodeJS.ProcessEnv = menuOf({})) {
  let show: (front: FrontWindow) => void = () => expect.unreachable('nobody looks at the front');
  let watchesFront = false;
  const heard: HeardSense = hearSense(
    senseApps(
      rules,
      (hearFront) => {
        watchesFront = true;
        show = hearFront;
        return () => (watchesFront = false);
      },
      runningProgramsWatch,
      environment,
    ),
  );
  cleanUp.push(heard.stop);
  return { heard, show: (front: FrontWindow) => show(front), watchesFront: () => watchesFront };
}

test.runIf(canStart('Programs that run', ['tail']))(
  'a program is found by its file or its name in the menu when it runs, and missed when it has ended, within 15 s',
  async () => {
    // Nobody else on this machine runs a program of that name.
    const folder = mkdtempSync(join(tmpdir(), 'unbrace-program-'));
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
    const name = basename(folder);
    const file = join(folder, name);
    copyFileSync('/usr/bin/tail', file);
    const environment = menuOf({
      'org.example.Tail': `Name=Follow a File\nExec=env A=b ${file} -f %f\n[Desktop Action x]\nName=No`,
    });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    for (const program of [`${name.toUpperCase()} `, 'follow a file']) {
      const { heard, watchesFront } = hear([{ program, when: 'runs' }], environment);
      await heard.says(quiet);
      const tail = startProgram(file, ['--follow', '/dev/null'], {});
      cleanUp.push(() => tail.stop());
      // It begins as another program and becomes this one.
      await eventually('a look that finds it', () => {
        vi.advanceTimersByTime(15_000);
        return heard.said.at(-1)?.answer === 'yes';
      });
      await heard.says({ answer: 'yes', why: 'programRuns', by: program });
      await tail.stop();
      vi.advanceTimersByTime(15_000);
      await heard.says(quiet);
      expect(watchesFront()).toBe(false);
      heard.stop();
    }
  },
);

test('a program in front counts by its window’s id, its name in the menu or the end of its id; our own windows do not', async () => {
  const environment = menuOf({ 'org.kde.okular': 'Name=Okular' });
  const programOf = openWindowPrograms(environment);
  const { heard, show, watchesFront } = hear([{ program: 'okular', when: 'inFront' }], environment);
  const front = (id: string, isOurs = false): FrontWindow => ({
    type: 'window',
    program: programOf(id),
    fillsScreen: false,
    isOurs,
  });
  show({ type: 'none' });
  await heard.says(quiet);
  show(front('org.kde.okular'));
  await heard.says({ answer: 'yes', why: 'programInFront', by: 'Okular' });
  show(front('org.kde.okular', true));
  await heard.says(quiet);
  show(front('com.example.okular'));
  await heard.says({ answer: 'yes', why: 'programInFront', by: 'okular' });
  show({ type: 'unknown', why: 'desktopDoesNotTell', by: 'GNOME' });
  await heard.says({ answer: 'unknown', why: 'desktopDoesNotTell', by: 'GNOME' });
  heard.stop();
  expect(watchesFront()).toBe(false);
});

test('without a rule nothing is watched, and the answer is no', async () => {
  const { heard, watchesFront } = hear([]);
  await heard.says(quiet);
  expect(watchesFront()).toBe(false);
});

test.each([
  ['/usr/bin/obs %f', 'obs'],
  ['"/opt/My App/app" --x', 'app'],
  ['env LANG=C /snap/bin/slack %U', 'slack'],
  ['/usr/bin/flatpak run --branch=stable --command=obs com.obsproject.Studio', 'obs'],
  ['', null],
])('the file of %s is %s', (command, file) => {
  expect(fileOf(command)).toBe(file);
});

test('a menu of two thousand entries is read once for all rules, and holds nobody up', async () => {
  const entries = Array.from({ length: 2_000 }, (_, n): [string, string] => [
    `p${n}`,
    `Name=Program ${n}\nExec=run${n}`,
  ]);
  const environment = menuOf(Object.fromEntries(entries));
  let turns = 0;
  const count = (): void => {
    turns += 1;
    turn = setImmediate(count);
  };
  let turn = setImmediate(count);
  const found = await filesInMenu(['program 7', ' Program 1999', 'nothing'], environment);
  clearImmediate(turn);
  expect([...found]).toEqual([
    ['program 7', ['run7']],
    ['program 1999', ['run1999']],
    ['nothing', []],
  ]);
  expect(turns).toBeGreaterThan(2);
});
