/** When newer versions are asked for, and what the person hears of it. */
import { describe, expect, test } from 'vitest';
import { isAllowedAddress, isPlaceholder } from '../../../src/app/updates/updateAddress.ts';
import type { CheckNews, Updater } from '../../../src/app/updates/updatePorts.ts';
import type { UpdateWay } from '../../../src/core/updates/updateSteps.ts';
import { openUpdates } from '../../../src/app/updates/updateService.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';
import { virtualClock } from '../../support/virtualClock.ts';

interface Wishes {
  readonly way?: UpdateWay;
  /** When it was last asked, beside the clock's beginning. */
  readonly lastAfterMs?: number;
}

const quietLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** An updater that notes what it is asked, and answers when the test says so. */
function updatesWith({ way = 'fetches', lastAfterMs }: Wishes = {}) {
  const clock = virtualClock();
  const checks: CheckNews[] = [];
  const told: string[] = [];
  let cancelled = 0;
  let checkedWall: number | null = lastAfterMs ?? null;
  const updater: Updater = {
    way,
    check: (news) => void checks.push(news),
    restart: () => undefined,
    cancel: () => (cancelled += 1),
  };
  const updates = openUpdates({
    ...{ clock, updater, ownVersion: '1.0.0', log: quietLog, t: english, onChange: () => undefined },
    restart: () => undefined,
    memory: { load: () => checkedWall, save: (wall) => (checkedWall = wall) },
    notifications: { tell: (title) => void told.push(title) },
  });
  const latest = (): CheckNews => checks.at(-1) as CheckNews;
  return { updates, clock, checks, latest, told, cancelled: () => cancelled };
}

/** With the switch on. */
function updatesThatLook(wishes?: Wishes) {
  const parts = updatesWith(wishes);
  parts.updates.use(true);
  return parts;
}

describe('newer versions are asked for', () => {
  test('never while it is off', () => {
    const { updates, clock, checks } = updatesWith();
    updates.use(false);
    clock.pass(3 * DAY);
    updates.check();
    expect(checks).toHaveLength(0);
  });

  test('soon after it was switched on, and then once a day at most', () => {
    const { clock, checks, latest } = updatesThatLook();
    clock.pass(2 * MINUTE);
    expect(checks).toHaveLength(1);
    latest().nothing();
    clock.pass(22 * HOUR);
    expect(checks).toHaveLength(1);
    clock.pass(3 * HOUR);
    expect(checks).toHaveLength(2);
  });

  test('not again by a start of the same day', () => {
    const { clock, checks } = updatesThatLook({ lastAfterMs: -HOUR });
    clock.pass(22 * HOUR);
    expect(checks).toHaveLength(0);
    clock.pass(2 * HOUR);
    expect(checks).toHaveLength(1);
  });

  test('though the clock was set back a year', () => {
    const { clock, checks } = updatesThatLook({ lastAfterMs: 365 * DAY });
    clock.pass(2 * MINUTE);
    expect(checks).toHaveLength(1);
  });

  test('whenever the person asks, but not while an answer is awaited', () => {
    const { updates, checks, latest } = updatesThatLook();
    updates.check();
    updates.check();
    expect(checks).toHaveLength(1);
    expect(updates.state()).toEqual({ type: 'checking' });
    latest().nothing();
    updates.check();
    expect(checks).toHaveLength(2);
  });

  test('not any more once it is stopped', () => {
    const { updates, clock, checks } = updatesThatLook();
    updates.stop();
    clock.pass(2 * DAY);
    expect(checks).toHaveLength(0);
  });
});

describe('the person', () => {
  test('is told of a fetched version once, after the break that runs', () => {
    const { updates, latest, told } = updatesThatLook();
    updates.check();
    updates.follow(true);
    expect(latest().newer('2.0.0', 'More.')).toBe(true);
    latest().progress(50);
    latest().fetched();
    expect(updates.state()).toEqual({ type: 'ready', version: '2.0.0', changes: 'More.', from: 'us' });
    expect(told).toEqual([]);
    for (const onBreak of [false, true, false]) updates.follow(onBreak);
    expect(told).toEqual(['Unbrace 2.0.0 has been downloaded']);
  });

  test('is told of a version that somebody else has to install, which is not fetched', () => {
    const { updates, latest, told } = updatesThatLook({ way: 'tells' });
    updates.check();
    expect(latest().newer('2.0.0', '')).toBe(false);
    expect(updates.state()).toEqual({ type: 'available', version: '2.0.0', changes: '' });
    expect(told).toEqual(['Unbrace 2.0.0 is available']);
    updates.check();
    latest().nothing(); // it was withdrawn
    expect(updates.state().type).toBe('idle');
  });
});

describe('an answer', () => {
  test('that does not come within half a minute is none, and is not heard any more', () => {
    const { updates, clock, latest } = updatesThatLook();
    updates.check();
    clock.pass(31 * SECOND);
    expect(updates.state()).toEqual({ type: 'failed', why: 'unreachable' });
    expect(latest().newer('2.0.0', '')).toBe(false);
    expect(updates.state()).toEqual({ type: 'failed', why: 'unreachable' });
  });

  test('may be followed by a long fetching', () => {
    const { updates, clock, latest } = updatesThatLook();
    updates.check();
    latest().newer('2.0.0', '');
    clock.pass(2 * HOUR);
    expect(updates.state()).toMatchObject({ type: 'downloading' });
    latest().fetched();
    expect(updates.state()).toMatchObject({ type: 'ready' });
  });

  test('whose version is none is not followed', () => {
    const { updates, latest } = updatesThatLook();
    updates.check();
    expect(latest().newer('2.0.0; rm -rf', '')).toBe(false);
    expect(updates.state()).toEqual({ type: 'failed', why: 'unreadable' });
  });

  test('is not awaited once it is switched off', () => {
    const { updates, latest, cancelled } = updatesThatLook();
    updates.check();
    latest().newer('2.0.0', '');
    updates.use(false);
    expect(cancelled()).toBe(1);
    expect(updates.state()).toEqual({ type: 'idle', checkedWall: null });
    latest().fetched();
    expect(updates.state().type).toBe('idle');
  });

  test('that was fetched is put in place all the same once it is switched off, as its restart says', () => {
    const { updates, latest, cancelled } = updatesThatLook();
    updates.check();
    latest().newer('2.0.0', '');
    latest().fetched();
    updates.use(false);
    expect(updates.state()).toMatchObject({ type: 'ready', from: 'us' });
    expect(cancelled()).toBe(0);
  });

  test('that is still being fetched is let be, though another version was installed meanwhile', () => {
    const { updates, latest, cancelled } = updatesThatLook();
    updates.check();
    latest().newer('2.0.0', '');
    updates.heardOf('3.0.0');
    expect(cancelled()).toBe(1);
    expect(updates.state()).toMatchObject({ type: 'ready', from: 'elsewhere' });
  });

  test('that was fetched is not put over another version that was installed meanwhile, as the app quits', () => {
    const { updates, latest, cancelled } = updatesThatLook();
    updates.check();
    latest().newer('2.0.0', '');
    latest().fetched();
    updates.heardOf('2.0.0');
    expect(cancelled()).toBe(0);
    updates.heardOf('3.0.0');
    expect(cancelled()).toBe(1);
    expect(updates.state()).toMatchObject({ type: 'ready', version: '3.0.0', from: 'elsewhere' });
  });
});

test.each([
  ['https://releases.example.org/', true],
  ['http://127.0.0.1:8080/', true],
  ['http://[::1]/', true],
  ['http://localhost/x', true],
  ['http://releases.example.org/', false],
  ['http://127.0.0.1.example.org/', false],
  ['ftp://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['nonsense', false],
])('the address %s is allowed: %s', (address, allowed) => {
  expect(isAllowedAddress(address)).toBe(allowed);
});

test('an address that nobody has stands for one that is not known yet', () => {
  expect(isPlaceholder('https://releases.unbrace.invalid/')).toBe(true);
  expect(isPlaceholder('https://releases.example.org/')).toBe(false);
});
