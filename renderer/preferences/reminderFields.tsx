/** How firmly to remind, where and when a reminder comes, and when somebody counts as away. */
import type { JSX } from 'preact';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { reminderStyles } from '../../src/core/preferences/systemPreferences.ts';
import { t } from '../app.ts';
import { NumberSetting, type CountedUnit, type NumberSettingProps } from '../shared/controls/numberField.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { inUnit, usePart } from '../shared/preferences/part.ts';
import { RadioSetting, SwitchSetting } from '../shared/controls/settingFields.tsx';
import { NotificationTrouble } from './notificationTrouble.tsx';
import type { SettingId } from '../shared/preferences/settings.ts';

const INSISTENCES = ['gentle', 'firm', 'strict'] as const;

type NumberName =
  'graceMs' | 'remindAgainMs' | 'snoozeMs' | 'maxSnoozes' | 'settleMs' | 'mergeWithinMs' | 'awayAfterMs';

const unitSizes: Readonly<Record<CountedUnit, number>> = { minutes: MINUTE, seconds: SECOND, times: 1 };

/** In the order in which a reminder meets them. */
const numbers: readonly ReminderNumberProps[] = [
  { of: 'remindAgain', name: 'remindAgainMs', unit: 'minutes', range: { from: 1, to: 60 }, step: 1 },
  { of: 'grace', name: 'graceMs', unit: 'seconds', range: { from: 0, to: 600 }, step: 10 },
  { of: 'snooze', name: 'snoozeMs', unit: 'minutes', range: { from: 1, to: 60 }, step: 1 },
  { of: 'maxSnoozes', name: 'maxSnoozes', unit: 'times', range: { from: 0, to: 20 }, step: 1 },
  { of: 'merge', name: 'mergeWithinMs', unit: 'minutes', range: { from: 0, to: 30 }, step: 1 },
  { of: 'away', name: 'awayAfterMs', unit: 'minutes', range: { from: 1, to: 30 }, step: 1 },
  { of: 'settle', name: 'settleMs', unit: 'seconds', range: { from: 0, to: 600 }, step: 10 },
];

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
      <RadioSetting
        of="reminderStyle"
        part={usePart('reminderStyle')}
        answers={reminderStyles.map((value) => ({
          value,
          label: t(`system.reminderStyle.${value}`),
          means: t(`system.reminderStyle.${value}.means`),
        }))}
      />
      <NotificationTrouble />
      <SwitchSetting of="waitForLull" part={usePart('waitForLull')} />
      {numbers.map((number) => (
        <ReminderNumber key={number.of} {...number} />
      ))}
    </>
  );
}

interface ReminderNumberProps extends Pick<NumberSettingProps, 'of' | 'unit' | 'range' | 'step'> {
  readonly of: SettingId;
  readonly name: NumberName;
}

function ReminderNumber({ name, ...rest }: ReminderNumberProps): JSX.Element {
  return <NumberSetting {...rest} part={inUnit(usePart(name), unitSizes[rest.unit])} />;
}
