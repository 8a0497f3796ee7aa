/**
 * What the Linux packages bring besides the app's own folder, made before electron-builder runs: the command, its manual page, the
 * description for software centres, the copyright and the changelog. electron-builder.yml says where each is installed.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup/child.ts';
import { copyrightFile, debianChangelog } from './debianTexts.ts';
import { manPage } from './manPage.ts';
import { metainfo } from './metainfo.ts';
import { readProject } from './project.ts';

/** Where they lie until they are packed; electron-builder.yml names it. */
const folder = join(root, 'release', 'linux');

/** Makes them anew. @param builtAt when the release was made, which the same sources say the same about */
export function makeLinuxFiles(builtAt: Date): void {
  const project = readProject();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Buffer): void => {
    writeFileSync(join(folder, name), content, { mode: 0o644 });
  };
  // A link of the package, not one that its scripts make: dpkg knows it, and it is never away while a new version is installed.
  symlinkSync(`/opt/${project.productName}/${project.name}`, join(folder, project.name));
  write(`${project.name}.1.gz`, gzipSync(manPage(project, builtAt), { level: 9 }));
  write(`${project.appId}.metainfo.xml`, metainfo(project, builtAt));
  write('copyright', copyrightFile(project));
  write('changelog', debianChangelog(project, builtAt));
}
