/**
 * Where the socket of the command line lies. The system cuts a longer path than it can hold without a word, so that the apps of two
 * people whose data folders begin alike would meet in one socket: it lies in a short folder that only its owner can open, under a
 * name made from the whole path of the data folder. On Windows it is a named pipe, which has neither limit nor folder.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { isPrivateFolder, PRIVATE_FOLDER_MODE } from './files/privateData.ts';

/** What the smallest address can hold: macOS has 104 bytes, Linux 108, and the last one is a zero. Source: sys/un.h of both */
const LONGEST_PATH_BYTES = 103;

/** What of the surroundings decides it. */
export interface SocketSurroundings {
  readonly platform: NodeJS.Platform;
  /** As the environment says it, if it does. Source: XDG Base Directory Specification */
  readonly runtimeFolder: string | undefined;
  readonly temporaryFolder: string;
  /** The user's number; there is none on Windows. */
  readonly user: number | undefined;
}

interface Place {
  readonly path: string;
  /** Its folder is made where it is missing; the others are the system's to make. */
  readonly ownFolder: boolean;
}

export const systemSurroundings = (): SocketSurroundings => ({
  platform: process.platform,
  runtimeFolder: process.env['XDG_RUNTIME_DIR'],
  temporaryFolder: tmpdir(),
  user: process.getuid?.(),
});

/**
 * The address at which the app of that data folder listens, its folder made; null where no folder can be trusted.
 * @param isFree whether a socket can be made there
 */
export function addressToListenAt(
  userData: string,
  surroundings = systemSurroundings(),
  isFree: (path: string) => boolean = () => true,
): string | null {
  if (surroundings.platform === 'win32') return pipeName(userData);
  for (const { path, ownFolder } of places(userData, surroundings)) {
    const folder = dirname(path);
    if (ownFolder) makeOwnFolder(folder);
    if (isPrivateFolder(folder) && isFree(path)) return path;
  }
  return null;
}

/**
 * Every address at which it may be found, the best first. A terminal may lack what the session tells the app (over ssh, in a cron
 * job), so the usual folders are among them whatever the environment says. A folder of somebody else is none: who listens there may
 * be anybody.
 */
export function addressesToAsk(userData: string, surroundings = systemSurroundings()): readonly string[] {
  if (surroundings.platform === 'win32') return [pipeName(userData)];
  return places(userData, surroundings)
    .map(({ path }) => path)
    .filter((path) => isPrivateFolder(dirname(path)));
}

function places(userData: string, surroundings: SocketSurroundings): readonly Place[] {
  const { platform, runtimeFolder, temporaryFolder, user = 0 } = surroundings;
  const name = `unbrace-${shortNameOf(realPath(userData))}.sock`;
  const runtimeFolders = [
    ...(runtimeFolder !== undefined && isAbsolute(runtimeFolder) ? [runtimeFolder] : []),
    ...(platform === 'linux' ? [`/run/user/${user}`] : []),
  ];
  return [
    ...runtimeFolders.map((folder) => ({ path: join(folder, name), ownFolder: false })),
    ...[temporaryFolder, '/tmp'].map((folder) => ({ path: join(folder, `unbrace-${user}`, name), ownFolder: true })),
  ].filter(({ path }) => Buffer.byteLength(path) <= LONGEST_PATH_BYTES);
}

/** Somebody else may have made a folder of that name; it is looked at afterwards, and then it does not count. */
function makeOwnFolder(folder: string): void {
  try {
    mkdirSync(folder, { mode: PRIVATE_FOLDER_MODE });
  } catch {
    // It is there already, or cannot be made: which of them shows when it is looked at.
  }
}

function pipeName(userData: string): string {
  return `\\\\.\\pipe\\unbrace-${shortNameOf(userData.toLowerCase())}`;
}

const shortNameOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 16);

/** The same folder has one name, whatever links lead to it. One that is not there has no app that could answer. */
function realPath(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}
