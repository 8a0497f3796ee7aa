import { describe, expect, it } from 'vitest';
import { audible, type Circumstances } from '../../../renderer/break/audible.ts';

const calm: Circumstances = { muted: false, hasVoices: true, heldBy: [], companion: false };
const silence = { tones: false, voice: false };

describe('what is heard', () => {
  it.each([
    ['off', false, false],
    ['tones', true, false],
    ['voice', false, true],
    ['both', true, true],
  ] as const)('%s', (sound, tones, voice) => {
    expect(audible(sound, calm)).toEqual({ tones, voice });
    expect(audible(sound, { ...calm, muted: true })).toEqual(silence);
    expect(audible(sound, { ...calm, companion: true })).toEqual(silence);
  });

  it('without voices: tones take the place of the voice', () => {
    expect(audible('voice', { ...calm, hasVoices: false })).toEqual({ tones: true, voice: false });
    expect(audible('both', { ...calm, hasVoices: false })).toEqual({ tones: true, voice: false });
  });

  it('waits for the voices while it is not known whether there are any', () => {
    expect(audible('voice', { ...calm, hasVoices: null })).toEqual(silence);
  });

  it('in a call nothing is spoken', () => {
    const inCall: Circumstances = { ...calm, heldBy: [{ reason: 'meeting' }] };
    expect(audible('both', inCall)).toEqual({ tones: true, voice: false });
    expect(audible('voice', inCall)).toEqual(silence);
  });
});
