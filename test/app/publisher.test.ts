import { describe, expect, test } from 'vitest';
import { openPublisher } from '../../src/app/publisher.ts';
import type { Snapshot } from '../../src/contract.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { english } from '../support/english.ts';
import { simulateApp } from '../support/simulatedApp.ts';

/** How many snapshots reach the windows when the second one follows the first. */
function reached(first: Snapshot, second: Snapshot, asked = false): number {
  const sent: Snapshot[] = [];
  const publish = openPublisher(
    { tray: { draw: () => undefined }, publish: (snapshot) => sent.push(snapshot) },
    english,
  );
  publish(first, false);
  publish(second, asked);
  return sent.length;
}

/** A break with its check-in, after a skip, while something else waits: hardly a field of it is empty. */
function fullSnapshot(): Snapshot {
  const desk = simulateApp({ preferences: { checkInEvery: 1, workingHours: { monday: [['10:00', '18:00']] } } });
  desk.work(31 * MINUTE);
  desk.choose('Pause reminders', 'For 30 min');
  desk.choose('Start break', 'Slow breathing · 60 sec');
  desk.work(10 * SECOND);
  return desk.app.snapshot();
}

describe('what reaches the windows', () => {
  const snapshot = fullSnapshot();

  test('going away, though the tray looks the same', () => {
    const desk = simulateApp();
    desk.work(10 * MINUTE);
    desk.idle(3 * MINUTE);
    expect(desk.snapshots.at(-1)?.outlook.phase.type).toBe('away');
  });

  test.each([
    ['the phase', { outlook: { ...snapshot.outlook, phase: { type: 'away' } } }],
    ['another stand-in', { standIns: { floor_300: 'stand_180' } }],
    ['that a check-in may be asked for', { mayCheckIn: true }],
  ] as const)('a change of only %s', (_what, change) => {
    const before = { ...snapshot, mayCheckIn: false };
    expect(reached(before, { ...before, ...change })).toBe(2);
  });

  test('a change of anything else that is no running time, wherever it lies', () => {
    const silent = leavesOf(snapshot).filter((path) => reached(snapshot, changedAt(snapshot, path)) === 1);
    expect(new Set(silent.map((path) => path.replaceAll(/\.\d+\./g, '.#.')))).toEqual(
      new Set([
        'outlook.deskMsToday',
        'outlook.kinds.#.counterMs',
        'outlook.kinds.#.dueInMs',
        'outlook.next.dueInMs',
        'outlook.next.progress',
        'outlook.runningBreak.elapsedMs',
        'outlook.runningBreak.spentMs',
        'guidedBreak.elapsedMs',
      ]),
    );
  });

  test('nothing while only time goes on, unless somebody asked', () => {
    expect(reached(snapshot, structuredClone(snapshot))).toBe(1);
    expect(reached(snapshot, snapshot, true)).toBe(2);
  });

  test('the newest last, where something newer is shown while the tray is drawn', () => {
    const [older, newer] = [snapshot, { ...snapshot, mayCheckIn: !snapshot.mayCheckIn }];
    const told: [string, Snapshot?][] = [];
    const publish = openPublisher(
      {
        tray: {
          draw() {
            told.push(['tray']);
            if (told.length === 1) publish(newer, false);
          },
        },
        publish: (sent) => told.push(['windows', sent]),
      },
      english,
    );
    publish(older, false);
    expect(told).toEqual([['tray'], ['windows', older], ['tray'], ['windows', newer]]);
  });
});

/** The dotted paths of all numbers, words and truths in it, and of what is null. */
function leavesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, path === '' ? name : `${path}.${name}`));
}

/** The same with another value there, of the same type. Numbers grow by so little that no text changes with them. */
function changedAt(snapshot: Snapshot, path: string): Snapshot {
  const changed: unknown = structuredClone(snapshot);
  const names = path.split('.');
  const holder = names.slice(0, -1).reduce<unknown>((value, name) => (isHolder(value) ? value[name] : value), changed);
  const last = names.at(-1);
  if (!isHolder(holder) || last === undefined) throw new Error(`There is nothing at ${path}.`);
  holder[last] = changedValue(holder[last]);
  return changed as Snapshot;
}

function changedValue(value: unknown): unknown {
  if (typeof value === 'number') return value + (value > 1e9 ? 1 : 1e-6);
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}.` : 'no longer null';
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
