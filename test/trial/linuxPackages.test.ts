/** What `npm run package:linux` has made: each package is opened by its own system's tools, and what it holds is what it should. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { extractFile } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readProject } from '../../scripts/package/project.ts';
import { build } from '../../scripts/setup/build.ts';
import { ensureElectronQuietly } from '../../scripts/setup/electronRuntime.ts';
import { packageDebianForTests, trialOutput } from '../../scripts/setup/packaging.ts';
import { isRoot, runQuietly } from '../../scripts/setup/child.ts';
import { largestArchiveBytes } from '../support/archiveBudget.ts';
import { markingScript, withLooseApp } from '../support/attacks.ts';
import { readFuses, statedFuses } from '../support/fuses.ts';
import { lintian, tagsOfElectron, tagsIn } from '../support/lintian.ts';

const output = join(import.meta.dirname, '../..', trialOutput);
const dist = join(import.meta.dirname, '../../dist');
let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'unbrace-trial-look-'));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Files of the system's own, which deb and rpm install besides the app's folder. */
const systemFiles = [
  '/usr/bin/unbrace',
  '/usr/share/applications/app.unbrace.Unbrace.desktop',
  '/usr/share/man/man1/unbrace.1.gz',
  '/usr/share/metainfo/app.unbrace.Unbrace.metainfo.xml',
];

function made(ending: string): string {
  const [file, ...others] = globSync(`*${ending}`, { cwd: output });
  if (file === undefined || others.length > 0)
    throw new Error(`not one *${ending} but ${[file, ...others].join(', ')}`);
  return join(output, file);
}

function said(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd: work, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 28 });
}

test('the program has the fuses that are stated, and the archive is small', async () => {
  expect(await readFuses(join(output, 'linux-unpacked/unbrace'))).toEqual(statedFuses());
  expect(statSync(join(output, 'linux-unpacked/resources/app.asar')).size).toBeLessThan(largestArchiveBytes);
});

test('the archive says nothing of debuggers, which are therefore closed, as in every release', () => {
  const about: unknown = JSON.parse(
    extractFile(join(output, 'linux-unpacked/resources/app.asar'), 'package.json').toString(),
  );
  expect(about).toMatchObject({ name: 'unbrace' });
  expect(about).not.toHaveProperty('hardened');
});

test('the feed says which version there is, what is new, and the sum of the AppImage', () => {
  const feed = z
    .object({
      version: z.string(),
      releaseNotes: z.string(),
      files: z.array(z.object({ url: z.string(), sha512: z.string() })),
    })
    .parse(load(readFileSync(join(output, 'latest-linux.yml'), 'utf8')));
  expect(feed.version).toBe(readProject().version);
  const sum = createHash('sha512')
    .update(readFileSync(made('.AppImage')))
    .digest('base64');
  expect(feed.files.find(({ url }) => url === basename(made('.AppImage')))?.sha512).toBe(sum);
  expect(feed.releaseNotes).toContain('• ');
});

test('a loose folder in place of the archive runs nothing, and would without the fuse', async () => {
  const { file, hasRun } = markingScript(work);
  const program = withLooseApp(join(output, 'linux-unpacked'), join(work, 'loose'), file);
  const start = (): unknown => spawnSync(program, ['--no-sandbox'], { timeout: 20_000, killSignal: 'SIGKILL' });
  start();
  expect(hasRun()).toBe(false);
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.OnlyLoadAppFromAsar]: false });
  start();
  expect(hasRun()).toBe(true);
});

describe('the Debian package', () => {
  test('holds what it should, and lintian has nothing to say but what comes of Electron and /opt', () => {
    const list = said('dpkg-deb', '--contents', made('.deb'));
    for (const file of systemFiles) expect(list).toContain(` .${file}`);
    expect(tagsIn(lintian(made('.deb'))).filter((tag) => !tagsOfElectron.includes(tag))).toEqual([]);
  });

  test('holds what the Flatpak’s manifest takes out of it', () => {
    const manifest = readFileSync(
      join(import.meta.dirname, '../../scripts/package/templates/flathub/app.unbrace.Unbrace.yml'),
      'utf8',
    );
    const taken = [...manifest.matchAll(/ deb(\/usr\/\S+)/g)].map(([, file = '']) => file);
    expect(taken).toHaveLength(3);
    const list = said('dpkg-deb', '--contents', made('.deb')).split('\n');
    expect(taken.filter((file) => !list.some((line) => line.endsWith(` .${file}`)))).toEqual([]);
  });

  test.skipIf(!isRoot())('brings every library into a bare system', () => {
    const bare = join(work, 'bare');
    said('debootstrap', '--variant=minbase', 'bookworm', bare);
    try {
      execFileSync('cp', [made('.deb'), join(bare, 'tmp/unbrace.deb')]);
      const inside =
        'export DEBIAN_FRONTEND=noninteractive; apt-get install -y -qq --no-install-recommends /tmp/unbrace.deb >/dev/null';
      said('chroot', bare, 'sh', '-c', inside);
      const linked = said('chroot', bare, 'sh', '-c', 'ldd /opt/Unbrace/unbrace /opt/Unbrace/*.so*');
      expect(linked).toContain('libgbm.so.1');
      expect(linked.split('\n').filter((line) => line.includes('not found'))).toEqual([]);
    } finally {
      said('rm', '-rf', bare);
    }
  });
});

test('the same sources give the same bytes again: the code, the archive, and with SOURCE_DATE_EPOCH the Debian package', async () => {
  const { folder: runtimeFolder } = await ensureElectronQuietly();
  const sumOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  const codeNow = (): readonly string[] =>
    globSync('**/*', { cwd: dist, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name} ${sumOf(join(entry.parentPath, entry.name))}`)
      .toSorted();
  const code = codeNow();
  vi.stubEnv('NODE_ENV', undefined); // Vitest's own, by which a build would be one for tests
  await build();
  expect(codeNow()).toEqual(code);

  const repacked = join(work, 'again');
  const copy = join(work, 'electron');
  cpSync(runtimeFolder, copy, { recursive: true, filter: (path) => !path.endsWith('resources/app') });
  const version = readFileSync(join(copy, 'version'), 'utf8').trim().replace(/^v/, '');
  const settings = [`-c.directories.output=${repacked}`, `-c.electronDist=${copy}`, `-c.electronVersion=${version}`];
  await runQuietly(process.execPath, [
    'node_modules/electron-builder/cli.js',
    '--dir',
    '--x64',
    '--publish',
    'never',
    ...settings,
  ]);
  expect(sumOf(join(repacked, 'linux-unpacked/resources/app.asar'))).toBe(
    sumOf(join(output, 'linux-unpacked/resources/app.asar')),
  );

  vi.stubEnv('SOURCE_DATE_EPOCH', '1767225600');
  const debs = ['one', 'two'].map((name) => join(work, name));
  for (const each of debs)
    expect(
      await packageDebianForTests({
        folder: join(output, 'linux-unpacked'),
        output: each,
        version: '9.9.9',
        electronVersion: version,
      }),
    ).toBe(0);
  const [one, two] = debs.map((each) => sumOf(join(each, 'unbrace_9.9.9_amd64.deb')));
  const changelog = said(
    'sh',
    '-c',
    `dpkg-deb --fsys-tarfile ${work}/one/*.deb | tar -xO ./usr/share/doc/unbrace/changelog.gz | gunzip`,
  );
  expect(changelog).toContain('Thu, 01 Jan 2026'); // the day that the variable says
  expect(one).toBe(two);
});

test('the RPM holds the same, and says what it needs', () => {
  const list = said('rpm', '-qpl', made('.rpm')).split('\n');
  for (const file of systemFiles) expect(list).toContain(file);
  const needs = said('rpm', '-qp', '--requires', made('.rpm')).split('\n');
  expect(needs).toEqual(expect.arrayContaining(['gtk3', 'nss', 'mesa-libgbm', 'alsa-lib']));
});

test('the AppImage is named without its version, and its desktop entry does not switch the sandbox off', () => {
  const image = made('.AppImage');
  expect(basename(image)).toMatch(/^Unbrace-x86_64\.AppImage$/);
  said(image, '--appimage-extract');
  const [entry = ''] = globSync('squashfs-root/*.desktop', { cwd: work });
  expect(readFileSync(join(work, entry), 'utf8')).not.toContain('--no-sandbox');
  expect(globSync('squashfs-root/resources/{app.asar,app-update.yml}', { cwd: work })).toHaveLength(2);
  rmSync(join(work, 'squashfs-root'), { recursive: true });
});

test('the archive is one folder, whose program says its version', () => {
  said('tar', '-xf', made('.tar.gz'));
  const [folder = ''] = globSync('unbrace-*', { cwd: work });
  const version = said(join(work, folder, 'unbrace'), '--no-sandbox', '--version');
  expect(version).toBe(`Unbrace ${readProject().version}\n`);
});
