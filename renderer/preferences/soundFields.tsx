/** Tones on or off, how loud, and a sample to judge by. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Preferences } from '../../src/core/preferences.ts';
import { t } from '../app.ts';
import { Choice } from './choice.tsx';
import { useChoice } from './field.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { PreferenceFieldsProps } from './reminderFields.tsx';
import { playSample } from './soundSample.ts';

const SOUNDS = ['tones', 'off'] as const satisfies readonly Preferences['sound'][];
const PERCENT = 100;

export function SoundFields({ preferences, handIn }: PreferenceFieldsProps): JSX.Element {
  const sound = useChoice(preferences.sound, (chosen) => handIn(() => ({ sound: chosen })));
  const volume = useChoice(preferences.volume, (chosen) => handIn(() => ({ volume: chosen })));
  const silent = sound.shown === 'off';
  const stopSample = useRef<(() => void) | null>(null);

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
              stopSample.current = playSample(volume.shown);
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
