/** The copyright and the changelog as Debian wants them. Sources: Debian Policy, 4.4 and 12.5; the machine-readable copyright format 1.0. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/child.ts';
import { datedReleases } from './changelog.ts';
import type { Project } from './project.ts';

const LINE = 76;

export function copyrightFile(project: Project): string {
  const [, ...licence] = readFileSync(join(root, 'LICENSE'), 'utf8').trim().split('\n\n');
  const [holder = '', ...terms] = licence;
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${project.productName}
Upstream-Contact: ${project.maintainer}
Source: ${project.sources}

Files: *
Copyright: ${holder.replace(/^Copyright \(c\) /, '')}
License: Expat
Comment: /opt/${project.productName} also holds Electron and Chromium. Their licences are in
 /opt/${project.productName}/LICENSE.electron.txt and LICENSES.chromium.html there, those of the
 packages within the app in resources/third-party-licences.txt.gz.

License: Expat
${terms
  .join('\n\n')
  .split('\n')
  .map((line) => (line === '' ? ' .' : ` ${line}`))
  .join('\n')}
`;
}

/** Every release, newest first. */
export function debianChangelog(project: Project, builtAt: Date): string {
  return datedReleases(project.releases, project.version, builtAt)
    .map(({ version, date, changes }) => {
      const when = new Date(`${date}T12:00:00Z`).toUTCString().replace('GMT', '+0000');
      const entries = changes.map((change) => wrapped(change)).join('\n');
      return `${project.name} (${version}) unstable; urgency=medium\n\n${entries}\n\n -- ${project.maintainer}  ${when}\n`;
    })
    .join('\n');
}

/** An entry in lines, as `  * words`. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '  *';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
