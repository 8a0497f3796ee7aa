import { expect, test } from 'vitest';
import { LOAD_WITHIN_MS, PAINT_WITHIN_MS, watchFirstPaint } from '../../src/app/firstPaint.ts';

/** A window being watched, and a clock that the test moves. */
function watched() {
  const heard: string[] = [];
  let nowMs = 0;
  let alarm: { readonly dueMs: number; readonly wake: () => void } | null = null;
  const clock = {
    after(delayMs: number, wake: () => void) {
      const set = { dueMs: nowMs + delayMs, wake };
      alarm = set;
      return () => {
        if (alarm === set) alarm = null;
      };
    },
  };
  const paint = watchFirstPaint(clock, {
    painted: () => heard.push('painted'),
    unpainted: (wasToldToShow) => heard.push(wasToldToShow ? 'unpainted' : 'unloaded'),
  });
  const pass = (ms: number): void => {
    nowMs += ms;
    if (alarm === null || alarm.dueMs > nowMs) return;
    const { wake } = alarm;
    alarm = null;
    wake();
  };
  return { heard, paint, pass };
}

test('a window that is shown and whose page goes on drawing has painted', () => {
  const { heard, paint, pass } = watched();
  paint.gotFurther();
  paint.shown();
  expect(paint.hasPainted()).toBe(false);
  paint.pagePainted();
  expect(paint.hasPainted()).toBe(true);
  pass(10 * PAINT_WITHIN_MS);
  expect(heard).toEqual(['painted']);
});

test('a page that draws while it is hidden has not painted before its window is shown', () => {
  const { heard, paint } = watched();
  paint.pagePainted();
  expect(heard).toEqual([]);
  paint.shown();
  expect(heard).toEqual(['painted']);
});

test('a window that was told to show and is nowhere is given up after five seconds, once', () => {
  const { heard, paint, pass } = watched();
  paint.shown();
  pass(PAINT_WITHIN_MS - 1);
  expect(heard).toEqual([]);
  pass(1);
  expect(heard).toEqual(['unpainted']);
  paint.pagePainted();
  paint.gotFurther();
  pass(PAINT_WITHIN_MS);
  expect(heard).toEqual(['unpainted']);
});

test('a window that was told to show and of which the system says nothing is given up after five seconds, too', () => {
  const { heard, paint, pass } = watched();
  pass(LOAD_WITHIN_MS - 1);
  paint.toldToShow();
  pass(PAINT_WITHIN_MS);
  expect(heard).toEqual(['unpainted']);
});

test('a window whose page never loads is given up too', () => {
  const { heard, pass } = watched();
  pass(LOAD_WITHIN_MS);
  expect(heard).toEqual(['unloaded']);
});

test('a slow machine is not taken for a broken one: every step nearer begins the patience anew', () => {
  const { heard, paint, pass } = watched();
  pass(LOAD_WITHIN_MS - 1);
  paint.gotFurther();
  pass(LOAD_WITHIN_MS - 1);
  paint.shown();
  pass(PAINT_WITHIN_MS - 1);
  paint.pagePainted();
  expect(heard).toEqual(['painted']);
});

test('of a window that was closed meanwhile nothing more is heard', () => {
  const { heard, paint, pass } = watched();
  paint.shown();
  paint.stop();
  paint.pagePainted();
  pass(PAINT_WITHIN_MS);
  expect(heard).toEqual([]);
});
