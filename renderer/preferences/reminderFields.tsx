/** How firmly to remind, where and when a reminder comes, and when somebody counts as away. */
import type { JSX } from 'preact';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { RadioSetting, SelectSetting } from '../shared/controls/settingFields.tsx';
import { NotificationTrouble } from './notificationTrouble.tsx';
import { UnknownInput } from './unknownInput.tsx';

const SKIP_LIMITS = [null, 0, 1, 2, 3, 5, 10];
const INSISTENCES = ['gentle', 'firm', 'strict'] as const;

export function ReminderFields(): JSX.Element {
  const { remindAgainMs, graceMs } = usePage().preferences;
  // The times that the sentences name.
  const times = { again: Math.round(remindAgainMs / MINUTE), grace: Math.round(graceMs / SECOND) };
  return (
    <>
      <RadioSetting
        of="insistence"
        part={usePart('insistence')}
        answers={INSISTENCES.map((value) => ({
          value,
          label: t(`preferences.insistence.${value}`),
          means: t(`preferences.insistence.${value}.means`, times),
        }))}
      />
      <PlainSettings
        in="reminders"
        under={{ reminderStyle: <NotificationTrouble />, maxSnoozes: <MaxSkips />, away: <UnknownInput /> }}
      />
    </>
  );
}

function MaxSkips(): JSX.Element {
  return (
    <SelectSetting
      of="maxSkips"
      part={usePart('maxSkipsPerDay')}
      offered={SKIP_LIMITS}
      inWords={(times) =>
        times === null ? t('preferences.maxSkips.none') : t('preferences.maxSkips.times', { times })
      }
    />
  );
}
