/** What is heard in a break, how loud, in which voice, and a sample to judge by. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app.ts';
import { useVoices } from '../shared/sound/speech.ts';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PercentSetting } from '../shared/controls/percentSetting.tsx';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { playSample } from './soundSample.ts';
import { SoundVoiceFields } from './soundVoiceFields.tsx';

export function SoundFields(): JSX.Element {
  const { preferences } = usePage();
  const { sound } = preferences;
  const voices = useVoices();
  const silent = sound === 'off';
  const spoken = sound === 'voice' || sound === 'both';
  const stopSample = useRef<(() => void) | null>(null);
  useEffect(() => () => stopSample.current?.(), []);

  function trySound(): void {
    stopSample.current?.();
    const speaks = spoken && voices !== null && voices.length > 0;
    stopSample.current = playSample(preferences, { tones: sound !== 'voice' || !speaks, voice: speaks });
  }

  return (
    <>
      <PlainSettings in="sound" />
      {spoken && voices?.length === 0 && (
        <p class="hint" role="status">
          {t('preferences.sound.noVoices')}
        </p>
      )}
      {spoken && voices && voices.length > 0 && <SoundVoiceFields voices={voices} />}
      <PercentSetting of="volume" part={usePart('volume')} from={0} to={100} disabled={silent}>
        <button type="button" disabled={silent} onClick={trySound}>
          {t('preferences.trySound')}
        </button>
      </PercentSetting>
    </>
  );
}
