import { expect, test } from 'vitest';
import { openLater } from '../../src/boot/later.ts';

test('what is told before there is a listener waits for it, in order, and is told once', () => {
  const heard: string[] = [];
  const later = openLater<(word: string) => void>();
  later.tell((hear) => {
    hear('the history is damaged');
  });
  later.tell((hear) => {
    hear('a window closed');
  });
  later.listen((word) => heard.push(word));
  later.tell((hear) => {
    hear('a click');
  });
  expect(heard).toEqual(['the history is damaged', 'a window closed', 'a click']);
});
