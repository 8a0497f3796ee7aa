/** The device that tones, bell and background are played through. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { SelectSetting } from '../shared/controls/settingFields.tsx';
import { usePart } from '../shared/preferences/part.ts';
import type { Output } from '../shared/sound/outputs.ts';

/** @param outputs null: not known yet */
export function OutputField({ outputs }: { readonly outputs: readonly Output[] | null }): JSX.Element {
  const part = usePart('outputDevice');
  const names = [...new Set(outputs?.map(({ name }) => name))];
  const isGone = outputs !== null && part.inForce !== '' && !names.includes(part.inForce);
  return (
    <SelectSetting
      of="outputDevice"
      part={part}
      offered={['', ...names]}
      inWords={(name) => (name === '' ? t('preferences.sound.output.system') : name)}
      {...(isGone && { means: t('preferences.sound.output.gone', { device: part.inForce }) })}
    />
  );
}
