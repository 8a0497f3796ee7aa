/** The Debian packages that Electron and the end-to-end tests need: installed as root, else named in one command. */
import { spawnSync } from 'node:child_process';
import { announce, SetUpError, withProgress } from './announce.ts';
import { hasProgram, isRoot, runQuietly } from './child.ts';

/** A package under its name on Debian, or the one that Ubuntu and newer Debian give it. */
type Need = readonly [name: string, ...otherNames: string[]];

/** The libraries that Electron links to or loads. */
const toRun: readonly Need[] = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libnotify4'],
];
/** A display without a screen; xvfb-run calls xauth, which xvfb only recommends. */
const toDisplay: readonly Need[] = [['xvfb'], ['xauth']];
/** A Wayland desktop without a screen, with an X server for those who ask for one, and pictures of it. */
const toWayland: readonly Need[] = [['sway'], ['xwayland'], ['grim']];
/** Notification servers of other desktops; one of them draws on Wayland. */
const otherServers: readonly Need[] = [['xfce4-notifyd'], ['mako-notifier']];
/**
 * What the senses are tried with: GNOME's window manager without its shell, which would be some 60 MB more, GNOME's and Xfce's settings,
 * KDE's window manager, a player, what Plasma's notification server needs, and what keeps sessions of logind open. Those two themselves
 * are only unpacked (`unpackedPackages.ts`).
 */
const toSense: readonly Need[] = [
  ['mutter'],
  ['kwin-wayland'],
  ['dconf-service'],
  ['dconf-gsettings-backend'],
  ['libglib2.0-bin'],
  ['gsettings-desktop-schemas'],
  ['xfconf'],
  ['xfce4-power-manager'],
  ['mpv'],
  ['mpv-mpris'],
  ['libnotificationmanager1'],
  ['qmlscene'],
  ['qml-module-qtquick2'],
  ['python3-dbus'],
  ['python3-gi'],
];
/** Two sound servers without a sound card, what hears of microphones and cameras, a program that takes a shared screen, and a voice. */
const toHear: readonly Need[] = [
  ['pipewire-bin'],
  ['wireplumber'],
  ['pipewire-pulse'],
  ['pulseaudio-utils'],
  ['pulseaudio'],
  ['inotify-tools'],
  ['gstreamer1.0-pipewire'],
  ['gstreamer1.0-tools'],
  ['espeak-ng'],
];
/** A session bus, a notification server, a panel, a window manager, real keys and pointer, facts about windows, and pictures. */
const toTest: readonly Need[] = [
  ...toDisplay,
  ['dbus'],
  ['dunst'],
  ['xfce4-panel'],
  ['xdotool'],
  ['xclip'],
  ['x11-utils'],
  ['openbox'],
  ['maim'],
  ...toWayland,
  ...otherServers,
  ...toSense,
  ...toHear,
];

/** What looks at packages, and starts what they installed as a desktop does. */
const toPackage: readonly Need[] = [['lintian'], ['desktop-file-utils'], ['appstream'], ['man-db'], ['libglib2.0-bin']];

/** Packages of other kinds, made and read; and a bare system to install one into. */
const toPackOtherwise: readonly Need[] = [['rpm'], ['squashfs-tools'], ['7zip'], ['debootstrap']];

/** What a purpose needs besides the libraries that every Electron needs. */
const needs = (purpose: Purpose): readonly Need[] => {
  switch (purpose) {
    case 'run':
      return hasDisplay() ? [] : toDisplay;
    case 'test':
      return toTest;
    case 'package':
      return [...toTest, ...toPackage];
    case 'trial':
      return [...toPackage, ...toPackOtherwise];
  }
};

type Purpose = 'run' | 'test' | 'package' | 'trial';

/**
 * Makes sure the packages for a purpose are there. Does nothing on systems without dpkg.
 * @throws SetUpError with the one command to run, where we may not install ourselves.
 */
export async function ensureSystemPackages(purpose: Purpose): Promise<void> {
  if (process.platform !== 'linux' || !hasProgram('dpkg-query')) return;
  const missing = missingOf([...toRun, ...needs(purpose)]);
  if (missing.length === 0) return;
  if (!isRoot()) {
    const names = missing.map(([name]) => name).join(' ');
    throw new SetUpError(`System packages are missing. Run: sudo apt-get install -y ${names}`);
  }
  await withProgress('Asking for the list of system packages (apt-get update)', () => aptGet('update'));
  const names = namesOnThisSystem(missing);
  await withProgress(`Installing system packages: ${names.join(' ')}`, () =>
    aptGet('install', '-y', '--no-install-recommends', ...names),
  );
  announce('System packages installed');
}

/** Whether windows can be shown from here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function missingOf(needs: readonly Need[]): readonly Need[] {
  // dpkg-query exits with 1 when one name is unknown, and still prints the others.
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...needs.flat()];
  const lines = spawnSync('dpkg-query', query, { encoding: 'utf8' }).stdout.split('\n');
  const installed = new Set(lines.filter((line) => line.endsWith(' installed')).map((line) => line.split(' ')[0]));
  return needs.filter((names) => !names.some((name) => installed.has(name)));
}

/** All asked for at once: apt reads its whole cache for each question. */
function namesOnThisSystem(needs: readonly Need[]): readonly string[] {
  // apt-cache may exit with 100 when one name is unknown, and still prints the others.
  const { stdout } = spawnSync('apt-cache', ['show', '--no-all-versions', ...needs.flat()], {
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  });
  const known = new Set(Array.from(stdout.matchAll(/^Package: (.+)$/gm), ([, name]) => name));
  return needs.map((names) => names.findLast((name) => known.has(name)) ?? names[0]);
}

function aptGet(...args: readonly string[]): Promise<string> {
  return runQuietly('apt-get', ['-q', ...args], { DEBIAN_FRONTEND: 'noninteractive' });
}
