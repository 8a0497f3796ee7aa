/**
 * `npm run bench:start [-- --starts 9]`: the time from the start to the tray icon, of the app from source as `npm start` runs it once
 * built, and of what the Debian package installs, with its fuses and its closed debuggers. They start in turns. Linux with dpkg only.
 * Ends with 1 where the bound is broken.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchArguments } from '../src/platform/launchArguments.ts';
import { startStatusNotifierWatcher } from '../test/support/statusNotifierWatcher.ts';
import { buildTestPackages } from '../test/support/testPackages.ts';
import { median } from './bench/mainMemory.ts';
import { type StartedHow, startTime, timesInWords } from './bench/startTime.ts';
import { SetUpError } from './setup/announce.ts';
import { hasProgram, root } from './setup/child.ts';
import { electronHere } from './bench/electronHere.ts';

/** Installed, a start takes no longer than from source; five hundredths are left to chance, which nobody has measured yet. */
const bound = 1.05;
const fewest = 7;

const { values } = parseArgs({ options: { starts: { type: 'string', default: '9' } } });
const starts = Number(values.starts);
if (!(Number.isInteger(starts) && starts >= fewest))
  throw new SetUpError(`--starts must be a whole number from ${String(fewest)}.`);
const electron = electronHere();
if (!hasProgram('dpkg-deb')) throw new SetUpError('The Debian package is unpacked by dpkg-deb, which is not here.');
const work = mkdtempSync(join(tmpdir(), 'unbrace-bench-package-'));
const { present } = await buildTestPackages(work);
execFileSync('dpkg-deb', ['--extract', present.file, join(work, 'root')]);

const fromSource: StartedHow = { program: electron, args: [...launchArguments, '.'], cwd: root };
const installed: StartedHow = { program: join(work, 'root/opt/Unbrace/unbrace'), args: launchArguments };

const tray = await startStatusNotifierWatcher();
const toIcon = (how: StartedHow): Promise<number> => startTime(how, () => tray.nextItem());
// The first start of each reads from the disk what all later ones find in memory.
await toIcon(fromSource);
await toIcon(installed);
const times = { fromSource: [] as number[], installed: [] as number[] };
for (let done = 0; done < starts; done++) {
  // Whichever goes first may find the machine otherwise than the second: they take turns at that, too.
  const goes = ['fromSource', 'installed'] as const;
  for (const which of done % 2 === 0 ? goes : goes.toReversed())
    times[which].push(await toIcon(which === 'installed' ? installed : fromSource));
}
await tray.close();
rmSync(work, { recursive: true, force: true });

const ratio = median(times.installed) / median(times.fromSource);
console.log(`from source, to the tray icon   ${timesInWords(times.fromSource)}`);
console.log(`installed, to the tray icon     ${timesInWords(times.installed)}`);
console.log(`installed takes ${ratio.toFixed(2)} times as long as from source (at most ${String(bound)})`);
if (ratio > bound) process.exitCode = 1;
