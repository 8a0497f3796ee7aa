import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerCommand,
  answerCommandLines,
  parseAnswer,
  requestLine,
} from '../../../src/app/commandLine/commandAnswers.ts';
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
      text: expect.stringMatching(/^Reminders paused until /) as string,
    });
    expect(ask(desk, { type: 'resume' })).toEqual({ exitCode: 0, text: 'Short break in 20 min' });
    expect(ask(desk, { type: 'posture', is: 'standing' }).exitCode).toBe(0);
    expect(ask(desk, { type: 'status', json: false }).text).toBe(
      'Short break in 20 min\nDesk time today: 10 min\nNo break yet today\nStanding',
    );
  });

  test('to pause until a moment is answered with that moment in words', () => {
    const desk = simulateApp(); // Monday, 2 March 2026, 9:00
    const until = (words: string) => {
      const { exitCode, text } = ask(desk, { type: 'pause', untilWords: words });
      return { exitCode, text: text.replaceAll('\u202f', ' ') };
    };
    desk.work(MINUTE);
    expect(until('14:30')).toEqual({ exitCode: 0, text: 'Reminders are paused until 2:30 PM.' });
    expect(until('12/7/2026')).toEqual({
      exitCode: 0,
      text: 'Reminders are paused until Monday, December 7, 4:00 AM.',
    });
    expect(desk.face().tooltip.replaceAll('\u202f', ' ')).toBe(
      'Unbrace · Reminders paused until Monday, December 7, 4:00 AM',
    );
    expect(until('tomorrow')).toEqual({
      exitCode: 0,
      text: 'Reminders are paused until Tuesday, March 3, 4:00 AM.',
    });
    expect(until('3/1/2026')).toEqual({
      exitCode: 1,
      text: 'That time has passed. Choose a later one.',
    });
    expect(until('2027-06-01')).toEqual({ exitCode: 1, text: 'A pause can last up to a year.' });
    expect(until('31.2.')).toEqual({
      exitCode: 2,
      text: '“31.2.” isn’t a moment Unbrace knows. It can be a time (14:30), tomorrow, a weekday or a date (12/7/2026 or 2026-12-07); a day can have a time after it.',
    });
    expect(desk.app.snapshot().outlook.pausedUntilWall).toBe(Date.UTC(2026, 2, 3, 4));
  });

  test('about a break that was had counts it, and can be taken back', () => {
    const desk = simulateApp();
    desk.work(20 * MINUTE);
    expect(ask(desk, { type: 'rested', forMs: 5 * MINUTE })).toEqual({ exitCode: 0, text: 'Short break in 30 min' });
    desk.choose('Undo this break');
    expect(ask(desk, { type: 'status', json: false }).text).toMatch(/^Short break in 10 min/);
    expect(ask(desk, { type: 'rested', forMs: SECOND })).toMatchObject({ exitCode: 1 });
  });

  test('that the engine refuses is a sentence and exit code 1, and no notification', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    expect(ask(desk, { type: 'snooze' })).toEqual({
      exitCode: 1,
      text: 'There’s no reminder to snooze right now.',
    });
    expect(ask(desk, { type: 'resume' })).toEqual({ exitCode: 1, text: 'Reminders aren’t paused.' });
    expect(desk.events).toEqual([]);
  });

  test('starts a break by type, by routine, by name or short word, or the one that is next', () => {
    for (const [what, routine] of [
      ['release', 'stand_180'],
      ['long', 'stand_180'],
      ['short', 'unfold_90'],
      ['Long break', 'stand_180'],
      ['downshift_60', 'downshift_60'],
      ['SLOW BREATHING', 'downshift_60'],
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
      text: 'A break is already running. End it or finish it first.',
    });
  });

  test('for a break that there is not gets a suggestion and exit code 2', () => {
    const desk = simulateApp();
    const downshfit = ask(desk, { type: 'break', what: 'downshfit_60' });
    expect(downshfit).toEqual({
      exitCode: 2,
      text: 'No break or routine is called “downshfit_60”. Did you mean “downshift_60”?',
    });
    expect(ask(desk, { type: 'break', what: 'yoga' }).text).toMatch(
      /^No break or routine is called “yoga”. Available: short, /,
    );
  });

  test('for the status as JSON gives every field on one line', () => {
    const desk = simulateApp();
    desk.work(30 * MINUTE + SECOND);
    const { text } = ask(desk, { type: 'status', json: true });
    expect(JSON.parse(text)).toEqual({
      phase: 'reminding',
      why: { reason: 'due', kind: 'reset', because: 'deskTime' },
      next: { kind: 'reset', name: 'Short break', dueInMs: 0 },
      overdue: false,
      reminder: { kind: 'reset', level: 1 },
      snoozedUntil: null,
      heldBy: [],
      posture: 'sitting',
      deskMsToday: 30 * MINUTE + SECOND,
      breaksToday: 0,
      restartFor: null,
      runningBreak: null,
    });
    expect(text).not.toContain('\n');
  });
});

describe('a line from the socket', () => {
  test('is answered with one line', () => {
    const desk = simulateApp();
    const { line } = answerCommandLines(desk.app, english)(requestLine({ type: 'skip' }, '1.0.0'));
    expect(parseAnswer(line)).toEqual({ exitCode: 1, text: 'No break is due, so there’s nothing to skip.' });
  });

  test('to quit is agreed to first, and done afterwards', () => {
    const desk = simulateApp();
    const { line, afterwards } = answerCommandLines(desk.app, english)(requestLine({ type: 'quit' }, '1.0.0'));
    expect(parseAnswer(line)?.exitCode).toBe(0);
    expect(desk.events).toEqual([]);
    afterwards?.();
    expect(desk.events).toEqual(['quit']);
  });

  test('of another version is answered, and that version is known from then on, whatever it asks', () => {
    const desk = simulateApp();
    const answer = answerCommandLines(desk.app, english);
    answer(requestLine({ type: 'status', json: false }, '1.0.0'));
    expect(desk.app.snapshot().update.type).toBe('idle');
    expect(parseAnswer(answer('{"version":"2.0.0","command":{"type":"dance"}}').line)?.exitCode).toBe(2);
    expect(desk.app.snapshot().update).toMatchObject({ type: 'ready', version: '2.0.0', from: 'elsewhere' });
    const asked = (json: boolean): string => answerCommand(desk.app, { type: 'status', json }, english).text;
    expect(asked(false)).toContain('Version 2.0.0 is installed. To use it: unbrace restart');
    expect(JSON.parse(asked(true))).toMatchObject({ restartFor: '2.0.0' });
  });

  test('that is garbage is refused, and changes nothing', () => {
    const desk = simulateApp();
    const answer = answerCommandLines(desk.app, english);
    const before = JSON.stringify(desk.app.snapshot());
    const garbage = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        '{"type":"skip"}',
        '{"version":7,"command":{"type":"quit"}}',
        '{"version":"1.0.0","command":{"type":"pause","forMs":-1}}',
        '{"version":"1.0.0","command":{"type":"skip","more":1}}',
        '{"version":"1.0.0","__proto__":{"command":{"type":"quit"}}}',
      ),
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
