/**
 * Every npm script: what it needs and what it does. Started by run.mjs, once the packages are there.
 * A task gives its exit code; what it needs is made ready first, with one line a step.
 */
import { whyNoLife } from './package/lifePossible.ts';
import { languages } from '../src/core/text/language.ts';
import { announce, SetUpError } from './setup/announce.ts';
import { build, ensureBuilt } from './setup/build.ts';
import { check } from './setup/check.ts';
import { runNode, runNodeBeside } from './setup/child.ts';
import { ensureUnpackedPackages } from './setup/unpackedPackages.ts';
import {
  electronEnvironment,
  ensureElectron,
  ensureElectronQuietly,
  type ElectronRuntime,
} from './setup/electronRuntime.ts';
import { packageFolder, packageForRelease, packageTrials } from './setup/packaging.ts';
import { noDesktop, runOnPrivateDesktop } from './setup/privateDesktop.ts';
import { zoneNearNoon } from './setup/zoneNearNoon.ts';
import { runApp, start } from './setup/start.ts';
import { ensureSystemPackages } from './setup/systemPackages.ts';
import { closingLine, forgetReports, packageReport, sensesReport } from './setup/testReports.ts';

type Task = (args: readonly string[]) => Promise<number>;

const tasks: Readonly<Record<string, Task>> = {
  start: async (args) => {
    await ensureSystemPackages('run');
    const runtime = await ensureElectron();
    await ensureBuilt();
    return start(runtime, args);
  },
  // The command line of the app, from source: `npm run --silent unbrace -- status`.
  unbrace: async (args) => {
    const runtime = await ensureElectronQuietly();
    await ensureBuilt();
    return runApp(runtime, args);
  },
  build: async () => {
    await build();
    return 0;
  },
  check: () => check(),
  test: async () => {
    forgetReports();
    // What is fetched, installed and packaged waits for networks and disks, beside checks that keep the processors busy.
    const made = readyForAll();
    made.catch(() => undefined); // told of below, once the checks have said what they found
    const checked = await check();
    const { runtime, code: packaged } = await made;
    // Either waits more than it works.
    const [sensed, lived] = await Promise.all([senses([]), packaged === 0 ? life(runBeside) : packaged]);
    const codes = [checked, packaged, sensed, lived, packaged === 0 ? await journeys(runtime, []) : packaged];
    const code = codes.find((each) => each !== 0) ?? 0;
    console.log(closingLine(code));
    return code;
  },
  e2e: (args) => endToEnd(args),
  // The journeys, with pictures of what a person sees: test-results/screens/.
  pictures: (args) => endToEnd(args, { UNBRACE_PICTURES: '1' }),
  senses: (args) => senses(args),
  life: async () => {
    const packaged = await packagedFolder();
    return packaged.code === 0 ? life() : packaged.code;
  },
  // The same properties as in `npm test`, over many more random days; one is allowed the time it takes.
  'test:deep': (args) =>
    runNode(
      'node_modules/vitest/vitest.mjs',
      ['run', '--reporter=verbose', '--testTimeout', '0', ...(args.length > 0 ? args : ['properties'])],
      { UNBRACE_DEEP_RUNS: '100000' },
    ),
  // The history's writer is killed at random points, as in `npm test`, only more often.
  'test:kills': (args) =>
    runNode('node_modules/vitest/vitest.mjs', ['run', 'test/platform/history/historyKills.test.ts', ...args], {
      UNBRACE_KILLS: '300',
    }),
  // What no unit test reaches in the core, line by line: the same figure that `npm run check` holds to the threshold.
  coverage: (args) =>
    runNode('node_modules/vitest/vitest.mjs', [
      ...['run', '--project', 'unit*', '--coverage', '--coverage.reporter=text', '--coverage.reporter=html'],
      ...args,
    ]),
  mutation: (args) =>
    runNode('node_modules/@stryker-mutator/core/bin/stryker.js', [
      ...['run', 'scripts/mutation/stryker.config.json'],
      ...args,
    ]),
  format: () => runNode('node_modules/prettier/bin/prettier.cjs', ['--write', '--log-level', 'warn', '.']),
  'package:dir': async () => {
    const runtime = await ensureElectron();
    await ensureBuilt();
    return packageFolder(runtime);
  },
  // The Linux packages, made here and looked into (test/trial); takes some minutes, so it is no part of `npm test`.
  'package:linux': async () => {
    await ensureSystemPackages('trial');
    const runtime = await ensureElectron();
    await ensureBuilt();
    const packaged = await packageTrials(runtime);
    return packaged === 0 ? runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'trial']) : packaged;
  },
  package: async (args) => {
    const runtime = await ensureElectron();
    await build();
    return packageForRelease(runtime, args);
  },
  // What is missing or wrong in the texts of any language (docs/TRANSLATING.md).
  words: () =>
    runNode('node_modules/vitest/vitest.mjs', [
      ...['run', '--project', 'unit', '--reporter=dot', 'test/locales.test.ts', 'test/languageWords.test.ts'],
    ]),
  // Every window in one language, as pictures; with a percentage, in larger letters.
  'words:windows': ([language = '', percent = '100']) => {
    if (!languages.some((ours) => ours === language))
      throw new SetUpError(
        `Which language? Unbrace speaks ${languages.join(', ')}, as in: npm run words:windows -- pl. How to add one: docs/TRANSLATING.md.`,
      );
    return endToEnd(['everyLanguage'], { UNBRACE_LANGUAGE: language, UNBRACE_TEXT: percent });
  },
  gallery: (args) =>
    runNode('node_modules/vite/bin/vite.js', [
      ...['--config', 'vite.renderer.config.ts', '--mode', 'gallery', '--open', '/gallery/'],
      ...args,
    ]),
  simulate: (args) => runNode('scripts/simulate.ts', args),
  'bench:engine': (args) => runNode('scripts/bench-engine.ts', args),
  'bench:history': (args) => runNode('scripts/bench-history.ts', args),
  'bench:trial': (args) => runNode('scripts/bench-trial.ts', args),
  'bench:idle': (args) => onElectron('scripts/bench-idle.ts', args),
  'bench:break': (args) => onElectron('scripts/bench-break.ts', args),
  'bench:heart': (args) => onElectron('scripts/bench-heart.ts', args),
  'bench:response': (args) => onElectron('scripts/bench-response.ts', args),
  // What the Debian package installs beside the app from source.
  'bench:start': async (args) => {
    await ensureSystemPackages('test');
    const { runtime, code } = await packagedFolder();
    return code === 0 ? runOnPrivateDesktop('scripts/bench-start.ts', args, electronEnvironment(runtime)) : code;
  },
  'bench:transfer': (args) => onElectron('scripts/bench-transfer.ts', args),
  soak: (args) => onElectron('scripts/soak.ts', args),
};

/** What the app senses, asked of real parts of desktops (test/senses). */
async function senses(args: readonly string[]): Promise<number> {
  await ensureTestDesktops();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${sensesReport}`];
  return runNode('node_modules/vitest/vitest.mjs', ['run', '--project', 'senses', ...reporters, ...args], noDesktop);
}

async function endToEnd(args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<number> {
  await ensureTestDesktops();
  const { runtime, code } = await packagedFolder();
  return code === 0 ? journeys(runtime, args, more) : code;
}

/** On a real Electron, and the packaged folder; each journey is lived on a desktop of its worker's own. */
async function journeys(
  runtime: ElectronRuntime,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<number> {
  const environment = { ...electronEnvironment(runtime), ...noDesktop, TZ: zoneNearNoon(new Date()), ...more };
  return runNode('node_modules/@playwright/test/cli.js', ['test', ...args], environment);
}

interface PackagedFolder {
  readonly runtime: ElectronRuntime;
  /** 0 where the folder is there. */
  readonly code: number;
}

async function packagedFolder(): Promise<PackagedFolder> {
  const runtime = await ensureElectron();
  await ensureBuilt();
  return { runtime, code: await packageFolder(runtime) };
}

/** All that the parts of `npm test` need behind the checks. */
async function readyForAll(): Promise<PackagedFolder> {
  await ensureSystemPackages(whyNoLife() === null ? 'package' : 'test');
  await ensureUnpackedPackages();
  return packagedFolder();
}

/** The Debian package installed, used, upgraded and removed on this machine, out of the folder that was packaged for the journeys. */
async function life(run: typeof runNode = runNode): Promise<number> {
  const why = whyNoLife();
  if (why === null) await ensureSystemPackages('package');
  else announce(`The life of the Debian package is left out: ${why}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${packageReport}`];
  return run('node_modules/vitest/vitest.mjs', ['run', '--project', 'package', ...reporters], noDesktop);
}

/** As `runNode`, beside another program: what it prints is shown at its end, so that nothing mixes. */
async function runBeside(...asked: Parameters<typeof runNode>): Promise<number> {
  const { code, printed } = await runNodeBeside(...asked);
  process.stdout.write(printed);
  return code;
}

/** All that is real in the tests, and not theirs: displays, buses, window managers, servers. */
async function ensureTestDesktops(): Promise<void> {
  await ensureSystemPackages('test');
  await ensureUnpackedPackages();
}

async function onElectron(script: string, args: readonly string[]): Promise<number> {
  await ensureSystemPackages('test');
  const runtime = await ensureElectron();
  await ensureBuilt();
  return runOnPrivateDesktop(script, args, electronEnvironment(runtime));
}

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
try {
  if (!task) throw new SetUpError(`There is no task “${name}”. There are: ${Object.keys(tasks).join(', ')}.`);
  process.exitCode = await task(args);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  announce(error.message);
  process.exitCode = 1;
}
