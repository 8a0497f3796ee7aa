/** One name for windows, package, autostart entry and portals: desktops tell an app by it. What the packaged app itself says: smoke.e2e.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { build, Platform, type Configuration } from 'electron-builder';
import { z } from 'zod';
import { folderOutput } from '../../scripts/setup/packaging.ts';
import { autostartFile } from '../../src/platform/autostart.ts';
import { test } from '../support/journey.ts';

const root = dirname(dirname(import.meta.dirname));
const packaged = join(root, folderOutput, 'linux-unpacked');
const APP_ID = 'app.unbrace.Unbrace';

test('the package, made from its real folder up to where it would be packed, has its entry under that name', async () => {
  const output = mkdtempSync(join(tmpdir(), 'unbrace-entry-'));
  const seen: unknown[] = [];
  try {
    await build({
      projectDir: root,
      prepackaged: packaged,
      publish: 'never',
      targets: Platform.LINUX.createTarget('AppImage'),
      config: { directories: { output }, electronVersion: '33.4.11' } satisfies Configuration,
      effectiveOptionComputed: (computed: unknown) => {
        seen.push(computed);
        return Promise.resolve(true); // that is all; do not pack
      },
    });
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
  const [{ desktop, desktopFileName }] = z
    .tuple([z.object({ desktop: z.string(), desktopFileName: z.string() })])
    .parse(seen);
  expect(desktopFileName).toBe(`${APP_ID}.desktop`);
  expect(desktop.split('\n')).toContain(`StartupWMClass=${APP_ID}`);
  expect(basename(autostartFile())).toBe(desktopFileName);
});
