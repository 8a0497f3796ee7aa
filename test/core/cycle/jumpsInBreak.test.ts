import { beforeEach, describe, expect, it } from 'vitest';
import { startWall, SteppedEngine } from '../../support/steppedEngine.ts';

let engine: SteppedEngine;

beforeEach(() => {
  engine = new SteppedEngine();
});

describe('a jump in the running break', () => {
  it('moves its timeline', () => {
    engine.call({ type: 'startBreak' });
    engine.workUntil(20_000);
    engine.call({ type: 'seekBreak', toElapsedMs: 50_000 });
    expect(engine.outlook().runningBreak).toMatchObject({ elapsedMs: 50_000, paused: false });
    engine.workUntil(60_000);
    expect(engine.effects.at(-1)).toMatchObject({
      type: 'closeBreak',
      outcome: 'completed',
      endedWall: startWall + 60_000,
    });
  });

  it('over more than half of it completes nothing', () => {
    engine.call({ type: 'startBreak' });
    engine.workUntil(20_000);
    engine.call({ type: 'seekBreak', toElapsedMs: 200_000 });
    expect(engine.effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'abandoned' });
  });

  it('back makes it longer, and what was spent still counts', () => {
    engine.call({ type: 'startBreak' });
    engine.workUntil(80_000);
    engine.call({ type: 'seekBreak', toElapsedMs: -5 });
    expect(engine.outlook().runningBreak?.elapsedMs).toBe(0);
    engine.workUntil(160_000);
    engine.call({ type: 'endBreak' });
    expect(engine.effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'shortened' });
  });

  it('to the end of a paused break waits for it to be continued', () => {
    engine.call({ type: 'startBreak' });
    engine.workUntil(60_000);
    engine.call({ type: 'pauseBreak' });
    engine.call({ type: 'seekBreak', toElapsedMs: 90_000 });
    expect(engine.outlook().runningBreak).toMatchObject({ elapsedMs: 90_000, paused: true });
    engine.call({ type: 'continueBreak' });
    expect(engine.effects.at(-1)).toMatchObject({ type: 'closeBreak', outcome: 'completed' });
  });

  it('without a break, or to nowhere, is refused', () => {
    engine.call({ type: 'seekBreak', toElapsedMs: 1 });
    engine.call({ type: 'seekBreak', toElapsedMs: Number.NaN });
    expect(engine.effects).toEqual([
      { type: 'callRefused', call: 'seekBreak', why: 'noBreakRunning' },
      { type: 'callRefused', call: 'seekBreak', why: 'noSuchMoment' },
    ]);
  });

  it('is told apart from pauses: both are recorded', () => {
    engine.call({ type: 'startBreak' });
    engine.workUntil(50_000);
    engine.call({ type: 'pauseBreak' });
    engine.workUntil(80_000);
    engine.call({ type: 'endBreak' });
    expect(engine.effects.at(-1)).toMatchObject({ outcome: 'shortened', pausedMs: 30_000 });
  });
});
