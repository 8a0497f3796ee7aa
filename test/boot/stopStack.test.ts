import { expect, test } from 'vitest';
import { openStopStack } from '../../src/boot/stopStack.ts';

test('stops in reverse order, once, and past a part that cannot be stopped', () => {
  const heard: string[] = [];
  const logged: unknown[] = [];
  const note = (): void => undefined;
  const stops = openStopStack({ info: note, warn: note, error: (_message, error) => logged.push(error) });
  stops.add(() => heard.push('history'));
  const broken = new Error('the tray is gone');
  stops.add(() => {
    throw broken;
  });
  stops.add(() => heard.push('windows'));

  stops.stopAll();
  stops.stopAll();

  expect(heard).toEqual(['windows', 'history']);
  expect(logged).toEqual([broken]);
});
