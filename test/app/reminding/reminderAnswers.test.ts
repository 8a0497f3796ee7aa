/** What a reminder offers, and what its answers do. */
import { expect, test } from 'vitest';
import { commandOf, reminderNote } from '../../../src/app/reminding/reminderNote.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

test('strict reminders offer nothing but to start', () => {
  const desk = simulateApp({ preferences: { insistence: 'strict' } });
  expect(reminderNote(desk.app.snapshot(), 'reset', 1, null, english).answers).toEqual(['start']);
});

const asked = { kind: 'reset', shorter: null, posture: 'standing' } as const;

test('a snooze is offered while one is left', () => {
  const desk = simulateApp({ preferences: { maxSnoozes: 0 } });
  const note = reminderNote(desk.app.snapshot(), 'reset', 1, null, english);
  expect(note.actions.map(({ action }) => action)).toEqual(['start', 'skip']);
  expect(note.answers).not.toContain('snooze10');
});

test.each([
  ['meeting', 30],
  ['deep', 20],
] as const)('%s: quiet, and the break still due afterwards', (answer, minutes) => {
  const desk = simulateApp();
  desk.work(30 * MINUTE);
  desk.app.perform(commandOf(answer, asked));
  expect(desk.events.at(-1)).toBe('reminder hidden');
  desk.work((minutes - 1) * MINUTE);
  expect(desk.app.snapshot().outlook.reminder).toBeNull();
  desk.work(3 * MINUTE);
  expect(desk.app.snapshot().outlook.reminder).not.toBeNull();
});

test('not at the desk: what was counted was wrong, and begins anew', () => {
  const desk = simulateApp();
  desk.work(30 * MINUTE);
  desk.app.perform(commandOf('elsewhere', asked));
  expect(desk.app.snapshot().outlook.kinds.find(({ id }) => id === 'reset')?.counterMs).toBe(0);
});
