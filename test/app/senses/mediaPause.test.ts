/** What plays rests in a break, and only as long. */
import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';
import { openMediaPause } from '../../../src/app/senses/mediaPause.ts';

/** Players that take their time: the test says when they have paused. */
function slowPlayers() {
  const events: string[] = [];
  let paused: () => void = () => undefined;
  const players = {
    pausePlaying: () => {
      events.push('pause');
      return new Promise<() => void>((resolve) => {
        paused = () => {
          resolve(() => void events.push('go on'));
        };
      });
    },
  };
  const havePaused = async (): Promise<void> => {
    paused();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { events, players, havePaused };
}

test('is paused once for a break, and goes on once after it', async () => {
  const { events, players, havePaused } = slowPlayers();
  const media = openMediaPause(players);
  media.follow(false);
  media.follow(true);
  media.follow(true);
  await havePaused();
  media.follow(true);
  expect(events).toEqual(['pause']);
  media.follow(false);
  media.follow(false);
  expect(events).toEqual(['pause', 'go on']);
  media.follow(true);
  expect(events).toEqual(['pause', 'go on', 'pause']);
});

test('a break that is over before the players have paused lets them go on then', async () => {
  const { events, players, havePaused } = slowPlayers();
  const media = openMediaPause(players);
  media.follow(true);
  media.follow(false);
  expect(events).toEqual(['pause']);
  await havePaused();
  expect(events).toEqual(['pause', 'go on']);
});

test('where nobody can pause them, nothing happens', () => {
  const media = openMediaPause(null);
  media.follow(true);
  media.follow(false);
});

test('in the app it is paused for a break that can be seen, where the person has chosen that', async () => {
  const { events, players, havePaused } = slowPlayers();
  const desk = simulateApp({ players, windowIsSlow: true, preferences: { waitForLull: false } });
  const takeBreak = async (): Promise<void> => {
    desk.app.perform({ type: 'startBreak' });
    desk.work(1000);
    expect(events.filter((event) => event === 'pause')).toEqual([]);
    desk.paintWindow();
    await havePaused();
    desk.idle(4 * MINUTE);
  };
  await takeBreak();
  expect(events).toEqual([]);
  desk.app.setPreferences({ senses: { ...defaultPreferences.senses, media: true } });
  await takeBreak();
  expect(events).toEqual(['pause', 'go on']);
});
