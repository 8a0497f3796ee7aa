/** What the break window shows besides the break itself, and how much of the screen it takes. */
import type { JSX } from 'preact';
import type { Snapshot } from '../../src/contract.ts';
import type { MessageKey } from '../../src/core/text/messages.ts';
import { t } from '../app.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { SelectSetting } from '../shared/controls/settingFields.tsx';
import { HeartStrapField } from './heartStrapField.tsx';
import { SevenDaysField } from './sevenDaysField.tsx';
import { useSystemState } from '../shared/preferences/systemState.ts';

const CHECK_IN_EVERY = [1, 2, 3, 5, 10, 0];

/** @param snapshot the latest one */
export function BreakWindowFields({ snapshot }: { readonly snapshot: Snapshot }): JSX.Element {
  const [{ placesWindows }] = useSystemState();
  return (
    <>
      <SelectSetting
        of="checkInEvery"
        part={usePart('checkInEvery')}
        offered={CHECK_IN_EVERY}
        inWords={(every) => t('preferences.breakWindow.checkIn.every', { every })}
      />
      <SevenDaysField asked={snapshot} />
      <PlainSettings in="breakWindow" under={placesWindows ? {} : onWayland} />
      <HeartStrapField />
    </>
  );
}

/** Under what does nothing here. */
const onWayland = {
  breaksOnEveryDisplay: <NotHere why="preferences.breakWindow.breaksOnEveryDisplay.oneHere" />,
  otherDisplays: <NotHere why="preferences.breakWindow.otherDisplays.notHere" />,
};

function NotHere({ why }: { readonly why: MessageKey }): JSX.Element {
  return <p class="small quiet">{t(why)}</p>;
}
