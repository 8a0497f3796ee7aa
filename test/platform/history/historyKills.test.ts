/** Killed in the middle of its writing, again and again: nothing that was finished is lost, and the file stays whole. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { historyIn, recordsOf } from '../../support/history.ts';

/** `npm run test:kills` asks for 300. */
const kills = Number(process.env['UNBRACE_KILLS'] ?? 6);
const writer = join(import.meta.dirname, '../../support/busyWriter.ts');

it(`${kills} kills at random points lose no finished break and damage nothing`, async () => {
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'unbrace-kills-'));
    const file = join(folder, 'history.db');
    try {
      const told = await killedAfter(file, 1 + Math.floor(Math.random() * 60), Math.random() * 8);
      const checked = new DatabaseSync(file);
      expect(checked.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      checked.close();
      const history = historyIn(file);
      const kept = new Set(recordsOf(history).breaks.map(({ beganWall }) => beganWall));
      history.close();
      expect(told.filter((beganWall) => !kept.has(beganWall))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}, 0);

/** Kills the writer a moment after it has told of so many breaks. The beginnings it told of. */
async function killedAfter(file: string, breaks: number, momentMs: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  let doomed = false;
  child.stdout.on('data', (part: Buffer) => {
    text += part.toString();
    if (doomed || text.split('\n').length <= breaks) return;
    doomed = true;
    setTimeout(() => child.kill('SIGKILL'), momentMs);
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
  return text.split('\n').slice(0, -1).map(Number);
}
