/**
 * Start at login on Linux: a file in the autostart folder, as every desktop reads it. That it is there is the truth, and no preference
 * says so as well: a person can take it away in the desktop's own settings. It is looked at whenever a window shows it.
 * Sources: Desktop Application Autostart Specification and Desktop Entry Specification (freedesktop.org).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import type { LoginItem } from '../app/ports.ts';
import { largestBytes } from '../core/text/limits.ts';
import { APP_ID } from './desktopSession.ts';
import { readFound } from './files/fileReading.ts';
import { writeWhole } from './files/fileWriting.ts';
import { AT_LOGIN, launchArguments } from './launchArguments.ts';

const FILE_NAME = `${APP_ID}.desktop`;

export interface AutostartEntry {
  /** Program and arguments, unquoted. */
  readonly command: readonly string[];
  readonly name: string;
  readonly comment: string;
}

/** Where the entry lies: in `$XDG_CONFIG_HOME` if that is an absolute path, else in `~/.config`. */
export function autostartFile(environment: NodeJS.ProcessEnv = process.env): string {
  const configured = environment['XDG_CONFIG_HOME'];
  const config = configured !== undefined && isAbsolute(configured) ? configured : join(homedir(), '.config');
  return join(config, 'autostart', FILE_NAME);
}

/**
 * What the system is to start: an AppImage by its own path, since what runs inside it is mounted elsewhere every time. Its variables
 * pass to all that is started from it, such as a terminal: they are ours only where we lie in the folder that they name.
 */
export function ownCommand(
  executable: string,
  appFolder: string | null,
  { APPIMAGE: appImage, APPDIR: mounted }: NodeJS.ProcessEnv = process.env,
): readonly string[] {
  if (appFolder !== null) return [executable, appFolder];
  const isOurs = mounted !== undefined && isAbsolute(mounted) && !relative(mounted, executable).startsWith('..');
  return [isOurs && appImage !== undefined && isAbsolute(appImage) ? appImage : executable];
}

/** An entry that would start another version than the one which runs, as an AppImage that was replaced, starts this one from now on. */
export function renewAutostart(file: string, entry: AutostartEntry): void {
  const found = readFound(file, largestBytes.systemEntry);
  if (found.type !== 'text' || !wouldStart(found.text)) return;
  const own = desktopEntry(entry);
  if (execLines(found.text).join('\n') !== execLines(own).join('\n')) writeWhole(file, own);
}

function execLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^(Try)?Exec\s*=/.test(line));
}

function wouldStart(text: string): boolean {
  return !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(text);
}

/** The entry in that file. Other tools may have switched it off inside the file: what counts is whether it would start. */
export function autostart(
  file: string,
  entry: AutostartEntry,
  { FLATPAK_ID: flatpak }: NodeJS.ProcessEnv = process.env,
): LoginItem {
  // A Flatpak's folders are its own: no desktop would read the entry there.
  if (flatpak !== undefined) return { state: () => 'desktopDecides', set: () => undefined };
  return {
    state() {
      const found = readFound(file, largestBytes.systemEntry);
      return found.type === 'text' && wouldStart(found.text) ? 'on' : 'off';
    },
    set(on) {
      if (!on) {
        rmSync(file, { force: true });
        return;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(file, desktopEntry(entry));
    },
  };
}

/** The file's text. It is the person's, and stays when the app is removed: by `TryExec` desktops pass over it then. */
export function desktopEntry({ command, name, comment }: AutostartEntry): string {
  const [program = ''] = command;
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${escaped(name)}`,
    `Comment=${escaped(comment)}`,
    `TryExec=${escaped(program)}`,
    `Exec=${escaped([...command, ...launchArguments, AT_LOGIN].map(quoted).join(' '))}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** An argument of `Exec`: in quotes, with what a shell would expand escaped; `%` begins a field code and is doubled. */
function quoted(argument: string): string {
  const safe = argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `"${safe}"`;
}

/** Any value of type string: backslashes and line ends have escapes of their own. */
function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}
