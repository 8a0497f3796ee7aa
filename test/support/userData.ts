/** User data folders, each for one journey; no app of a journey may have stood still. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { logged } from '../../src/app/standstill.ts';

/**
 * A journey in a user data folder of its own, which may hold several, and which is deleted once all that the journey started has ended.
 * @throws what the journey throws, and where a main loop stood still
 */
export async function inUserData(journey: (folder: string) => Promise<void>): Promise<void> {
  const folder = createUserData();
  let standstills: readonly string[];
  try {
    await journey(folder);
    standstills = standstillsIn(folder);
  } finally {
    removeUserData(folder);
  }
  expect(standstills, 'An app that is up never stands still.').toEqual([]);
}

/** For scripts, whose apps may do as they like. Delete it with `removeUserData`. */
export function createUserData(): string {
  return mkdtempSync(join(tmpdir(), 'unbrace-user-data-'));
}

export function removeUserData(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * The app tells of 100 ms. Two journeys at a time on two cores make the opening of a break's window 123 ms now and then, which is waiting
 * that is not told from work: until it is, a journey fails where it is twice as long.
 */
const FAILS_OVER_MS = 200;

/** As far as the clocks of the process are moved on in one step, by journeys that live minutes: a call that was under way seems as long. */
const CLOCK_STEP_MS = 19_000;

function isTooLong(ms: number): boolean {
  return ms > FAILS_OVER_MS && ms < CLOCK_STEP_MS;
}

function lengthIn(line: string): number {
  return Number(/for (\d+) ms/.exec(line)?.[1] ?? FAILS_OVER_MS + 1);
}

/** What the logs in it tell of main loops that stood still once their app was up. */
function standstillsIn(folder: string): readonly string[] {
  const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\bmain(\.old)?\.log$/.test(name),
  );
  return logs.flatMap((name) => {
    let isUp = true; // a log that was begun anew, as in a data folder that had gone
    return readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => {
        if (line.includes(logged.startBegins)) isUp = false;
        if (line.includes(logged.startIsOver)) isUp = true;
        return isUp && line.includes('[warn]') && line.includes(logged.stoodStill) && isTooLong(lengthIn(line));
      });
  });
}
