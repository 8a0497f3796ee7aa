/** dpkg and apt, as root. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { globSync, realpathSync } from 'node:fs';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Installs, removes or purges. @throws Error with what apt says, where it refuses */
export async function apt(...words: readonly string[]): Promise<void> {
  const quiet = ['-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
  await execute('apt-get', [...quiet, ...words], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

export function filesOf(name: string): readonly string[] {
  return execFileSync('dpkg', ['-L', name], { encoding: 'utf8' }).trim().split('\n');
}

/** What lies where packages put things, without the lists that dpkg, apt and the desktop keep of it. */
export function systemFiles(): readonly string[] {
  const left = ['/var/lib/dpkg', '/var/lib/apt', '/usr/share/icons/hicolor/icon-theme.cache'];
  const prune = left.flatMap((path) => ['-path', path, '-prune', '-o']);
  const found = execFileSync('find', ['/etc', '/opt', '/usr', '/var/lib', '-xdev', ...prune, '-print'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return found.split('\n').toSorted();
}

/** How many libraries the programs of a folder link to, and those of them that no package brings which the list leads to. */
export function linkedLibraries(
  folder: string,
  depends: readonly string[],
): { readonly count: number; readonly missing: readonly string[] } {
  const binaries = globSync(['unbrace', 'chrome_crashpad_handler', '*.so', '*.so.*'], { cwd: folder });
  const linked = execFileSync(
    'ldd',
    binaries.map((name) => `${folder}/${name}`),
    { encoding: 'utf8' },
  );
  const missing = [...linked.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
  const found = new Set([...linked.matchAll(/=> (\/\S+)/g)].map(([, path = '']) => path));
  const brought = broughtBy(depends.flatMap((need) => need.split('|').map((name) => name.trim().split(' ')[0] ?? '')));
  const ofOthers = [...found].filter((path) => !path.startsWith(folder));
  const owners = packagesOf(ofOthers);
  const notBrought = ofOthers.filter((path) => !brought.has(owners.get(path) ?? ''));
  return { count: ofOthers.length, missing: [...missing, ...notBrought] };
}

/** All that comes along with packages; names that this system does not know bring nothing. */
function broughtBy(names: readonly string[]): ReadonlySet<string> {
  const asked = spawnSync('dpkg-query', ['-W', '-f', '${Package}\\n', ...names], { encoding: 'utf8' });
  const known = asked.stdout.trim().split('\n');
  const none = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
  const said = execFileSync('apt-cache', ['depends', '--recurse', '--installed', ...none, ...known], {
    encoding: 'utf8',
  });
  return new Set([...said.matchAll(/^([\w.+-]+)/gm)].map(([, name = '']) => name));
}

/** By which package each library is here: path → package. dpkg knows files where they were before /lib became a part of /usr. */
function packagesOf(libraries: readonly string[]): ReadonlyMap<string, string> {
  const namesOf = (path: string): readonly string[] => [realpathSync(path), realpathSync(path).replace(/^\/usr/, '')];
  // It ends with 1 where one of the names is not known, and still tells of the others.
  const said = spawnSync('dpkg', ['-S', ...libraries.flatMap(namesOf)], { encoding: 'utf8' }).stdout;
  const owners = new Map(
    [...said.matchAll(/^([\w.+-]+)(?::\w+)?(?:, .+)?: (\/.+)$/gm)].map(([, name = '', path = '']) => [path, name]),
  );
  return new Map(
    libraries.map((path) => [path, namesOf(path).flatMap((each) => owners.get(each) ?? [])[0] ?? 'no package']),
  );
}
