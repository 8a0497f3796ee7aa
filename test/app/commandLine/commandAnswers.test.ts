import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCommand, answerCommandLines, parseAnswer } from '../../../src/app/commandLine/commandAnswers.ts';
import { english } from '../../support/english.ts';
import type { RunningCommand } from '../../../src/core/command/command.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const ask = (desk: SimulatedApp, command: RunningCommand) => answerCommand(desk.app, command, english);

describe('a command', () => {
  test('is done, and the answer says how things stand then', () => {
    const desk = simulateApp();
    desk.work(10 * MINUTE);
    expect(ask(desk, { type: 'pause', forMs: 30 * MINUTE })).toEqual({
      exitCode: 0,
      text: expect.stringMatching(/^Paused until /) as string,
    });
    expect(ask(desk, { type: 'resume' })).toEqual({ exitCode: 0, text: 'Reset in 20 min' });
    expect(ask(desk, { type: 'posture', is: 'standing' }).exitCode).toBe(0);
    expect(ask(desk, { type: 'status', json: false }).text).toBe(
      'Reset in 20 min\nDesk time today: 10 min\nNo break yet today\nStanding',
    );
  });

  test('that the engine refuses is a sentence and exit code 1, and no notification', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    expect(ask(desk, { type: 'snooze' })).toEqual({
      exitCode: 1,
      text: 'No reminder is up, so there is nothing to snooze.',
    });
    expect(ask(desk, { type: 'resume' })).toEqual({ exitCode: 1, text: 'Reminders are not paused.' });
    expect(desk.events).toEqual([]);
  });

  test('starts a break by kind, by routine, by name, or the one that is next', () => {
    for (const [what, routine] of [
      ['release', 'stand_180'],
      ['Release', 'stand_180'],
      ['downshift_60', 'downshift_60'],
      ['DOWNSHIFT', 'downshift_60'],
    ] as const) {
      const desk = simulateApp();
      desk.work(MINUTE);
      expect(ask(desk, { type: 'break', what })).toEqual({ exitCode: 0, text: 'On a break' });
      expect(desk.app.snapshot().outlook.runningBreak?.routine).toBe(routine);
    }
    const desk = simulateApp();
    expect(ask(desk, { type: 'break' }).exitCode).toBe(0);
    expect(ask(desk, { type: 'break' })).toEqual({
      exitCode: 1,
      text: 'A break is running. End it first, or carry on with it.',
    });
  });

  test('for a break that there is not gets a suggestion and exit code 2', () => {
    const desk = simulateApp();
    const downshfit = ask(desk, { type: 'break', what: 'downshfit_60' });
    expect(downshfit).toEqual({
      exitCode: 2,
      text: 'There is no break “downshfit_60”. Did you mean “downshift_60”?',
    });
    expect(ask(desk, { type: 'break', what: 'yoga' }).text).toMatch(/^There is no break “yoga”. There are: reset, /);
  });

  test('for the status as JSON gives every field on one line', () => {
    const desk = simulateApp();
    desk.work(30 * MINUTE + SECOND);
    const { text } = ask(desk, { type: 'status', json: true });
    expect(JSON.parse(text)).toEqual({
      phase: 'reminding',
      next: { kind: 'reset', name: 'Reset', dueInMs: 0 },
      overdue: false,
      reminder: { kind: 'reset', level: 1 },
      snoozedUntil: null,
      heldBy: [],
      posture: 'sitting',
      deskMsToday: 30 * MINUTE + SECOND,
      breaksToday: 0,
      runningBreak: null,
    });
    expect(text).not.toContain('\n');
  });
});

describe('a line from the socket', () => {
  test('is answered with one line', () => {
    const desk = simulateApp();
    const { line } = answerCommandLines(desk.app, english)('{"type":"skip"}');
    expect(parseAnswer(line)).toEqual({ exitCode: 1, text: 'No break is due, so there is nothing to skip.' });
  });

  test('to quit is agreed to first, and done afterwards', () => {
    const desk = simulateApp();
    const { line, afterwards } = answerCommandLines(desk.app, english)('{"type":"quit"}');
    expect(parseAnswer(line)?.exitCode).toBe(0);
    expect(desk.events).toEqual([]);
    afterwards?.();
    expect(desk.events).toEqual(['quit']);
  });

  test('that is garbage is refused, and changes nothing', () => {
    const desk = simulateApp();
    const answer = answerCommandLines(desk.app, english);
    const before = JSON.stringify(desk.app.snapshot());
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('{"type":"pause","forMs":-1}', '{"type":"skip","more":1}', '{"__proto__":{"type":"quit"}}'),
    );
    fc.assert(
      fc.property(garbage, (line) => {
        expect(parseAnswer(answer(line).line)?.exitCode).toBe(2);
      }),
    );
    expect(JSON.stringify(desk.app.snapshot())).toBe(before);
  });

  test('that is no answer is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
        expect(parseAnswer(line)).toBeNull();
      }),
    );
  });
});
