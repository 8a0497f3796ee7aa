/** The senses together: what is switched on runs, and what it answers comes into the readings in time. */
import { describe, expect, test } from 'vitest';
import { openSenseService, sensedDesk, type SenseParts } from '../../../src/app/senses/senseService.ts';
import { defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';
import type { SenseSays } from '../../../src/core/senses/sense.ts';
import { HOUR, SECOND } from '../../../src/core/time/time.ts';
import { saidSenses } from '../../support/saidSenses.ts';
import { virtualClock } from '../../support/virtualClock.ts';

const onCall: SenseSays = { answer: 'yes', why: 'microphone', by: 'Firefox' };
const nothing: SenseSays = { answer: 'no', why: 'nothing' };

function startedSenses(wishes: Partial<Preferences> = {}, parts: Partial<SenseParts> = {}) {
  const clock = virtualClock();
  const { events, say, sayAllTheSame, parts: said } = saidSenses();
  const newsAt: number[] = [];
  let timers = 0;
  const troubles: string[] = [];
  const service = openSenseService({
    clock: {
      now: () => clock.now(),
      after(delayMs, wake) {
        timers += 1;
        return clock.after(delayMs, wake);
      },
    },
    log: { info: () => undefined, warn: () => undefined, error: (trouble) => void troubles.push(trouble) },
    parts: { ...said, ...parts },
    onNews: () => void newsAt.push(clock.now().at),
    onSleep: (edge) => void events.push(edge),
  });
  const use = (changed: Partial<Preferences>): void => {
    service.use({ ...defaultPreferences, ...changed });
  };
  use(wishes);
  return { service, events, newsAt, troubles, use, say, sayAllTheSame, pass: clock.pass, timers: () => timers };
}

describe('a call', () => {
  test('holds after ten seconds and until thirty after its end, and each is heard of within a second', () => {
    const { service, say, pass, newsAt } = startedSenses();
    pass(60 * SECOND);
    say('meeting', onCall);
    pass(9 * SECOND);
    expect(service.sensed().holds).toEqual([]);
    newsAt.length = 0;
    pass(2 * SECOND);
    expect(service.sensed().holds).toEqual(['meeting']);
    expect(newsAt).toEqual([70.2 * SECOND]);
    say('meeting', nothing);
    pass(29 * SECOND);
    expect(service.sensed().holds).toEqual(['meeting']);
    newsAt.length = 0;
    pass(2 * SECOND);
    expect(service.sensed().holds).toEqual([]);
    expect(newsAt).toEqual([101.2 * SECOND]);
  });

  test('is shown with who makes it and since when', () => {
    const { service, say, pass } = startedSenses();
    pass(60 * SECOND);
    say('meeting', onCall);
    expect(service.now().meeting).toEqual({ ...onCall, sinceWall: 60 * SECOND });
  });

  test('holds at once where a person wants no delay', () => {
    const { service, say } = startedSenses({ holdAfterMs: 0, releaseAfterMs: 0 });
    say('meeting', onCall);
    expect(service.sensed().holds).toEqual(['meeting']);
    say('meeting', nothing);
    expect(service.sensed().holds).toEqual([]);
  });
});

describe('switches', () => {
  test('start what is on from the start, and nothing else', () => {
    const { events, service } = startedSenses();
    const on = ['meeting', 'screenShare', 'fullscreen', 'doNotDisturb', 'lock'];
    expect(events).toEqual(on.map((name) => `${name} starts`));
    expect(Object.keys(service.now())).toEqual(on);
  });

  test('leave no trace of what is switched off, whatever it goes on to say', () => {
    const { service, say, sayAllTheSame, pass, events, use } = startedSenses();
    say('meeting', onCall);
    pass(20 * SECOND);
    events.length = 0;
    use({ senses: { ...defaultPreferences.senses, meeting: false } });
    expect(events).toEqual(['meeting stops']);
    sayAllTheSame('meeting', onCall);
    pass(20 * SECOND);
    expect(service.sensed().holds).toEqual([]);
    expect(service.now().meeting).toBeUndefined();
  });

  test('start a sense anew when what is set for it changes, and let all others be', () => {
    const { events, use, say, pass, service } = startedSenses();
    say('meeting', onCall);
    pass(20 * SECOND);
    events.length = 0;
    use({ ignoredInMeetings: ['OBS'] });
    use({ ignoredInMeetings: ['OBS'], volume: 0.1 });
    expect(events).toEqual(['meeting stops', 'meeting starts']);
    expect(service.sensed().holds).toEqual(['meeting']);
  });

  test('what another rule held ends in time, though the new ones are never answered', () => {
    const front = { program: 'okular', when: 'inFront' } as const;
    const appRules = [{ program: 'zoom', when: 'runs' } as const, front];
    const senses = { ...defaultPreferences.senses, apps: true };
    const { use, say, pass, service } = startedSenses({ senses, appRules });
    say('apps', { answer: 'yes', why: 'programRuns', by: 'zoom' });
    pass(20 * SECOND);
    expect(service.sensed().holds).toEqual(['app']);
    use({ senses, appRules: [front] });
    say('apps', { answer: 'unknown', why: 'desktopDoesNotTell' });
    pass(29 * SECOND);
    expect(service.sensed().holds).toEqual(['app']);
    pass(SECOND);
    expect(service.sensed().holds).toEqual([]);
  });

  test('a new delay counts at once, for what is true already', () => {
    const { service, say, pass, use } = startedSenses({ holdAfterMs: 60 * SECOND });
    say('fullscreen', { answer: 'yes', why: 'fullscreenWindow', by: 'mpv' });
    pass(30 * SECOND);
    expect(service.sensed().holds).toEqual([]);
    use({ holdAfterMs: 5 * SECOND });
    expect(service.sensed().holds).toEqual(['fullscreen']);
  });
});

describe('other answers', () => {
  test('watching is presence and no hold, a lock is a lock at once', () => {
    const { service, say, pass } = startedSenses({ senses: { ...defaultPreferences.senses, watching: true } });
    say('watching', { answer: 'yes', why: 'mediaPlays', by: 'mpv' });
    say('lock', { answer: 'yes', why: 'locked' });
    expect(service.sensed()).toEqual({ holds: [], watching: false, locked: true, lockIsLost: false });
    pass(10 * SECOND);
    expect(service.sensed()).toEqual({ holds: [], watching: true, locked: true, lockIsLost: false });
    say('lock', { answer: 'unknown', why: 'noAnswer' });
    expect(service.sensed()).toMatchObject({ locked: false, lockIsLost: true });
    say('lock', nothing);
    expect(service.sensed()).toMatchObject({ locked: false, lockIsLost: false });
  });

  test('a desk that is locked by either of two is locked', () => {
    const { service, say } = startedSenses();
    const reading = { at: 0, wall: 0, idleMs: 0, locked: true, holds: [] };
    expect(sensedDesk({ read: () => reading }, service).read().locked).toBe(true);
    expect(sensedDesk({ read: () => ({ ...reading, locked: false }) }, service).read().locked).toBe(false);
    say('lock', { answer: 'yes', why: 'locked' });
    expect(sensedDesk({ read: () => ({ ...reading, locked: false }) }, service).read().locked).toBe(true);
  });

  test('a sense that cannot even begin is unknown, and logged', () => {
    const { service, troubles } = startedSenses(
      {},
      {
        meeting: () => () => {
          throw new Error('no such thing');
        },
      },
    );
    expect(service.now().meeting).toMatchObject({ answer: 'unknown', why: 'noAnswer' });
    expect(troubles).toEqual(['the sense meeting could not begin']);
  });
});

test('the last input and sleep are heard of from a part of their own, while they are switched on', () => {
  let idleMs: number | null = null;
  let tellSleep: (edge: 'suspend' | 'resume') => void = () => undefined;
  const stopped: string[] = [];
  const { service, events, use } = startedSenses(
    {},
    {
      idle: () => ({ idleMs: () => idleMs, stop: () => void stopped.push('idle') }),
      sleep: (hear) => {
        tellSleep = hear;
        return () => void stopped.push('sleep');
      },
    },
  );
  const desk = sensedDesk({ read: () => ({ at: 0, wall: 0, idleMs: 0, locked: false, holds: [] }) }, service);
  expect(desk.read().idleMs).toBe(0);
  idleMs = 61 * SECOND;
  expect(desk.read().idleMs).toBe(61 * SECOND);
  tellSleep('suspend');
  expect(events.at(-1)).toBe('suspend');
  use({ volume: 0.1 });
  expect(stopped).toEqual([]);
  use({ senses: { ...defaultPreferences.senses, idle: false, sleep: false } });
  expect(stopped).toEqual(['idle', 'sleep']);
  expect(desk.read().idleMs).toBe(0);
});

test('ten thousand answers in a second hold nothing and cost little', () => {
  const { service, say, pass, newsAt, timers } = startedSenses();
  for (let change = 0; change < 10_000; change += 1) {
    say('meeting', change % 2 === 0 ? onCall : nothing);
    pass(0.1);
  }
  expect(timers()).toBeLessThanOrEqual(10);
  expect(newsAt.length).toBeLessThanOrEqual(5);
  expect(service.sensed().holds).toEqual([]);
  newsAt.length = 0;
  pass(HOUR);
  expect(newsAt.length).toBeLessThanOrEqual(1);
});

test('after its stop nothing is heard any more', () => {
  const { service, say, sayAllTheSame, pass, events, newsAt } = startedSenses();
  say('meeting', onCall);
  service.stop();
  expect(events.filter((event) => event.endsWith('stops'))).toHaveLength(5);
  sayAllTheSame('meeting', nothing);
  pass(HOUR);
  expect(newsAt).toEqual([]);
});
