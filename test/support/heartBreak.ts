/** A break with a strap, on a machine whose Bluetooth a test holds in its hand. */
import { expect, type Page } from '@playwright/test';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import type { Routine, Step } from '../../src/core/routine/routine.ts';
import { atADesk, type Desk } from './desk.ts';
import { startFakeBluetooth, strap, type FakeBluetooth, type FakeBluez } from './fakeBluez.ts';
import type { RunningApp } from './launchApp.ts';
import { startNextBreak } from './startedBreak.ts';

const quick = { breath: { in: 2, holdIn: 0, out: 2, holdOut: 0 } };
const breathing = (seconds: number, others: Partial<Step> = {}): Step => ({
  ...{ kind: 'breathe', seconds, pose: 'chair_tall', cues: [] },
  ...others,
});

/** Breaths of four seconds, and time to look at what comes of them. */
export const tenBreaths: Routine = {
  ...{ id: 'ten_breaths', name: 'Ten breaths', setting: 'chair', seconds: 100 },
  steps: [breathing(40, quick), breathing(60)],
};

/** A break that can be lived to its end. */
export const sevenBreaths: Routine = {
  ...{ id: 'seven_breaths', name: 'Seven breaths', setting: 'chair', seconds: 32 },
  steps: [breathing(28, quick), breathing(4)],
};

export const knownStrap = { id: strap.id, name: strap.name };

/** Asks for a strap, has read everything, and asks for nothing else. */
export const withStrap: Preferences = {
  ...defaultPreferences,
  ...{ safetyTextRead: true, checkInEvery: 0, cards: false, askBeforeEnding: false, waitForLull: false },
  ...{ heartStrap: true, knownHeartStrap: knownStrap },
  breakKinds: defaultPreferences.breakKinds.map((kind) => ({ ...kind, routines: [tenBreaths.id, sevenBreaths.id] })),
};

export interface HeartDesk extends Desk {
  readonly bluetooth: FakeBluetooth;
  readonly bluez: FakeBluez;
}

/** A desk whose machine has Bluetooth. */
export function atAHeartDesk(story: (desk: HeartDesk) => Promise<void>): () => Promise<void> {
  return atADesk(async (desk) => {
    const bluetooth = await startFakeBluetooth();
    try {
      await story({ ...desk, bluetooth, bluez: await bluetooth.startService() });
    } finally {
      await bluetooth.stop();
    }
  });
}

export interface HeartBreak {
  readonly app: RunningApp;
  readonly window: Page;
  /** What the break window says beside the line. */
  readonly said: ReturnType<Page['locator']>;
}

/** Starts the app and a break in it. @param address of the system bus @param args further ones for the app */
export async function startHeartBreak(
  desk: Pick<Desk, 'start' | 'tray'>,
  address: string,
  changed: Partial<Preferences> = {},
  args: readonly string[] = [],
  routine = tenBreaths,
): Promise<HeartBreak> {
  const app = await desk.start({
    env: { DBUS_SYSTEM_BUS_ADDRESS: address },
    args,
    files: {
      'preferences.json': { ...withStrap, ...changed },
      ...Object.fromEntries([tenBreaths, sevenBreaths, routine].map((one) => [`routines/${one.id}.json`, one])),
    },
  });
  return nextHeartBreak(desk, app, routine);
}

/** What is said once the strap is joined, before it has sent anything. */
export const listening = 'Listening for the first beat…';

/** As `startHeartBreak`, with the remembered strap in reach, and joined. */
export async function startJoinedBreak(desk: HeartDesk): Promise<HeartBreak> {
  await desk.bluez.say(strap.comes);
  const started = await startHeartBreak(desk, desk.bluetooth.address);
  await expect(started.said).toHaveText(listening);
  return started;
}

/** The strap sends these beats, and the break window says how fast the last one was, and nothing else. */
export async function expectBeats(
  bluez: FakeBluez,
  said: HeartBreak['said'],
  ...rrMs: readonly number[]
): Promise<void> {
  await bluez.say(`beats ${strap.id} ${rrMs.join(' ')}`);
  await expect(said).toHaveText(`${String(Math.round(60_000 / (rrMs.at(-1) ?? NaN)))} beats/min`);
}

export async function nextHeartBreak(
  desk: Pick<Desk, 'tray'>,
  app: RunningApp,
  { name, seconds } = tenBreaths,
): Promise<HeartBreak> {
  const window = await startNextBreak(desk, app, `${name} · ${String(seconds)} sec`);
  return { app, window, said: window.locator('.heart .said') };
}
