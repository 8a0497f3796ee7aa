import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { keepChild } from '../../../src/platform/senses/keptChild.ts';
import { silentLog } from '../../../src/platform/silentLog.ts';
import { eventually } from '../../support/eventually.ts';
import { processIsAlive } from '../../support/processes.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanUp.splice(0).toReversed()) clean();
});

const module = join(import.meta.dirname, '../../../src/platform/senses/keptChild.ts');

test.runIf(process.platform === 'linux')('a program that prints nothing ends with an app that is killed', async () => {
  const parent = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(module)}).then(({ keepChild }) => keepChild(
        { environment: process.env, log: console },
        {
          program: 'sh',
          arguments: ['-c', 'echo $$; exec sleep 600'],
          openReader: () => (text) => process.stdout.write(text),
          gone: () => undefined,
        },
      ))`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  cleanUp.push(() => parent.kill('SIGKILL'));
  const pid = await new Promise<number>((resolve) => {
    parent.stdout.once('data', (text: Buffer) => {
      resolve(Number(text));
    });
  });
  expect(processIsAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await eventually('it has ended, too', () => !processIsAlive(pid));
});

test.runIf(process.platform === 'linux')('a program that is not here is found once it is installed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-path-'));
  const heard: string[] = [];
  const stop = keepChild(
    { environment: { PATH: `${folder}:/usr/bin:/bin` }, log: silentLog },
    {
      program: 'unbrace-teller',
      arguments: [],
      openReader: () => (text) => heard.push(text.trim()),
      gone: (why) => heard.push(why),
    },
  );
  cleanUp.push(() => rmSync(folder, { recursive: true }), stop);
  await eventually('it is missed', () => heard.includes('notHere'));
  const file = join(folder, 'unbrace-teller');
  writeFileSync(file, '#!/bin/sh\necho here; exec sleep 600\n');
  chmodSync(file, 0o755);
  await eventually('it tells', () => heard.includes('here'));
});

test('a program begins no more once it may not', async () => {
  let may = true;
  const heard: string[] = [];
  const stop = keepChild(
    { environment: process.env, log: silentLog },
    {
      program: process.execPath,
      arguments: ['-e', ''],
      mayBegin: () => may,
      openReader() {
        heard.push('begun');
        may = false;
        return () => undefined;
      },
      gone: (why) => heard.push(why),
    },
  );
  cleanUp.push(stop);
  await eventually('it was asked for again', () => heard.includes('notHere'));
  expect(heard).toEqual(['begun', 'noAnswer', 'notHere']);
});
