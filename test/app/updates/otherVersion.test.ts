/** Another version is installed while this one runs: a restart is offered, between breaks, and the person is told once. */
import { expect, test } from 'vitest';
import {
  answerCommand,
  answerCommandLines,
  parseAnswer,
  requestLine,
  type AnswerLine,
} from '../../../src/app/commandLine/commandAnswers.ts';
import type { CheckNews, Updater } from '../../../src/app/updates/updatePorts.ts';
import type { MenuEntry } from '../../../src/app/tray/trayMenu.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';
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

test('one that we fetched is put in place by none of the ways to restart in a break, and by each of them afterwards', () => {
  const { updater, answers } = fetchingUpdater();
  const desk = simulateApp({ updater, preferences: { looksForUpdates: true } });
  desk.app.lookForUpdate();
  answers.latest?.newer('2.0.0', '');
  answers.latest?.fetched();
  expect(told(desk)).toEqual([expect.stringContaining(english('update.fetched.title', { version: '2.0.0' }))]);
  const status = answerCommand(desk.app, { type: 'status', json: false }, english);
  expect(status.text).toContain(english('command.status.fetched', { version: '2.0.0' }));
  desk.app.perform({ type: 'startBreak' });
  desk.idle(MINUTE / 2);
  const restart = (): AnswerLine => answerCommandLines(desk.app, english)(requestLine({ type: 'restart' }, '1.0.0'));
  const inBreak = restart();
  expect(parseAnswer(inBreak.line)).toEqual({ exitCode: 1, text: english('command.restart.waits') });
  inBreak.afterwards?.();
  desk.app.perform({ type: 'restart' });
  expect(answers.restarts).toBe(0);
  desk.app.perform({ type: 'endBreak' });
  desk.app.perform({ type: 'restart' });
  expect(parseAnswer(restart().line)?.exitCode).toBe(0);
  restart().afterwards?.();
  expect(answers.restarts).toBe(2);
  expect(desk.events).not.toContain('restarted'); // which alone would only start whatever lies there
});

test('what the system has put in place is restarted into by the command line in a break, too', () => {
  const desk = simulateApp({ updater: fetchingUpdater().updater });
  desk.app.heardOfVersion('2.0.0');
  desk.app.perform({ type: 'startBreak' });
  desk.idle(MINUTE / 2);
  const { line, afterwards } = answerCommandLines(desk.app, english)(requestLine({ type: 'restart' }, '2.0.0'));
  expect(parseAnswer(line)?.exitCode).toBe(0);
  afterwards?.();
  expect(desk.events.at(-1)).toBe('restarted');
});

/** Notes what it is asked; its check is answered by the test. */
function fetchingUpdater() {
  const answers: { latest: CheckNews | null; restarts: number } = { latest: null, restarts: 0 };
  const updater: Updater = {
    way: 'fetches',
    check: (news) => void (answers.latest = news),
    restart: () => void (answers.restarts += 1),
    cancel: () => undefined,
  };
  return { updater, answers };
}

test('a version is what versions look like, and nothing else', () => {
  const desk = simulateApp();
  for (const version of ['', 'latest', '2.0', '2.0.0\n', `2.0.0-${'x'.repeat(100)}`, '<b>2.0.0</b>'])
    desk.app.heardOfVersion(version);
  expect(desk.app.snapshot().update).toEqual({ type: 'idle', checkedWall: null });
});
