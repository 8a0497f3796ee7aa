import { describe, expect, it } from 'vitest';
import type { BreakManner } from '../../../src/core/preferences/breakManner.ts';
import { audible, type Circumstances } from '../../../renderer/break/audible.ts';

const calm: Circumstances = { muted: false, hasVoices: true, heldBy: [], companion: false };
const silence = { tones: false, voice: false, background: false };
const wish = (sound: BreakManner['sound'], softBackground = false) => ({ sound, softBackground });

describe('what is heard', () => {
  it.each([
    ['off', false, false],
    ['tones', true, false],
    ['voice', false, true],
    ['both', true, true],
  ] as const)('%s', (sound, tones, voice) => {
    expect(audible(wish(sound), calm)).toEqual({ tones, voice, background: false });
    expect(audible(wish(sound, true), calm)).toEqual({ tones, voice, background: sound !== 'off' });
    expect(audible(wish(sound, true), { ...calm, muted: true })).toEqual(silence);
    expect(audible(wish(sound, true), { ...calm, companion: true })).toEqual(silence);
  });

  it('without voices: tones take the place of the voice', () => {
    const heard = { tones: true, voice: false, background: false };
    expect(audible(wish('voice'), { ...calm, hasVoices: false })).toEqual(heard);
    expect(audible(wish('both'), { ...calm, hasVoices: false })).toEqual(heard);
  });

  it('waits for the voices while it is not known whether there are any', () => {
    expect(audible(wish('voice'), { ...calm, hasVoices: null })).toEqual(silence);
  });

  it('in a call nothing is spoken, and no background goes on and on', () => {
    const inCall: Circumstances = { ...calm, heldBy: [{ reason: 'meeting' }] };
    expect(audible(wish('both', true), inCall)).toEqual({ ...silence, tones: true });
    expect(audible(wish('voice', true), inCall)).toEqual(silence);
  });
});
