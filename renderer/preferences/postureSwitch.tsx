/** Sitting or standing: only the person knows it, and while they stand the longer break comes later. */
import type { JSX } from 'preact';
import { postures, type Posture } from '../../src/core/cycle/cycleTypes.ts';
import { app, t } from '../app.ts';

export function PostureSwitch({ posture }: { readonly posture: Posture }): JSX.Element {
  return (
    <fieldset class="posture">
      <legend class="unseen">{t('preferences.posture')}</legend>
      {postures.map((name) => (
        <label key={name}>
          <input
            type="radio"
            name="posture"
            checked={posture === name}
            onChange={() => {
              void app.setPosture(name);
            }}
          />
          {t(`preferences.posture.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
