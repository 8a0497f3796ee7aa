/** Which of the system's voices speaks, and how fast. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PercentSetting } from '../shared/controls/percentSetting.tsx';
import { SelectSetting } from '../shared/controls/settingFields.tsx';

export interface SoundVoiceFieldsProps {
  readonly voices: readonly SpeechSynthesisVoice[];
}

export function SoundVoiceFields({ voices }: SoundVoiceFieldsProps): JSX.Element {
  const part = usePart('voice');
  const voiceOf = (uri: string): SpeechSynthesisVoice | undefined => voices.find(({ voiceURI }) => voiceURI === uri);
  // Where the chosen voice is gone from this system, the system's own choice is shown.
  const known = { ...part, inForce: voiceOf(part.inForce) === undefined ? '' : part.inForce };
  return (
    <>
      <SelectSetting
        of="voice"
        part={known}
        offered={['', ...voices.map(({ voiceURI }) => voiceURI)]}
        inWords={(uri) => {
          const voice = voiceOf(uri);
          return voice === undefined ? t('preferences.sound.systemVoice') : `${voice.name} (${voice.lang})`;
        }}
      />
      <PercentSetting of="speechRate" part={usePart('speechRate')} from={50} to={150} />
    </>
  );
}
