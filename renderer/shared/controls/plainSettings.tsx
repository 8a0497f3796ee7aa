/** The rows of a section that say themselves how they are drawn, in the order of the list. */
import { Fragment, type JSX } from 'preact';
import { declaredPreferences } from '../../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { t } from '../../app.ts';
import { inUnit, useInnerPart, usePart } from '../preferences/part.ts';
import type { RowControl } from '../preferences/rowControl.ts';
import { settings, settingsIn, type SectionId, type SettingId } from '../preferences/settings.ts';
import { shortLength } from '../words/lengths.ts';
import { NumberSetting } from './numberField.tsx';
import { RadioSetting, SelectSetting, SwitchSetting } from './settingFields.tsx';

const unitSizes = { minutes: MINUTE, seconds: SECOND, times: 1 } as const;

export interface PlainSettingsProps {
  readonly in: SectionId;
  /** What stands under one of them. */
  readonly under?: Readonly<Partial<Record<SettingId, JSX.Element>>>;
}

export function PlainSettings({ in: section, under = {} }: PlainSettingsProps): JSX.Element {
  return (
    <>
      {settingsIn(section).map((id) => (
        <Fragment key={id}>
          <PlainSetting of={id} />
          {under[id]}
        </Fragment>
      ))}
    </>
  );
}

/** Nothing for a row that is drawn by hand. */
export function PlainSetting({ of }: { readonly of: SettingId }): JSX.Element | null {
  const { control } = settings[of];
  switch (control?.type) {
    case 'switch':
      return <PlainSwitch of={of} {...control} />;
    case 'bodySwitch':
      return <BodySwitch of={of} {...control} />;
    case 'number':
      return <PlainNumber of={of} {...control} />;
    case 'lengths':
      return <PlainLengths of={of} {...control} />;
    case 'choice':
      return <PlainChoice of={of} {...control} />;
    case undefined:
      return null;
  }
}

type PropsOf<Type extends RowControl['type']> = Extract<RowControl, { type: Type }> & { readonly of: SettingId };

function PlainSwitch({ of, preference }: PropsOf<'switch'>): JSX.Element {
  return <SwitchSetting of={of} part={usePart(preference)} />;
}

function BodySwitch({ of, question }: PropsOf<'bodySwitch'>): JSX.Element {
  return <SwitchSetting of={of} part={useInnerPart('body', question)} />;
}

function PlainNumber({ of, preference, unit, range, step }: PropsOf<'number'>): JSX.Element {
  const part = usePart(preference);
  const keptInMs = declaredPreferences[preference].range.unit === 'ms';
  return (
    <NumberSetting
      of={of}
      part={keptInMs ? inUnit(part, unitSizes[unit]) : part}
      unit={unit}
      range={range}
      step={step}
    />
  );
}

function PlainLengths({ of, preference, offeredMs }: PropsOf<'lengths'>): JSX.Element {
  return (
    <SelectSetting
      of={of}
      part={usePart(preference)}
      offered={[0, ...offeredMs]}
      inWords={(ms) => (ms === 0 ? t('preferences.off') : shortLength(ms))}
    />
  );
}

function PlainChoice({ of, preference, answers }: PropsOf<'choice'>): JSX.Element {
  return (
    <RadioSetting
      of={of}
      part={usePart(preference)}
      answers={answers.map(({ value, name }) => ({ value, label: t(name), means: t(`${name}.means`) }))}
    />
  );
}
