import { statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { addressesToAsk } from '../../src/platform/commandSocketPlaces.ts';
import { unbrace, unbraceFromSource } from '../support/commandLine.ts';
import { atADesk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { test } from '../support/journey.ts';
import { processIsAlive } from '../support/processes.ts';
import { savedMorning } from '../support/savedMorning.ts';

const preferences = { ...defaultPreferences, safetyTextRead: true };
const morning = { 'preferences.json': preferences, 'state.json': savedMorning(10 * MINUTE, preferences) };

test(
  'no app runs: commands say so, what is only words needs neither app nor display, and a break starts it; then it answers all of them, takes garbage for nothing, and quits',
  atADesk(async ({ tray, start, sit, userData }) => {
    test.setTimeout(3 * MINUTE); // each command is a process of its own, which a busy machine takes seconds to start
    await test.step('without an app', () => withoutAnApp(userData));

    const app = await start({ files: morning, args: ['break', 'release'] });
    sit();
    const item = await tray.item();
    await app.window('break');
    expect((await unbrace(userData, 'status')).out).toContain('On a break');
    await (await item.menu()).click('End break');
    await eventually('the break has ended', () => app.electron.windows().length === 0);

    await test.step('status, pause, resume, posture and refusals', async () => {
      const status = await unbrace(userData, 'status');
      expect(status).toMatchObject({
        exitCode: 0,
        out: expect.stringMatching(/^Short break in (20|21) min\nDesk time today: /),
      });
      const json: unknown = JSON.parse((await unbrace(userData, 'status', '--json')).out);
      expect(json).toMatchObject({ next: { kind: 'reset' }, posture: 'sitting', runningBreak: null });

      expect((await unbrace(userData, 'pause', '30m')).out).toMatch(/^Reminders paused until /);
      await eventually('the tray says so', async () =>
        (await item.toolTip()).startsWith('Unbrace · Reminders paused until'),
      );
      expect((await unbrace(userData, 'resume')).out).toMatch(/^Short break in /);
      expect((await unbrace(userData, 'posture', 'standing')).exitCode).toBe(0);

      expect(await unbrace(userData, 'snooze')).toMatchObject({
        exitCode: 1,
        out: '',
        err: expect.stringContaining('There’s no reminder to snooze right now.'),
      });
      expect(await unbrace(userData, 'break', 'relaese')).toMatchObject({
        exitCode: 2,
        err: expect.stringContaining('Did you mean “release”?'),
      });
    });

    await test.step('garbage on the socket leaves the app as it was', async () => {
      const [address = ''] = addressesToAsk(userData);
      expect(statSync(address).isSocket()).toBe(true);
      for (const garbage of ['\n', 'x'.repeat(200_000), '{"type":"quit","now":true}\n', '[[[[\n', '\0\n', 'null\n'])
        await new Promise<void>((resolve) => {
          const guest = connect(address, () => guest.end(garbage));
          guest.on('error', () => undefined);
          guest.on('close', () => resolve());
          guest.resume();
        });
      expect((await unbrace(userData, 'status')).exitCode).toBe(0);
      expect(processIsAlive(app.pid)).toBe(true);
    });

    await test.step('a break, preferences and quit', async () => {
      expect(await unbrace(userData, 'break', 'downshift_60')).toMatchObject({ exitCode: 0, out: 'On a break\n' });
      await app.window('break');
      expect((await unbrace(userData, 'preferences')).exitCode).toBe(0);
      await app.window('preferences');

      expect(await unbrace(userData, 'quit')).toMatchObject({ exitCode: 0, out: '' });
      await eventually('the app has ended', () => !processIsAlive(app.pid));
    });
  }),
);

async function withoutAnApp(userData: string): Promise<void> {
  for (const ask of [unbrace, unbraceFromSource])
    expect(await ask(userData, 'status')).toEqual({ exitCode: 1, out: '', err: 'Unbrace isn’t running.\n' });
  expect(await unbrace(userData, 'pasue')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('Did you mean “pause”?'),
  });
  expect(await unbrace(userData, '--help')).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('unbrace status [--json]'),
  });
  expect(await unbrace(userData, 'status', '--version')).toMatchObject({ exitCode: 2 });

  const day = join(userData, 'day.json');
  writeFileSync(day, JSON.stringify({ startsAt: '2026-03-02T09:00:00', trace: [{ do: 'work', for: '32m' }] }));
  const simulated = await unbrace(userData, 'simulate', day);
  expect(simulated.exitCode).toBe(0);
  expect(
    simulated.out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toContainEqual(expect.objectContaining({ event: 'reminder shown', kind: 'reset' }));
  writeFileSync(day, '{"startsAt":"2026-03-02T09:00:00","trace":[{"do":"snooz"}]}');
  expect(await unbrace(userData, 'simulate', day)).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('step 1 (snooz)'),
  });
}
