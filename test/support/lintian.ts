/** What lintian, Debian's checker, says of our package. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What comes from Electron's own files, and from where electron-builder installs. */
export const tagsOfElectron = [
  'dir-or-file-in-opt',
  'embedded-library',
  'unstripped-binary-or-object',
  'unknown-field',
  'extended-description-line-too-long',
];

/**
 * The errors and warnings about a package, without Electron's large files: they would only cost time, and tests pack otherwise than lintian
 * reads. @param work a folder for that
 */
export function lintianTags(file: string, work: string): readonly string[] {
  const [tree, lean] = [join(work, 'lean'), join(work, 'unbrace-lean.deb')];
  execFileSync('dpkg-deb', ['--raw-extract', file, tree]);
  for (const each of ['unbrace', 'icudtl.dat', 'LICENSES.chromium.html', 'resources.pak', 'resources/node_modules'])
    rmSync(join(tree, 'opt/Unbrace', each), { recursive: true });
  cpSync('/bin/true', join(tree, 'opt/Unbrace/unbrace'));
  const sums = execFileSync('sh', ['-c', 'find opt usr -type f | sort | xargs -d "\\n" md5sum'], { cwd: tree });
  writeFileSync(join(tree, 'DEBIAN/md5sums'), sums);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zgzip', '-z1', '--build', tree, lean], { stdio: 'pipe' });
  return tagsIn(lintian(lean));
}

/** The tags of errors and warnings in what it says. */
export function tagsIn(said: string): readonly string[] {
  return [...said.matchAll(/^[EW]: \S+: (\S+)/gm)].map(([, tag = '']) => tag);
}

/** All that it says of a package. @throws Error where it cannot read it */
export function lintian(file: string): string {
  try {
    return execFileSync('lintian', ['--allow-root', '--fail-on', 'none', file], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    throw new Error('lintian could not look at the package', { cause: error });
  }
}
