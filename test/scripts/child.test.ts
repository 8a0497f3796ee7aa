import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root, runNodeBeside } from '../../scripts/setup/child.ts';

const ownFlags = process.execArgv;
const folder = mkdtempSync(join(tmpdir(), 'unbrace-child-'));

afterEach(() => {
  process.execArgv = ownFlags;
  rmSync(folder, { recursive: true, force: true });
});

test('a program gets the flags by which an older Node reads TypeScript, none that would run us again, and its environment', async () => {
  const script = join(folder, 'tell.mjs');
  writeFileSync(script, "console.log(process.execArgv.join(' '), process.env.SAID, process.argv.slice(2).join(' '));");
  process.execArgv = ['--experimental-strip-types', '--no-warnings', '-e', 'throw new Error()'];
  expect(await runNodeBeside(relative(root, script), ['one', 'two'], { SAID: 'so' })).toEqual({
    code: 0,
    printed: '--experimental-strip-types --no-warnings so one two\n',
  });
});
