/** What a break’s window tells of the heart: it is kept with the break, shown after it, and no other break’s. */
import { describe, expect, it } from 'vitest';
import { AFTER_BREAK_MS } from '../../../src/app/breaks/afterBreak.ts';
import { answerCalls } from '../../../src/app/windowCalls.ts';
import type { HeartNote, HeartSummary } from '../../../src/core/heart/heartSession.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { noStrap } from '../../support/noStrap.ts';
import { nothingAfter } from '../../support/nothingAfter.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

const quiet = { checkInEvery: 0, cards: false, heartStrap: true };
const kept: HeartSummary = { breathMs: 10_000, swing: 11.5, breaths: 6, rmssdBefore: null, rmssdAfter: null };
const told: HeartNote = { ...kept, paces: [] };

describe('what a strap told in a break', () => {
  it('is kept with the break, as it was told last, and shown after it', () => {
    const desk = simulateApp({ preferences: quiet });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(30 * SECOND);
    desk.app.perform({ type: 'noteHeart', summary: { ...told, breaths: 5 } });
    desk.app.perform({ type: 'noteHeart', summary: told });
    expect(desk.history().hearts).toEqual([]);
    desk.work(31 * SECOND);
    const [{ beganWall, endedWall, utcOffsetMinutes } = { beganWall: 0, endedWall: 0, utcOffsetMinutes: 0 }] =
      desk.history().breaks;
    expect(desk.history().hearts).toEqual([{ beganWall, endedWall, utcOffsetMinutes, ...kept }]);
    expect(desk.app.snapshot().afterBreak).toEqual({ ...nothingAfter, heart: told });
    desk.work(AFTER_BREAK_MS - 2 * SECOND);
    expect(desk.app.snapshot().afterBreak).not.toBeNull();
    desk.work(2 * SECOND);
    expect(desk.app.snapshot().afterBreak).toBeNull();
  });

  it('is a search for today’s pace only where one is led, whatever else has several paces', () => {
    const paces = [9_000, 10_000, 12_000].map((breathMs) => ({ breathMs, swing: 10, breaths: 8 }));
    const pacesShown = (routine: string, seconds: number): number | undefined => {
      const desk = simulateApp({ preferences: quiet });
      desk.app.perform({ type: 'startBreak', routine });
      desk.work(SECOND);
      desk.app.perform({ type: 'noteHeart', summary: { ...told, paces } });
      desk.work(seconds * SECOND);
      return desk.app.snapshot().afterBreak?.heart?.paces.length;
    };
    expect(pacesShown('paces_420', 420)).toBe(0);
    expect(pacesShown('find_pace_600', 600)).toBe(3);
  });

  it('is kept of a break that was ended early, too', () => {
    const desk = simulateApp({ preferences: quiet });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(40 * SECOND);
    desk.app.perform({ type: 'noteHeart', summary: told });
    desk.app.perform({ type: 'endBreak' });
    expect(desk.history().hearts).toMatchObject([kept]);
  });

  it('is nothing of the next break’s, whenever it comes', () => {
    const desk = simulateApp({ preferences: quiet });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    desk.app.perform({ type: 'noteHeart', summary: told }); // a late word
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.work(MINUTE + SECOND);
    expect(desk.history().breaks).toHaveLength(2);
    expect(desk.history().hearts).toEqual([]);
    expect(desk.app.snapshot().afterBreak).toEqual(nothingAfter);
  });

  it('can be deleted alone, and brought back', async () => {
    const desk = simulateApp({ preferences: quiet });
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    desk.app.perform({ type: 'noteHeart', summary: told });
    desk.work(MINUTE + SECOND);
    expect(await desk.app.history.removeHearts()).toBe(1);
    expect(desk.history().hearts).toEqual([]);
    expect(desk.history().breaks).toHaveLength(1);
    expect(await desk.app.history.undoRemoval()).toBe('restored');
    expect(desk.history().hearts).toMatchObject([kept]);
  });
});

describe('a window’s search for a strap', () => {
  const asked: (string | null)[] = [];
  const calls = (preferences: Parameters<typeof simulateApp>[0]) => {
    const { app } = simulateApp(preferences);
    const system = {
      heart: {
        ...noStrap,
        seek: (_page: number, searchFor: string, wanted: string | null) => {
          asked.push(searchFor, wanted);
          return Promise.resolve(true);
        },
      },
    } as unknown as Parameters<typeof answerCalls>[1];
    return answerCalls(app, system, {} as Parameters<typeof answerCalls>[2]);
  };

  it('goes for the strap that is remembered, and for none where none is', async () => {
    expect(await calls({ preferences: quiet })('seekHeartStrap', ['remembered'], 1)).toBe(false);
    const knownHeartStrap = { id: 'A0:9E', name: 'Mine' };
    expect(await calls({ preferences: { ...quiet, knownHeartStrap } })('seekHeartStrap', ['remembered'], 1)).toBe(true);
    expect(await calls({ preferences: quiet })('seekHeartStrap', ['choice'], 1)).toBe(true);
    expect(asked).toEqual(['remembered', 'A0:9E', 'choice', null]);
  });

  it.each([
    ['no breath', { ...told, breaths: 0 }],
    ['more than there is', { ...told, beats: [800, 810] }],
    ['a swing that no heart has', { ...told, swing: 900 }],
    ['nothing', null],
  ])('tells of nothing that is %s', (_, summary) => {
    expect(() => calls({ preferences: quiet })('noteHeart', [summary], 1)).toThrow();
  });
});
