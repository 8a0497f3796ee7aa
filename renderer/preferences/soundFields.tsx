/** What is heard in a break, how loud, in which voice, through which device, and a sample to judge by. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app.ts';
import { useBell } from '../shared/sound/bellSound.ts';
import { chosenOutput, systemOutput, useOutputs } from '../shared/sound/outputs.ts';
import { useVoices } from '../shared/sound/speech.ts';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PercentSetting } from '../shared/controls/percentSetting.tsx';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { BellField } from './bellField.tsx';
import { useCameInSight } from './cameInSight.ts';
import { OutputField } from './outputField.tsx';
import { playSample } from './soundSample.ts';
import { SoundVoiceFields } from './soundVoiceFields.tsx';

export function SoundFields(): JSX.Element {
  const { preferences } = usePage();
  const { sound, softBackground: background, ownBell, outputDevice } = preferences;
  const voices = useVoices();
  const bell = useBell(ownBell);
  // Chromium starts two processes to name the devices.
  const { outputs } = useOutputs(useCameInSight('outputDevice'), null);
  const silent = sound === 'off';
  const spoken = sound === 'voice' || sound === 'both';
  const stopSample = useRef<(() => void) | null>(null);
  useEffect(() => () => stopSample.current?.(), []);

  function trySound(): void {
    stopSample.current?.();
    const speaks = spoken && voices !== null && voices.length > 0;
    const tones = sound !== 'voice' || !speaks;
    const output = chosenOutput(outputDevice, outputs) ?? systemOutput;
    stopSample.current = playSample({ ...preferences, tones, speaks, background, bell, output });
  }

  return (
    <>
      <PlainSettings in="sound" under={spoken && voices ? { sound: <Voices voices={voices} /> } : {}} />
      <BellField bell={bell} />
      <OutputField outputs={outputs} />
      <PercentSetting of="volume" part={usePart('volume')} from={0} to={100} disabled={silent}>
        <button type="button" disabled={silent} onClick={trySound}>
          {t('preferences.trySound')}
        </button>
      </PercentSetting>
    </>
  );
}

/** Which of them speaks; or that there are none. */
function Voices({ voices }: { readonly voices: readonly SpeechSynthesisVoice[] }): JSX.Element {
  if (voices.length > 0) return <SoundVoiceFields voices={voices} />;
  return (
    <p class="hint" role="status">
      {t('preferences.sound.noVoices')}
    </p>
  );
}
