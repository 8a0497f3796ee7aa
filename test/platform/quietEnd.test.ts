import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endChromiumHelpers } from '../../src/platform/quietEnd.ts';

test.skipIf(process.platform !== 'linux')(
  'helpers that Chromium started end at once, and no other child does',
  async () => {
    const helper = waitingChild('--type=zygote');
    const other = waitingChild('--type=other');
    await Promise.all([once(helper, 'spawn'), once(other, 'spawn')]);

    const ended = once(helper, 'exit');
    endChromiumHelpers();
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(other.exitCode).toBeNull();

    const otherEnded = once(other, 'exit');
    other.kill();
    expect(await otherEnded).toEqual([null, 'SIGTERM']); // by us, and not by the call before
  },
);

function waitingChild(argument: string): ChildProcess {
  return spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)', '--', argument], { stdio: 'ignore' });
}
