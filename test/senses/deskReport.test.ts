/** What the children on Windows and macOS would print, as the documentation has it: they have never run. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { senseApps } from '../../src/platform/senses/appRules.ts';
import {
  deskReportWatch,
  reportedFront,
  reportedPrograms,
  senseReportedMeeting,
} from '../../src/platform/senses/deskReport.ts';
import { senseFullscreen } from '../../src/platform/senses/fullscreenWindow.ts';
import { macReporter } from '../../src/platform/senses/macReporter.ts';
import { windowsReporter } from '../../src/platform/senses/windowsReporter.ts';
import { silentLog } from '../../src/platform/silentLog.ts';
import { hearSense, type HeardSense } from '../support/hearSense.ts';
import { cleanedUpAfterEach } from '../support/cleanedUp.ts';

const quiet = { answer: 'no', why: 'nothing' } as const;
const atRest = { microphone: [], camera: [], front: null, running: ['explorer'] };

const cleanUp = cleanedUpAfterEach();

/** All senses of a child that prints what `print` is given, when it is given. */
function deskOf(system: string) {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-report-'));
  const printed = join(folder, 'printed');
  writeFileSync(printed, '');
  cleanUp.push(() => rmSync(folder, { recursive: true }));
  const reporter = { program: 'tail', arguments: ['--follow', '--lines=+1', printed], system };
  const desk = deskReportWatch({ environment: process.env, log: silentLog }, reporter);
  const hear = (start: Parameters<typeof hearSense>[0]): HeardSense => {
    const heard = hearSense(start);
    cleanUp.push(heard.stop);
    return heard;
  };
  const rules = [
    { program: 'POWERPNT', when: 'inFront' },
    { program: 'Zoom', when: 'runs' },
  ] as const;
  return {
    print: (line: object | string) =>
      appendFileSync(printed, `${typeof line === 'string' ? line : JSON.stringify(line)}\n`),
    meeting: hear(senseReportedMeeting(desk, ['Recorder'], reporter)),
    fullscreen: hear(senseFullscreen(reportedFront(desk), system)),
    apps: hear(senseApps(rules, reportedFront(desk), reportedPrograms(desk), {})),
  };
}

test('Windows: a program by its path or its package, a camera, slides in front, and their ends', async () => {
  const { print, meeting, fullscreen, apps } = deskOf('Windows');
  print(atRest);
  for (const sense of [meeting, fullscreen, apps]) await sense.says(quiet);
  print({ ...atRest, microphone: ['C:#Program Files#Zoom#bin#Zoom.exe'], running: ['explorer', 'Zoom'] });
  await meeting.says({ answer: 'yes', why: 'microphone', by: 'Zoom' });
  await apps.says({ answer: 'yes', why: 'programRuns', by: 'Zoom' });
  print({ ...atRest, microphone: ['Recorder.exe'], camera: ['Microsoft.WindowsCamera_8wekyb3d8bbwe'] });
  await meeting.says({ answer: 'yes', why: 'camera', by: 'WindowsCamera' });
  await apps.says(quiet);
  print({ ...atRest, front: { program: 'POWERPNT', pid: 4242, fillsScreen: true } });
  await meeting.says(quiet);
  await fullscreen.says({ answer: 'yes', why: 'fullscreenWindow', by: 'POWERPNT' });
  await apps.says({ answer: 'yes', why: 'programInFront', by: 'POWERPNT' });
  print({ ...atRest, front: { program: 'Unbrace', pid: process.pid, fillsScreen: true } });
  await fullscreen.says(quiet);
  await apps.says(quiet);
});

test('macOS: the window in front is known, and calls are said not to be', async () => {
  const { print, meeting, fullscreen } = deskOf('macOS');
  print({ ...atRest, microphone: null, camera: null, front: { program: 'Keynote', pid: 77, fillsScreen: true } });
  await fullscreen.says({ answer: 'yes', why: 'fullscreenWindow', by: 'Keynote' });
  await meeting.says({ answer: 'unknown', why: 'desktopDoesNotTell', by: 'macOS' });
});

test.each([['nonsense'], ['{"microphone": 3}'], ['[]']])('a child that prints %s does not answer', async (line) => {
  const { print, meeting, fullscreen } = deskOf('Windows');
  print(line);
  await meeting.says({ answer: 'unknown', why: 'noAnswer', by: 'Windows' });
  await fullscreen.says({ answer: 'unknown', why: 'noAnswer', by: 'Windows' });
});

test('each child is told whose it is, and ends with it', () => {
  expect(windowsScript(false)).toContain(`while (Get-Process -Id ${process.pid})`);
  expect(macScript(false)).toContain(`$.kill(${process.pid}, 0) === 0`);
});

test('what runs is named only where a rule asks for it', () => {
  const allWindows = 'Get-Process | ForEach-Object';
  const allMac = 'runningApplications';
  expect([windowsScript(true), macScript(true)]).toEqual([
    expect.stringContaining(allWindows),
    expect.stringContaining(allMac),
  ]);
  expect(windowsScript(false)).not.toContain(allWindows);
  expect(macScript(false)).not.toContain(allMac);
});

function windowsScript(ofPrograms: boolean): string {
  return Buffer.from(windowsReporter({ ofPrograms }).arguments.at(-1) ?? '', 'base64').toString('utf16le');
}

function macScript(ofPrograms: boolean): string {
  return macReporter({ ofPrograms }).arguments.at(-1) ?? '';
}
