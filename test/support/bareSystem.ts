/** A system on which nothing lies but what a Debian package says that it needs: unpacked, not set up, which is enough to look libraries up. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Programs and libraries of ours that the system's libraries are linked to. */
const LINKED = ['opt/Unbrace/{unbrace,chrome_crashpad_handler,*.so,*.so.*}'];
const LINKERS = ['/lib64/ld-linux-x86-64.so.2', '/usr/lib64/ld-linux-x86-64.so.2'];

/**
 * How many libraries the programs of a package ask for, and what the linker says of each program that lacks one. As root.
 * @param file a .deb @param work a folder for what is downloaded and unpacked; it is removed again
 * @throws Error with what apt says, where it knows one of the names not at all
 */
export function librariesOnBareSystem(
  file: string,
  work: string,
): { readonly count: number; readonly missing: readonly string[] } {
  const place = mkdtempSync(join(work, 'bare-'));
  const root = join(place, 'root');
  try {
    mkdirSync(root);
    unpack([...neededBy(file, place), file], root);
    const linker = LINKERS.find((path) => existsSync(join(root, path))) ?? LINKERS[0] ?? '';
    const listed = globSync(LINKED, { cwd: root }).map((program) =>
      spawnSync('chroot', [root, linker, '--list', `/${program}`], { encoding: 'utf8' }),
    );
    const paths = listed.flatMap(({ stdout }) => [...stdout.matchAll(/=> (\/\S+)/g)].map(([, path = '']) => path));
    return {
      count: new Set(paths.filter((path) => !path.startsWith('/opt/'))).size,
      missing: listed.flatMap(({ status, stderr }) => (status === 0 ? [] : [stderr.trim()])),
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** All that apt would install along with it where nothing is installed yet, as files. */
function neededBy(file: string, place: string): readonly string[] {
  const archives = join(place, 'archives');
  const nothingInstalled = join(place, 'status');
  mkdirSync(join(archives, 'partial'), { recursive: true });
  writeFileSync(nothingInstalled, '');
  const here = [
    `Dir::State::status=${nothingInstalled}`,
    `Dir::Cache::archives=${archives}`,
    'APT::Sandbox::User=root',
  ];
  const options = here.flatMap((option) => ['-o', option]);
  execFileSync('apt-get', ['-qq', '-y', '--no-install-recommends', '--download-only', ...options, 'install', file]);
  return globSync('*.deb', { cwd: archives }).map((name) => join(archives, name));
}

function unpack(packages: readonly string[], root: string): void {
  execFileSync('sh', [
    '-c',
    'to=$1; shift; for each; do dpkg-deb -x "$each" "$to" || exit 1; done',
    'sh',
    root,
    ...packages,
  ]);
}
