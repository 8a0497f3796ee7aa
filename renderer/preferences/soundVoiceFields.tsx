/** Which of the system's voices speaks, and how fast. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';

const SLOWEST_PERCENT = 50;
const FASTEST_PERCENT = 150;
const PERCENT = 100;

interface SoundVoiceFieldsProps extends PreferenceFieldsProps {
  readonly voices: readonly SpeechSynthesisVoice[];
}

export function SoundVoiceFields({ preferences, handIn, voices }: SoundVoiceFieldsProps): JSX.Element {
  const voice = useChoice(preferences.voice, (chosen) => handIn(() => ({ voice: chosen })));
  const rate = useChoice(preferences.speechRate, (chosen) => handIn(() => ({ speechRate: chosen })));
  const percent = Math.round(rate.shown * PERCENT);
  // A voice that this system no longer has leaves the choice to the system.
  const known = voices.some(({ voiceURI }) => voiceURI === voice.shown) ? voice.shown : '';
  return (
    <>
      <div class="field">
        <label for="voice">{t('preferences.sound.voiceChoice')}</label>
        <select
          id="voice"
          value={known}
          aria-describedby={problemId('voice')}
          onChange={(event) => {
            voice.choose(event.currentTarget.value);
          }}
        >
          <option value="">{t('preferences.sound.systemVoice')}</option>
          {voices.map(({ voiceURI, name, lang }) => (
            <option key={voiceURI} value={voiceURI}>
              {`${name} (${lang})`}
            </option>
          ))}
        </select>
        <FieldProblem of="voice" problem={voice.problem} />
      </div>
      <div class="field">
        <label for="speech-rate">{t('preferences.sound.rate')}</label>
        <input
          id="speech-rate"
          type="range"
          min={SLOWEST_PERCENT}
          max={FASTEST_PERCENT}
          step={5}
          value={percent}
          aria-valuetext={t('preferences.sound.rateValue', { percent })}
          aria-describedby={problemId('speech-rate')}
          onChange={(event) => {
            rate.choose(Number(event.currentTarget.value) / PERCENT);
          }}
        />
        <FieldProblem of="speech-rate" problem={rate.problem} />
      </div>
    </>
  );
}
