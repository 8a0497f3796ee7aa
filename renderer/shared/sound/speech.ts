/**
 * Spoken lines by the platform's own voices, in the person's language only: a voice of another language would
 * mispronounce the words. Where there is none, nothing is said; captions are always there.
 */
import { useEffect, useState } from 'preact/hooks';
import type { BreakManner } from '../../../src/core/preferences/breakManner.ts';
import type { Language } from '../../../src/core/text/language.ts';
import { SECOND } from '../../../src/core/time/time.ts';
import { localeNow } from '../../sentences.ts';

/** How a line is said; `volume` 0..1. */
export type Manner = Pick<BreakManner, 'voice' | 'speechRate' | 'volume'>;

/** Voices come late, from another process; after this long there are none. */
const VOICES_WITHIN_MS = SECOND;

/** The voices of the person's language, as they come and go; null while it is not known yet whether there are any. */
export function useVoices(): readonly SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(() => someOrNull(voicesNow()));
  useEffect(() => {
    const speech = engine();
    const look = () => setVoices(voicesNow());
    const giveUp = setTimeout(look, VOICES_WITHIN_MS);
    speech?.addEventListener('voiceschanged', look);
    return () => {
      clearTimeout(giveUp);
      speech?.removeEventListener('voiceschanged', look);
    };
  }, []);
  return voices;
}

/** Says a line in place of the one being said: nobody could follow two at once. */
export function say(line: string, { voice, speechRate, volume }: Manner): void {
  const speech = engine();
  const voices = voicesNow();
  if (!speech || voices.length === 0) return;
  speech.cancel();
  const utterance = new SpeechSynthesisUtterance(line);
  const chosen = voices.find(({ voiceURI }) => voiceURI === voice);
  if (chosen) utterance.voice = chosen;
  utterance.lang = chosen?.lang ?? localeNow().tag;
  utterance.rate = speechRate;
  utterance.volume = volume;
  speech.speak(utterance);
}

/** Ends the line being said. */
export function hush(): void {
  engine()?.cancel();
}

function voicesNow(): readonly SpeechSynthesisVoice[] {
  const { language } = localeNow();
  return (engine()?.getVoices() ?? []).filter(({ lang }) => speaksLanguage(lang, language));
}

function someOrNull<Value>(list: readonly Value[]): readonly Value[] | null {
  return list.length > 0 ? list : null;
}

/** Absent in a Chromium that was built without it. */
function engine(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in window ? window.speechSynthesis : undefined;
}

/** @param tag what a voice says of itself: BCP 47 (`de-AT`), or with an underscore on some systems (`de_AT`) */
export function speaksLanguage(tag: string, language: Language): boolean {
  return tag.toLowerCase().split(/[-_]/)[0] === language;
}
