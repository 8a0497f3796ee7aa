/** The way out of a crash loop, on the real app. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { atADesk } from '../support/desk.ts';
import { english } from '../support/english.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { inEnglish } from '../support/launchApp.ts';
import { processIsAlive } from '../support/processes.ts';
import { focusWindow, pressKey } from '../support/xdotool.ts';

const root = join(import.meta.dirname, '../..');

test(
  'after three starts that failed, a fresh start keeps the history and sets the rest aside',
  atADesk(async ({ tray, userData }) => {
    writeFileSync(join(userData, 'starts.json'), '{"failed":3}');
    writeFileSync(join(userData, 'preferences.json'), '{"snoozeMs":540000}');
    writeFileSync(join(userData, 'history.db'), '');
    const runtime = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
    const app = spawn(runtime, ['--no-sandbox', root, `--user-data-dir=${userData}`], {
      env: { ...process.env, ...inEnglish },
      stdio: 'ignore',
    });
    try {
      await focusWindow(english('app.name'));
      await pressKey('Return'); // the first way is chosen
      await tray.item(20_000);
      const aside = readdirSync(userData).filter((name) => name.startsWith('preferences.json.damaged-'));
      expect(aside.map((name) => readFileSync(join(userData, name), 'utf8'))).toEqual(['{"snoozeMs":540000}']);
      expect(existsSync(join(userData, 'history.db'))).toBe(true);
      await eventually(
        'the start counted as good',
        () => readFileSync(join(userData, 'starts.json'), 'utf8') === '{"failed":0}',
      );
    } finally {
      app.kill('SIGKILL'); // while its question is up it hears nothing else
      await eventually('the app gone', () => !processIsAlive(app.pid ?? 0));
    }
  }),
);
