import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTones, type Sound } from '../../../renderer/shared/sound/tones.ts';

/** As much of Web Audio as tones touch; it notes down what is asked of it. */
const heard: string[] = [];
class FakeParameter {
  setValueAtTime = () => undefined;
  linearRampToValueAtTime = () => undefined;
  exponentialRampToValueAtTime = () => undefined;
}
class FakeNode {
  readonly gain = new FakeParameter();
  readonly frequency = new FakeParameter();
  connect = (next: unknown) => next;
  start = (at: number) => heard.push(`starts at ${String(at)}`);
  stop = () => undefined;
}
class FakeAudio {
  readonly currentTime = 0;
  readonly destination = new FakeNode();
  resume = () => Promise.resolve();
  close = () => {
    heard.push('closed');
    return Promise.resolve();
  };
}

const sounds: readonly Sound[] = [
  { kind: 'in', atMs: 0, lengthMs: 4_000, strength: 1 },
  { kind: 'out', atMs: 4_000, lengthMs: 6_000, strength: 1 },
  { kind: 'bell', atMs: 10_000, lengthMs: 2_600, strength: 1 },
];
let elapsedMs = 0;
const clock = { elapsedMs: () => elapsedMs };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', FakeAudio);
  vi.stubGlobal('GainNode', FakeNode);
  vi.stubGlobal('OscillatorNode', FakeNode);
  heard.length = 0;
  elapsedMs = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start() {
  const stop = startTones(sounds, clock, 0.5);
  await Promise.resolve(); // the device runs
  return stop;
}

describe('tones', () => {
  it('lay what is still to come on the device’s time, and leave out a tone that is well under way', async () => {
    elapsedMs = 3_000;
    await start();
    expect(heard[0]).toBe('starts at 1');
    expect(heard.filter((note) => note === 'starts at 7')).toHaveLength(3); // the bell's partials
  });

  it('stop at once', async () => {
    const stop = await start();
    stop('now');
    expect(heard.at(-1)).toBe('closed');
  });

  it('or let the last bell ring out first', async () => {
    const stop = await start();
    elapsedMs = 10_100;
    stop('rungOut');
    vi.advanceTimersByTime(2_499);
    expect(heard).not.toContain('closed');
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toBe('closed');
  });

  it('are silence where there is no device', () => {
    vi.stubGlobal('AudioContext', undefined);
    expect(() => {
      startTones(sounds, clock, 0.5)('rungOut');
    }).not.toThrow();
  });
});
