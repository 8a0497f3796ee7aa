/** Another version is installed while this one runs: a restart is offered, between breaks, and the person is told once. */
import { expect, test } from 'vitest';
import type { MenuEntry } from '../../../src/app/tray/trayMenu.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const restartOf = (desk: SimulatedApp): MenuEntry | undefined =>
  desk.face().menu.find((entry) => entry.type === 'action' && entry.command.type === 'restart');
const told = (desk: SimulatedApp): readonly string[] => desk.events.filter((event) => event.includes('2.0.0'));

test('it is told once, stands in the tray, and its entry restarts', () => {
  const desk = simulateApp();
  expect(restartOf(desk)).toBeUndefined();
  for (const version of ['2.0.0', '2.0.0', '1.0.0']) desk.app.heardOfVersion(version);
  desk.work(5 * MINUTE);
  expect(told(desk)).toHaveLength(1);
  expect(restartOf(desk)).toMatchObject({ label: 'Restart as version 2.0.0', enabled: true });
  desk.choose('Restart as version 2.0.0');
  expect(desk.events.at(-1)).toBe('restarted');
});

test('in a break nothing is said, and nothing restarts; afterwards it is', () => {
  const desk = simulateApp();
  desk.app.perform({ type: 'startBreak' });
  desk.app.heardOfVersion('2.0.0');
  desk.idle(MINUTE / 2);
  expect(told(desk)).toEqual([]);
  expect(restartOf(desk)).toMatchObject({ enabled: false });
  desk.app.perform({ type: 'endBreak' });
  expect(told(desk)).toHaveLength(1);
  expect(restartOf(desk)).toMatchObject({ enabled: true });
});

test('a version is what versions look like, and nothing else', () => {
  const desk = simulateApp();
  for (const version of ['', 'latest', '2.0', '2.0.0\n', `2.0.0-${'x'.repeat(100)}`, '<b>2.0.0</b>'])
    desk.app.heardOfVersion(version);
  expect(desk.app.snapshot().update).toEqual({ type: 'idle', checkedWall: null });
});
