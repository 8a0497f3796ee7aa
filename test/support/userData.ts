/** User data folders, each for one journey; no app of a journey may have stood still, or met an error that nobody caught. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { logged, LONGEST_STANDSTILL_MS } from '../../src/app/standstill.ts';
import { loggedAs } from '../../src/platform/log.ts';

/**
 * How fast a machine is, with four apps on two processors, is told by its app's own start, which is much the same work: on a machine that starts
 * it in a third of a second, a standstill of this share lasts `LONGEST_STANDSTILL_MS`.
 */
const LONGEST_SHARE_OF_START = 0.3;
/** However slow it is, a start that has become slower itself must not excuse more than this. */
const LONGEST_EVER_MS = 200;

/**
 * A journey in a user data folder of its own, which may hold several, and which is deleted once all that the journey started has ended.
 * @throws what the journey throws, and where a main loop stood still or an error was not caught
 */
export async function inUserData(journey: (folder: string) => Promise<void>): Promise<void> {
  const folder = createUserData();
  let standstills: readonly string[];
  let uncaught: readonly string[];
  try {
    await journey(folder);
    standstills = standstillsIn(folder);
    uncaught = uncaughtIn(folder);
    if (uncaught.length > 0) tellEndsOfLogs(folder);
  } catch (error) {
    tellEndsOfLogs(folder);
    throw error;
  } finally {
    removeUserData(folder);
  }
  expect(uncaught, 'Each error is met where it belongs.').toEqual([]);
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
    let longestMs = LONGEST_STANDSTILL_MS;
    return readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => {
        if (line.includes(logged.startBegins)) isUp = false;
        if (line.includes(logged.startIsOver)) {
          isUp = true;
          const shareMs = LONGEST_SHARE_OF_START * millisecondsIn(line, logged.startIsOver);
          longestMs = Math.min(Math.max(LONGEST_STANDSTILL_MS, shareMs), LONGEST_EVER_MS);
        }
        const standsStill = isUp && line.includes('[warn]') && line.includes(logged.stoodStill);
        return standsStill && millisecondsIn(line, logged.stoodStill) > longestMs;
      });
  });
}

const MOST_LINES_OF_STACK = 11;

/** What the logs in it tell of errors of the main process that nobody caught, each with where it was. */
function uncaughtIn(folder: string): readonly string[] {
  return logsIn(folder).flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    return lines.flatMap((line, at) =>
      Object.values(loggedAs).some((words) => line.includes(`[error] ${words}`))
        ? [lines.slice(at, at + MOST_LINES_OF_STACK).join('\n')]
        : [],
    );
  });
}

/** What a line of the log says after these words. Throws where it says no time. */
function millisecondsIn(line: string, words: string): number {
  const found = /\d+(?= ms)/.exec(line.slice(line.indexOf(words)));
  if (found === null) throw new Error(`No time in "${line}"`);
  return Number(found[0]);
}

/** Below that folder. */
function logsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\bmain(\.\d)?\.log$/.test(name));
}

/** As much as shows what the app did last: a journey that failed on another machine cannot be asked anything more. */
function tellEndsOfLogs(folder: string): void {
  for (const name of logsIn(folder)) {
    const end = readFileSync(join(folder, name), 'utf8').split('\n').slice(-40).join('\n');
    console.error(`The end of ${name}:\n${end}`);
  }
}
