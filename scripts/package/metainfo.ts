/** The description for software centres. Source: AppStream 1.0, desktop applications (freedesktop.org). */
import { datedReleases, type DatedRelease } from './changelog.ts';
import type { Project } from './project.ts';

/** Enough for a software centre, which shows the newest few. */
const MOST_CHANGES = 12;

/** @throws Error where CHANGELOG.md does not have the version of package.json first */
export function metainfo(project: Project, builtAt: Date): string {
  const releases = datedReleases(project.releases, project.version, builtAt);
  if (releases[0]?.version !== project.version)
    throw new Error(`CHANGELOG.md begins with ${releases[0]?.version ?? 'nothing'}, not with ${project.version}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${project.appId}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>${xml(project.productName)}</name>
  <summary>${xml(project.summary)}</summary>
  <developer id="app.unbrace">
    <name>The Unbrace authors</name>
  </developer>
  <description>
    <p>
      A break reminder for desk work. It counts the time you are really at your desk, reminds you at a good moment, and guides you through
      one to seven minutes of slow breathing and hip movement.
    </p>
    <ul>
      <li>Time away counts as a break, and you get no reminders in calls or while you show your screen</li>
      <li>A figure shows each movement, and a pacer your breath</li>
      <li>Every claim is graded by its evidence</li>
      <li>Everything stays on your computer</li>
    </ul>
  </description>
  <launchable type="desktop-id">${project.appId}.desktop</launchable>
  <url type="homepage">${xml(project.homepage)}</url>
  <url type="vcs-browser">${xml(project.sources)}</url>
  <provides>
    <binary>${project.name}</binary>
  </provides>
  <categories>
    <category>Utility</category>
  </categories>
  <content_rating type="oars-1.1" />
  <releases>
${releases.map(releaseElement).join('\n')}
  </releases>
</component>
`;
}

function releaseElement({ version, date, changes }: DatedRelease): string {
  const items = changes.slice(0, MOST_CHANGES).map((change) => `          <li>${xml(change)}</li>`);
  return `    <release version="${version}" date="${date}">
      <description>
        <ul>
${items.join('\n')}
        </ul>
      </description>
    </release>`;
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
