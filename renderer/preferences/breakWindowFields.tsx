/** What the break window shows besides the break itself, and how much of the screen it takes. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { SelectSetting } from '../shared/controls/settingFields.tsx';
import { useSystemState } from '../shared/preferences/systemState.ts';

const CHECK_IN_EVERY = [1, 2, 3, 5, 10, 0];

export function BreakWindowFields(): JSX.Element {
  const [{ placesWindows }] = useSystemState();
  return (
    <>
      <SelectSetting
        of="checkInEvery"
        part={usePart('checkInEvery')}
        offered={CHECK_IN_EVERY}
        inWords={(every) => t('preferences.breakWindow.checkIn.every', { every })}
      />
      <PlainSettings in="breakWindow" under={placesWindows ? {} : { breaksOnEveryDisplay: <OneWindowHere /> }} />
    </>
  );
}

/** Under a switch that does nothing here. */
function OneWindowHere(): JSX.Element {
  return <p class="small quiet">{t('preferences.breakWindow.breaksOnEveryDisplay.oneHere')}</p>;
}
