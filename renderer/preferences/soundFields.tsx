/** Tones on or off, how loud, and a sample to judge by. */
import type { JSX } from 'preact';
import type { Preferences } from '../../src/core/preferences.ts';
import { t } from '../app.ts';
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

  return (
    <>
      <fieldset aria-describedby={problemId('sound')}>
        <legend class="unseen">{t('preferences.sound')}</legend>
        {SOUNDS.map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="sound"
              value={name}
              checked={sound.shown === name}
              onChange={() => {
                sound.choose(name);
              }}
            />
            <span>
              <span class="choice-name">{t(`preferences.sound.${name}`)}</span>
              <span class="hint">{t(`preferences.sound.${name}.means`)}</span>
            </span>
          </label>
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
              playSample(volume.shown);
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
