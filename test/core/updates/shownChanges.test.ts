import { expect, test } from 'vitest';
import { LONGEST_CHANGES, shownChanges } from '../../../src/core/updates/shownChanges.ts';

test('what is new is shown whole', () => {
  const text = '• A calmer pacer.\n'.repeat(1_000);
  expect(shownChanges(text)).toBe(text);
});

test('what is too long ends after a whole line, and says so', () => {
  const shown = shownChanges('• A calmer pacer.\n'.repeat(LONGEST_CHANGES));
  expect(shown.length).toBeLessThanOrEqual(LONGEST_CHANGES + 2);
  expect(shown.split('\n').slice(-2)).toEqual(['• A calmer pacer.', '…']);
  expect(shownChanges('x'.repeat(2 * LONGEST_CHANGES))).toBe('\n…');
});
