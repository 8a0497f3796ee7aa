/** Start at login on Windows and macOS, with what their documentation says that they answer; it did not run there. */
import { afterEach, expect, test, vi } from 'vitest';
import { systemLoginItem, wasOpenedAtLogin } from '../../src/electron/loginItem.ts';

interface Answer {
  readonly openAtLogin: boolean;
  readonly executableWillLaunchAtLogin?: boolean;
  readonly status?: string;
  readonly wasOpenedAtLogin?: boolean;
}

const { system } = vi.hoisted(() => {
  const asked: unknown[] = [];
  const answer: { now: Answer } = { now: { openAtLogin: false } };
  return {
    system: {
      asked,
      answer,
      app: {
        getLoginItemSettings: () => answer.now,
        setLoginItemSettings: (wish: unknown) => void asked.push(wish),
      },
    },
  };
});
vi.mock('electron', () => ({ app: system.app }));

afterEach(() => {
  vi.unstubAllGlobals();
});

function on(platform: string): void {
  vi.stubGlobal('process', { ...process, platform });
}

const item = systemLoginItem('--at-login');

test('the entry carries the word by which its start is told from one by hand', () => {
  item.set(true);
  item.set(false);
  expect(system.asked).toEqual([
    { openAtLogin: true, args: ['--at-login'] },
    { openAtLogin: false, args: ['--at-login'] },
  ]);
});

test('macOS waits for the person to approve it', () => {
  on('darwin');
  system.answer.now = { openAtLogin: false, status: 'requires-approval' };
  expect(item.state()).toBe('needsApproval');
  system.answer.now = { openAtLogin: true, status: 'enabled' };
  expect(item.state()).toBe('on');
  system.answer.now = { openAtLogin: false, status: 'not-registered' };
  expect(item.state()).toBe('off');
});

test('macOS tells by itself that it started us; a Windows start has the word for it', () => {
  system.answer.now = { openAtLogin: true, wasOpenedAtLogin: true };
  on('darwin');
  expect(wasOpenedAtLogin()).toBe(true);
  on('win32');
  expect(wasOpenedAtLogin()).toBe(false);
});

test('Windows: an entry without the word counts, one that the Task Manager has switched off does not', () => {
  on('win32');
  system.answer.now = { openAtLogin: false, executableWillLaunchAtLogin: true };
  expect(item.state()).toBe('on');
  system.answer.now = { openAtLogin: true, executableWillLaunchAtLogin: false };
  expect(item.state()).toBe('off');
});
