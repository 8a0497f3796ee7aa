import { beforeEach, describe, expect, it } from 'vitest';
import { breakSound, type HeardBreak } from '../../../renderer/break/breakSound.ts';
import { systemOutput } from '../../../renderer/shared/sound/outputs.ts';
import type { SoundWishes } from '../../../renderer/shared/sound/playing.ts';

const END_MS = 60_000;

let elapsedMs = 0;
const notes: string[] = [];
const newClock = () => ({ elapsedMs: () => elapsedMs });
const heard = (changed: Partial<HeardBreak> = {}): HeardBreak => ({
  score: { sounds: [], swell: [], bell: null },
  clock: newClock(),
  ...{ endsAtMs: END_MS, volume: 0.5, output: systemOutput },
  ...changed,
});

function notedSound() {
  return breakSound((_score, _clock, { output, bellsFromMs }: SoundWishes) => {
    const bells = bellsFromMs === -Infinity ? 'all bells' : `bells from ${String(bellsFromMs)}`;
    notes.push(`begins, ${bells}${output.id && `, through ${output.id}`}`);
    return {
      setVolume: (volume) => notes.push(`volume ${String(volume)}`),
      stop: (when) => notes.push(when === 'now' ? 'fades' : 'rings out'),
    };
  });
}

beforeEach(() => {
  notes.length = 0;
  elapsedMs = 0;
});

describe('the sound of a break', () => {
  it('goes on at another volume, at any time, so that its last bell is struck once', () => {
    const sound = notedSound();
    sound.hear(heard());
    elapsedMs = END_MS - 200;
    sound.setVolume(0.8);
    elapsedMs = END_MS;
    sound.leave();
    expect(notes).toEqual(['begins, all bells', 'volume 0.8', 'rings out']);
  });

  it('leaves a bell that was struck to the playing that struck it, where something else is heard from then on', () => {
    const sound = notedSound();
    const first = heard();
    sound.hear(first);
    elapsedMs = 30_100;
    sound.hear({ ...first, output: { id: 'headphones', arrival: 0 } });
    expect(notes).toEqual(['begins, all bells', 'fades', 'begins, bells from 30100, through headphones']);
  });

  it('fades before the end even in its last moments, for the one that comes instead strikes the bell', () => {
    const sound = notedSound();
    const first = heard();
    sound.hear(first);
    elapsedMs = END_MS - 200;
    sound.hear({ ...first, output: { id: 'headphones', arrival: 0 } });
    sound.leave();
    expect(notes).toEqual(['begins, all bells', 'fades', 'begins, bells from 59800, through headphones', 'rings out']);
  });

  it('rings out whatever changes once the last bell is struck', () => {
    const sound = notedSound();
    const first = heard();
    sound.hear(first);
    elapsedMs = END_MS + 100;
    sound.hear({ ...first, output: { id: 'headphones', arrival: 0 } });
    sound.leave();
    expect(notes).toEqual(['begins, all bells', 'rings out']);
  });

  it('fades in a pause, even in the last moments, and strikes the bell after it', () => {
    const sound = notedSound();
    sound.hear(heard());
    elapsedMs = END_MS - 200;
    sound.hear(null);
    sound.hear(heard());
    elapsedMs = END_MS;
    sound.leave();
    expect(notes).toEqual(['begins, all bells', 'fades', 'begins, bells from 59800', 'rings out']);
  });

  it('strikes no bell again where the clock is set back a little just after it, and all of them where a step is repeated', () => {
    const sound = notedSound();
    sound.hear(heard());
    elapsedMs = 30_100;
    const before = { elapsedMs: () => 30_100 };
    sound.hear(heard({ clock: before }));
    sound.hear(heard({ clock: { elapsedMs: () => 29_800 } }));
    sound.hear(heard({ clock: { elapsedMs: () => 20_000 } }));
    expect(notes.filter((note) => note !== 'fades')).toEqual([
      'begins, all bells',
      ...['begins, bells from 30100', 'begins, bells from 30100', 'begins, all bells'],
    ]);
  });

  it('is over without a sound where it is muted, and fades where the break is left early', () => {
    const muted = notedSound();
    muted.hear(heard());
    elapsedMs = END_MS;
    muted.hear(null);
    muted.leave();
    expect(notes.splice(0)).toEqual(['begins, all bells', 'fades']);

    elapsedMs = END_MS - 301;
    const left = notedSound();
    left.hear(heard());
    left.leave();
    left.leave();
    expect(notes).toEqual(['begins, all bells', 'fades']);
  });
});
