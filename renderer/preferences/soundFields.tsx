/** What is heard in a break, how loud, in which voice, and a sample to judge by. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Preferences } from '../../src/core/preferences.ts';
import { t } from '../app.ts';
import { useVoices } from '../parts/speech.ts';
import { Choice } from './choice.tsx';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';
import { playSample } from './soundSample.ts';
import { SoundVoiceFields } from './soundVoiceFields.tsx';

const SOUNDS = ['tones', 'voice', 'both', 'off'] as const satisfies readonly Preferences['sound'][];
const PERCENT = 100;

export function SoundFields({ preferences, handIn }: PreferenceFieldsProps): JSX.Element {
  const sound = useChoice(preferences.sound, (chosen) => handIn(() => ({ sound: chosen })));
  const volume = useChoice(preferences.volume, (chosen) => handIn(() => ({ volume: chosen })));
  const voices = useVoices();
  const silent = sound.shown === 'off';
  const spoken = sound.shown === 'voice' || sound.shown === 'both';
  const stopSample = useRef<(() => void) | null>(null);
  useEffect(() => () => stopSample.current?.(), []);

  return (
    <>
      <fieldset aria-describedby={problemId('sound')}>
        <legend class="unseen">{t('preferences.sound')}</legend>
        {SOUNDS.map((name) => (
          <Choice
            key={name}
            id={`sound-${name}`}
            type="radio"
            group="sound"
            label={t(`preferences.sound.${name}`)}
            means={t(`preferences.sound.${name}.means`)}
            checked={sound.shown === name}
            onChoose={() => {
              sound.choose(name);
            }}
          />
        ))}
        <FieldProblem of="sound" problem={sound.problem} />
      </fieldset>
      {spoken && voices?.length === 0 && (
        <p class="hint" role="status">
          {t('preferences.sound.noVoices')}
        </p>
      )}
      {spoken && voices && voices.length > 0 && (
        <SoundVoiceFields preferences={preferences} handIn={handIn} voices={voices} />
      )}
      <div class="field">
        <label for="volume">{t('preferences.volume')}</label>
        <div class="volume">
          <input
            id="volume"
            type="range"
            min={0}
            max={PERCENT}
            step={5}
            value={Math.round(volume.shown * PERCENT)}
            disabled={silent}
            aria-describedby={problemId('volume')}
            onChange={(event) => {
              volume.choose(Number(event.currentTarget.value) / PERCENT);
            }}
          />
          <button
            type="button"
            disabled={silent}
            onClick={() => {
              stopSample.current?.();
              const speaks = spoken && voices !== null && voices.length > 0;
              stopSample.current = playSample(
                { ...preferences, volume: volume.shown },
                { tones: sound.shown !== 'voice' || !speaks, voice: speaks },
              );
            }}
          >
            {t('preferences.trySound')}
          </button>
        </div>
        <FieldProblem of="volume" problem={volume.problem} />
      </div>
    </>
  );
}
