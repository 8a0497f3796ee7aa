/** When Unbrace counts at all, when a day begins, and how it ends. */
import type { JSX } from 'preact';
import { HOUR } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { HoursFields } from './hoursFields.tsx';
import { useInnerPart, usePart, type Part } from '../shared/preferences/part.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { meansId, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { Means, RadioSetting, SelectSetting, SwitchSetting } from '../shared/controls/settingFields.tsx';
import { momentOf, TimeField } from '../shared/controls/timeField.tsx';

const DAY_LIMITS = [null, ...[4, 5, 6, 7, 8, 9, 10, 12].map((hours) => hours * HOUR)];
const FIRST_TIME = '17:30';
type WindDownAt = 'workEnds' | 'time';

export function ScheduleFields(): JSX.Element {
  return (
    <>
      <HoursFields />
      <WindDownFields />
      <DeskDayStart part={usePart('deskDayStarts')} />
      <SelectSetting
        of="dayLimit"
        part={usePart('dayLimitMs')}
        offered={DAY_LIMITS}
        inWords={(limitMs) => t('preferences.dayLimit.hours', { hours: (limitMs ?? 0) / HOUR })}
      />
      <PlainSettings in="schedule" />
    </>
  );
}

function WindDownFields(): JSX.Element {
  const { enabled } = usePart('windDown').inForce;
  const { inForce, choose } = useInnerPart('windDown', 'at');
  const at: WindDownAt = inForce === 'workEnds' ? 'workEnds' : 'time';
  return (
    <>
      <SwitchSetting of="windDown" part={useInnerPart('windDown', 'enabled')} />
      {enabled && (
        <>
          <RadioSetting<WindDownAt>
            of="windDownAt"
            part={{
              inForce: at,
              byDefault: 'workEnds',
              choose: (chosen) => choose(chosen === 'time' ? FIRST_TIME : 'workEnds'),
            }}
            answers={(['workEnds', 'time'] as const).map((value) => ({
              value,
              label: t(`preferences.windDownAt.${value}`),
              means: t(`preferences.windDownAt.${value}.means`),
            }))}
          />
          {at === 'time' && (
            <Setting of="windDownAt" id="windDownTime">
              <TimeField id="windDownTime" label={t('preferences.windDownAt')} time={inForce} handIn={choose} />
            </Setting>
          )}
        </>
      )}
    </>
  );
}

function DeskDayStart({ part }: { readonly part: Part<string> }): JSX.Element {
  const of = 'deskDayStarts';
  return (
    <Setting of={of}>
      <SettingHead of={of} part={part} inWords={(time) => t('preferences.time', { time: momentOf(time) })}>
        <label for={of}>{t('preferences.deskDayStarts')}</label>
      </SettingHead>
      <TimeField id={of} describedBy={meansId(of)} time={part.inForce} handIn={part.choose} />
      <Means of={of} />
    </Setting>
  );
}
