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
  } catch (error) {
    for (const name of logsIn(folder)) console.error(`The end of ${name}:\n${endOf(join(folder, name))}`);
    throw error;
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

/** What the logs in it tell of main loops that stood still once their app was up. */
function standstillsIn(folder: string): readonly string[] {
  return logsIn(folder).flatMap((name) => {
    let isUp = true; // a log that was begun anew, as in a data folder that had gone
    return readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => {
        if (line.includes(logged.startBegins)) isUp = false;
        if (line.includes(logged.startIsOver)) isUp = true;
        return isUp && line.includes('[warn]') && line.includes(logged.stoodStill);
      });
  });
}

/** Below that folder. */
function logsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\bmain(\.\d)?\.log$/.test(name));
}

/** As much as shows what the app did last: a journey that failed on another machine cannot be asked anything more. */
function endOf(log: string): string {
  return readFileSync(log, 'utf8').split('\n').slice(-40).join('\n');
}
