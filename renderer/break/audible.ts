/** What of a break is heard: the person's choice, as far as this machine and this moment allow it. */
import type { BreakManner } from '../../src/core/preferences/breakManner.ts';
import type { Outlook } from '../../src/core/cycle/outlook.ts';

export interface Circumstances {
  readonly muted: boolean;
  /** Null: not known yet. */
  readonly hasVoices: boolean | null;
  readonly heldBy: Outlook['heldBy'];
  /** A window on a further display draws the same break, and leaves the sound to the leading one. */
  readonly companion: boolean;
}

export interface Audible {
  readonly tones: boolean;
  readonly voice: boolean;
  readonly background: boolean;
}

/**
 * While a meeting holds reminders back nothing is spoken, and no background goes on and on. Where the voice was chosen and the machine
 * has none, tones take its place; captions are always there.
 */
export function audible(
  { sound, softBackground }: Pick<BreakManner, 'sound' | 'softBackground'>,
  { muted, hasVoices, heldBy, companion }: Circumstances,
): Audible {
  if (muted || companion) return { tones: false, voice: false, background: false };
  const inMeeting = heldBy.some(({ reason }) => reason === 'meeting');
  const wantsVoice = sound === 'voice' || sound === 'both';
  return {
    tones: sound === 'tones' || sound === 'both' || (sound === 'voice' && hasVoices === false),
    voice: wantsVoice && hasVoices === true && !inMeeting,
    background: softBackground && sound !== 'off' && !inMeeting,
  };
}
