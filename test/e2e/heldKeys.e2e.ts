/** A journey fails where it leaves a key held (test/support/journey.ts), and this one shows that a held key is seen. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { heldKeys } from '../support/heldKeys.ts';
import { test } from '../support/journey.ts';

const execute = promisify(execFile);

test('a key that is held down is seen until it is let go', async () => {
  const display = process.env['DISPLAY'] ?? '';
  await execute('xdotool', ['keydown', 'a']);
  expect(await heldKeys(display)).toHaveLength(1);
  await execute('xdotool', ['keyup', 'a']);
  expect(await heldKeys(display)).toEqual([]);
});
