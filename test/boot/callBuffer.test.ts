import { expect, test } from 'vitest';
import { openCallBuffer } from '../../src/boot/callBuffer.ts';

test('what is told before there is a listener waits for it, in order, and is told once', () => {
  const heard: string[] = [];
  const buffer = openCallBuffer<(word: string) => void>();
  buffer.call((hear) => {
    hear('the history is damaged');
  });
  buffer.call((hear) => {
    hear('a window closed');
  });
  buffer.listen((word) => heard.push(word));
  buffer.call((hear) => {
    hear('a click');
  });
  expect(heard).toEqual(['the history is damaged', 'a window closed', 'a click']);
});
