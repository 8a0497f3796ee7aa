import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAccelerator, recordKeys, type KeyPress } from '../../../src/core/preferences/accelerator.ts';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';

const press = (
  key: string,
  code: string,
  ...held: readonly ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]
): KeyPress => ({
  key,
  code,
  ctrlKey: held.includes('ctrlKey'),
  altKey: held.includes('altKey'),
  shiftKey: held.includes('shiftKey'),
  metaKey: held.includes('metaKey'),
});

test.each([
  [press('b', 'KeyB', 'ctrlKey', 'altKey'), 'Ctrl+Alt+B'],
  [press('ß', 'KeyS', 'altKey', 'metaKey'), 'Alt+Super+S'],
  [press('@', 'Digit2', 'ctrlKey', 'shiftKey'), 'Ctrl+Shift+2'],
  [press('q', 'KeyA', 'ctrlKey', 'altKey'), 'Ctrl+Alt+Q'], // AZERTY: what the key says, not where it lies
  [press('F9', 'F9', 'ctrlKey'), 'Ctrl+F9'],
  [press(' ', 'Space', 'ctrlKey', 'altKey', 'shiftKey'), 'Ctrl+Alt+Shift+Space'],
  [press('ArrowUp', 'ArrowUp', 'ctrlKey', 'metaKey'), 'Ctrl+Super+Up'],
])('%o is %s', (pressed, accelerator) => {
  expect(recordKeys(pressed)).toEqual({ type: 'complete', accelerator });
});

test.each([press('c', 'KeyC', 'ctrlKey'), press('b', 'KeyB'), press('F5', 'F5'), press('X', 'KeyX', 'shiftKey')])(
  '%o would take a key from every app',
  (pressed) => {
    expect(recordKeys(pressed)).toEqual({ type: 'tooFewModifiers' });
  },
);

test('modifiers alone, and keys that cannot be used, are waited out', () => {
  expect(recordKeys(press('Control', 'ControlLeft', 'ctrlKey'))).toEqual({ type: 'waiting' });
  expect(recordKeys(press('Dead', 'BracketLeft', 'ctrlKey', 'altKey'))).toEqual({ type: 'waiting' });
});

test('whatever is pressed, what is recorded can be set', () => {
  const anyPress = fc.record({
    key: fc.oneof(fc.string(), fc.constantFrom('a', 'F1', 'Enter')),
    code: fc.oneof(fc.string(), fc.constantFrom('KeyA', 'Digit0', 'Space')),
    ctrlKey: fc.boolean(),
    altKey: fc.boolean(),
    shiftKey: fc.boolean(),
    metaKey: fc.boolean(),
  });
  fc.assert(
    fc.property(anyPress, (pressed) => {
      const recorded = recordKeys(pressed);
      if (recorded.type !== 'complete') return;
      expect(isAccelerator(recorded.accelerator)).toBe(true);
      expect(parsePreferences({ shortcuts: { skip: recorded.accelerator } }).ok).toBe(true);
    }),
  );
});

test.each([
  [{ skip: 'Ctrl+C' }, 'shortcuts.skip must be keys such as'],
  [{ skip: 'Alt+Ctrl+C' }, 'shortcuts.skip must be keys such as'],
  [{ dance: 'Ctrl+Alt+D' }, 'shortcuts.dance: there is no such preference.'],
  [{ skip: 'Ctrl+Alt+S', snooze: 'Ctrl+Alt+S' }, 'shortcuts must not use the same keys twice.'],
])('%o in the settings file is refused: %s', (shortcuts, said) => {
  const parsed = parsePreferences({ shortcuts });
  expect(parsed.ok ? 'accepted' : parsed.message).toContain(said);
});
