/** How firmly to remind, when to begin, and how long a snooze is. */
import type { JSX } from 'preact';
import { MINUTE, SECOND } from '../../src/core/time.ts';
import { reminderStyles } from '../../src/core/systemPreferences.ts';
import { t } from '../app.ts';
import { NumberSetting } from './numberField.tsx';
import { usePage } from './page.ts';
import { inUnit, usePart } from './part.ts';
import { RadioSetting, SwitchSetting } from './settingFields.tsx';

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
      <RadioSetting
        of="reminderStyle"
        part={usePart('reminderStyle')}
        answers={reminderStyles.map((value) => ({
          value,
          label: t(`system.reminderStyle.${value}`),
          means: t(`system.reminderStyle.${value}.means`),
        }))}
      />
      <SwitchSetting of="waitForLull" part={usePart('waitForLull')} />
      <NumberSetting
        of="snooze"
        part={inUnit(usePart('snoozeMs'), MINUTE)}
        unit="minutes"
        range={{ from: 1, to: 60 }}
        step={1}
      />
    </>
  );
}
