import { describe, expect, test } from 'vitest';
import { answerCalls } from '../../src/app/windowCalls.ts';
import { calls, type CallName } from '../../src/contract.ts';
import { noTransfer, quietSystem } from '../support/quietSystem.ts';
import { simulateApp } from '../support/simulatedApp.ts';

/** What these are given they check themselves, and say in a sentence what is wrong with it. */
const answersInWords: readonly CallName[] = ['setPreferences', 'checkRoutine', 'saveRoutine'];

describe('a call of a window', () => {
  const desk = simulateApp();
  const answer = answerCalls(desk.app, quietSystem, noTransfer);

  test.each((Object.keys(calls) as CallName[]).filter((name) => !answersInWords.includes(name)))(
    '%s refuses a payload that is none of its own',
    (name) => {
      expect(() => answer(name, [{ strange: true }, 'more', 'than', 'any'], 1)).toThrow();
    },
  );

  test.each(answersInWords)('%s says what is wrong with it', (name) => {
    expect(answer(name, [{ strange: true }], 1)).toMatchObject({ accepted: false });
  });

  test('becomes the command that it stands for, with what was handed in and the page that asked', () => {
    void answer('startBreak', [{ routine: 'downshift_60' }], 1);
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('downshift_60');
    void answer('endBreak', [], 1);
    expect(desk.app.snapshot().guidedBreak).toBeNull();
  });
});
