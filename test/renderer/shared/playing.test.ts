import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemOutput } from '../../../renderer/shared/sound/outputs.ts';
import { startPlaying, type Score, type SoundWishes } from '../../../renderer/shared/sound/playing.ts';
import { FADED_WITHIN_MS } from '../../../src/core/routine/bell.ts';

/** As much of Web Audio as sounds touch; it notes down what is asked of it. */
const heard: string[] = [];
/** Each device that was opened fails when its own is called. */
const failures: (() => void)[] = [];
class FakeParameter {
  setValueAtTime = () => undefined;
  linearRampToValueAtTime = (value: number, at: number) => heard.push(`to ${String(value)} at ${at.toFixed(2)}`);
  setTargetAtTime = (value: number) => heard.push(`toward ${String(value)}`);
  exponentialRampToValueAtTime = (_value: number, at: number) => {
    if (at < 0) throw new RangeError('a time before the device began'); // as Chromium does
  };
}
class FakeNode {
  readonly gain = new FakeParameter();
  readonly frequency = new FakeParameter();
  connect = (next: unknown) => next;
  start = (at: number) => heard.push(`starts at ${String(at)}`);
  stop = () => undefined;
}
class FakeBuffer {
  readonly getChannelData = () => new Float32Array(10);
}
class FakeAudio {
  constructor({ sinkId, latencyHint }: { readonly sinkId?: string; readonly latencyHint?: number }) {
    if (sinkId !== '') heard.push(`through ${String(sinkId)}`);
    if (latencyHint !== undefined) heard.push(`within ${String(latencyHint)} s`);
  }
  readonly currentTime = 0;
  readonly destination = new FakeNode();
  resume = () => Promise.resolve();
  addEventListener = (_name: 'error', listener: () => void) => failures.push(listener);
  close = () => {
    heard.push('closed');
    return Promise.resolve();
  };
}

const score: Score = {
  sounds: [
    { kind: 'in', atMs: 0, lengthMs: 4_000, strength: 1 },
    { kind: 'out', atMs: 4_000, lengthMs: 6_000, strength: 1 },
    { kind: 'bell', atMs: 10_000, lengthMs: 2_600, strength: 1 },
  ],
  swell: [],
  bell: null,
};
const swell = [
  { atMs: 0, level: 0 },
  { atMs: 11_000, level: 1 },
];
const sound = new FakeBuffer() as unknown as AudioBuffer;
let elapsedMs = 0;
const clock = { elapsedMs: () => elapsedMs };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', FakeAudio);
  vi.stubGlobal('GainNode', FakeNode);
  vi.stubGlobal('OscillatorNode', FakeNode);
  vi.stubGlobal('AudioBufferSourceNode', FakeNode);
  vi.stubGlobal('AudioBuffer', FakeBuffer);
  heard.length = 0;
  failures.length = 0;
  elapsedMs = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(changed: Partial<Score> = {}, wishes: Partial<SoundWishes> = {}) {
  const playing = startPlaying({ ...score, ...changed }, clock, { volume: 0.5, output: systemOutput, ...wishes });
  await Promise.resolve(); // the device runs
  return playing;
}

describe('what is played', () => {
  it('is laid on the device’s time, and a tone that is well under way is left out', async () => {
    elapsedMs = 3_000;
    await start();
    expect(heard.find((note) => note.startsWith('starts'))).toBe('starts at 1');
    expect(heard.filter((note) => note === 'starts at 7')).toHaveLength(3); // the bell's partials
  });

  it('ends with its breath, though it was joined a little late', async () => {
    elapsedMs = 200;
    await start();
    expect(heard).toContain(`to 0 at ${(3.8 * 0.97).toFixed(2)}`);
  });

  it('goes on behind a tone that a press cut short, and that is over by now', async () => {
    elapsedMs = 250;
    await start({ sounds: [{ kind: 'in', atMs: 0, lengthMs: 120, strength: 1 }, ...score.sounds.slice(1)] });
    expect(heard.filter((note) => note.startsWith('starts'))).toEqual([
      'starts at 3.75',
      ...Array.from({ length: 3 }, () => 'starts at 9.75'),
    ]);
  });

  it('rings the person’s bell for as long as it lasts, and no longer than until the next one', async () => {
    const bell = { sound, gain: 1, lengthMs: 6_000 };
    const next = { kind: 'bell', atMs: 12_000, lengthMs: 2_600, strength: 1 } as const;
    await start({ bell, sounds: [...score.sounds, next] });
    expect(heard.filter((note) => note.startsWith('starts at 1'))).toEqual(['starts at 10', 'starts at 12']);
    expect(heard).toContain('to 0 at 12.00');
    expect(heard).toContain('to 0 at 18.00');
  });

  it('leaves out the bells of another playing’s time, even where they are only just past', async () => {
    elapsedMs = 10_100;
    await start({}, { bellsFromMs: 10_050 });
    expect(heard).toEqual([]);
    await start({}, { bellsFromMs: 10_000 });
    expect(heard.filter((note) => note === 'starts at 0')).toHaveLength(3);
  });

  it('gets louder or softer without anything beginning anew', async () => {
    const { setVolume } = await start();
    heard.length = 0;
    setVolume(0.8);
    expect(heard).toEqual(['toward 0.8']);
  });

  it('goes through the chosen device, else through the system’s own', async () => {
    await start();
    expect(heard.filter((note) => note.startsWith('through'))).toEqual([]);
    await start({}, { output: { id: 'headphones', arrival: 0 } });
    expect(heard).toContain('through headphones');
  });

  it('tells of a chosen device that fails, but not once it was left, nor of the system’s own, for which there is no other', async () => {
    const lost = vi.fn();
    await start({}, { lost });
    const { stop } = await start({}, { output: { id: 'headphones', arrival: 0 }, lost });
    failures[0]?.();
    expect(lost).not.toHaveBeenCalled();
    failures[1]?.();
    expect(lost).toHaveBeenCalledOnce();
    stop('now');
    failures[1]?.();
    expect(lost).toHaveBeenCalledOnce();
  });

  it('leaves a device alone that has come back too often, as one that fails whenever it is used', async () => {
    await start({}, { output: { id: 'headphones', arrival: 8 } });
    expect(failures).toHaveLength(1);
    await start({}, { output: { id: 'headphones', arrival: 9 } });
    expect(failures).toHaveLength(1);
  });

  it('opens a device that has come back in another way than before, for what was open leads elsewhere now', async () => {
    for (const arrival of [0, 1, 2, 3]) await start({}, { output: { id: 'headphones', arrival } });
    expect(heard.filter((note) => /^(through|within)/.test(note))).toEqual([
      ...['through headphones'],
      ...['through headphones', 'within 0.02 s'],
      ...['through headphones', 'within 0.03 s'],
      ...['through headphones'],
    ]);
  });

  it('fades before the device is let go of', async () => {
    const { stop } = await start();
    heard.length = 0;
    stop('now');
    expect(heard).toEqual(['to 0 at 0.20']);
    vi.advanceTimersByTime(FADED_WITHIN_MS - 1);
    expect(heard).not.toContain('closed');
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toBe('closed');
  });

  it.each([
    ['the last bell', {}, 2_600],
    ['a longer bell of the person’s', { bell: { sound, gain: 1, lengthMs: 6_000 } }, 6_000],
    ['the background', { swell, sounds: [] }, 3_000],
  ])('or rings out first: %s', async (_what, changed, untilMs) => {
    const { stop } = await start(changed);
    elapsedMs = 10_000;
    stop('rungOut');
    vi.advanceTimersByTime(untilMs - 1);
    expect(heard).not.toContain('closed');
    vi.advanceTimersByTime(1);
    expect(heard.at(-1)).toBe('closed');
  });

  it('is silence where there is no device', () => {
    vi.stubGlobal('AudioContext', undefined);
    expect(() => {
      startPlaying(score, clock, { volume: 0.5, output: systemOutput }).stop('rungOut');
    }).not.toThrow();
  });
});
