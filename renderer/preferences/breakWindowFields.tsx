/** What the break window shows besides the break itself, and how much of the screen it takes. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { SelectSetting } from '../shared/controls/settingFields.tsx';

const CHECK_IN_EVERY = [1, 2, 3, 5, 10, 0];

export function BreakWindowFields(): JSX.Element {
  return (
    <>
      <SelectSetting
        of="checkInEvery"
        part={usePart('checkInEvery')}
        offered={CHECK_IN_EVERY}
        inWords={(every) => t('preferences.breakWindow.checkIn.every', { every })}
      />
      <PlainSettings in="breakWindow" />
    </>
  );
}
